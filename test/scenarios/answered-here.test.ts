import { expect, test } from "vitest";
import { at, link, pr, requests, reviewed, tell, withGithub } from "../support/at-github.ts";
import { codertocat, type Delivery, octocat, pullRequest } from "../support/deliveries.ts";
import type { Office } from "../support/office.ts";

const stands = async (office: Office) =>
  (await requests(office)).map(({ turn: { is, ...turn } }) => ("outcome" in turn ? turn.outcome.is : is));

/** Ana is asked on GitHub; what is done here is done at 9:05, which is 65 minutes in there. */
async function asked() {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  await tell(office, pr("review_requested", 1));
  return office;
}
const closed = (minutes: number) => pr("closed", minutes, { state: "closed" });
const reopened = (minutes: number) => pr("reopened", minutes);
const draft = (minutes: number) => pr("converted_to_draft", minutes, { draft: true });
/** GitHub has whoever has not reviewed there in its list still. */
const ready = (minutes: number) => pr("ready_for_review", minutes, { draft: false, requested_reviewers: [octocat] });
const removed = (minutes: number): Delivery => ({
  event: "pull_request",
  payload: { ...pullRequest("review_request_removed", at(minutes)), requested_reviewer: octocat },
});

test.each<[string, Delivery[]]>([
  ["closed and opened again", [closed(70), reopened(71), closed(72), reopened(73)]],
  ["a draft for a while", [draft(70), ready(71)]],
  ["asked before, and told late", [pr("review_requested", 60)]],
])("what was approved in Slack is not asked anew when it is %s", async (_, told) => {
  const office = await asked();
  await office.as("ana").types("/sluice approve R1");
  await tell(office, ...told, ...told);
  expect(await stands(office)).toEqual(["approved"]);
  expect((await office.as("ana").types("/sluice undo R1")).ephemeral?.text).toBe("R1 is as it was before.");
  await tell(office, reviewed("approved", 80));
  expect(await stands(office)).toEqual(["approved"]);
});

test.each<[string, Delivery[]]>([
  ["at once", [pr("review_requested", 70)]],
  ["after it was closed and opened again", [closed(70), reopened(71), pr("review_requested", 72)]],
  ["while it was a draft", [draft(70), pr("review_requested", 71, { draft: true }), ready(72)]],
])("asked anew on GitHub after it was approved in Slack, it is another request: %s", async (_, told) => {
  const office = await asked();
  await office.as("ana").types("/sluice approve R1");
  await tell(office, ...told, ...told);
  expect(await stands(office)).toEqual(["approved", "held"]);
});

test("changes that were requested in Slack are looked at again once it is ready, or asked, and not for being closed and opened", async () => {
  const office = await asked();
  await office.as("ana").types("/sluice changes R1 Say why");
  await tell(office, closed(70), reopened(71));
  expect(await stands(office)).toEqual(["changes requested"]);
  await tell(office, draft(72), ready(73));
  expect((await requests(office)).map(({ turn, earlier }) => [turn.is, earlier?.length])).toEqual([["held", 1]]);
  await office.as("ana").types("/sluice changes R1 Say more");
  await tell(office, pr("review_requested", 74));
  expect((await requests(office)).map(({ turn, earlier }) => [turn.is, earlier?.length])).toEqual([["held", 2]]);
});

test("what its author took back in Slack is asked again only once GitHub asks anew", async () => {
  const office = await asked();
  await office.as("bo").types("/sluice withdraw R1");
  await tell(office, closed(70), reopened(71), draft(72), ready(73), removed(74));
  expect(await stands(office)).toEqual(["withdrawn"]);
  await tell(office, pr("review_requested", 75));
  expect(await stands(office)).toEqual(["withdrawn", "held"]);
});

test("so it is while another asks the same", async () => {
  const office = await asked();
  await office.as("dee").types("/review @ana Look at it https://github.com/Codertocat/Hello-World/pull/2");
  await office.as("bo").types("/sluice withdraw R1");
  const askers = async () => (await requests(office)).map((one) => one.askers.map(({ who }) => who));
  await tell(office, closed(70), reopened(71));
  expect(await askers()).toEqual([[office.who("dee")]]);
  await tell(office, pr("review_requested", 75));
  expect(await askers()).toEqual([[office.who("dee"), office.who("bo")]]);
});
