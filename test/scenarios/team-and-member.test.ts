import { expect, test } from "vitest";
import { at, link, pr, requests, reviewed, tell } from "../support/at-github.ts";
import { type Delivery, githubSecret, octocat, pullRequest } from "../support/deliveries.ts";
import { openOffice } from "../support/office.ts";

/** Bo is octocat, and of the team; both are asked. */
async function bothAsked(...order: ("team" | "member")[]) {
  const office = await openOffice({ hostSecrets: { github: githubSecret }, operator: "U0BO" });
  await office.workspace.happens.usergroupChanges("S0PLATFORM", { handle: "platform", users: ["U0ANA", "U0BO"] });
  await office.settled();
  await link(office, "bo", octocat);
  await office.as("bo").types("/sluice link github team Octocoders/Core to @platform");
  const { requested_reviewer: _, ...asked } = pullRequest("review_requested", at(1));
  const team: Delivery = { event: "pull_request", payload: { ...asked, requested_team: { slug: "core" } } };
  for (const who of order) await tell(office, who === "team" ? team : pr("review_requested", 1));
  return office;
}

test.each([[["team", "member"] as const], [["member", "team"] as const]])(
  "a member who is asked beside their team ends both by one review there: %s",
  async (order) => {
    const office = await bothAsked(...order);
    expect((await requests(office)).map(({ turn }) => turn.is).sort()).toEqual(["held", "unclaimed"]);
    await tell(office, reviewed("approved", 2));
    expect((await requests(office)).map(({ to, turn }) => [to, turn.is === "settled" && turn.outcome])).toEqual([
      [office.who("bo"), { is: "approved", on: "github", by: office.who("bo") }],
      [office.who("bo"), { is: "approved", on: "github", by: office.who("bo") }],
    ]);
  },
);
