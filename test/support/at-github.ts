import { expect } from "vitest";
import type { Request } from "../../src/domain/request.ts";
import { comment, type Delivery, deliver, githubSecret, octocat, pullRequest, review } from "./deliveries.ts";
import { type Office, type OfficeOptions, openOffice } from "./office.ts";

/** Ana is octocat on GitHub. */
export async function withGithub(options: OfficeOptions = {}) {
  const office = await openOffice({ hostSecrets: { github: githubSecret }, ...options });
  await link(office, "ana", octocat);
  return office;
}

export async function link(office: Office, name: "ana" | "bo" | "cy" | "dee", account: { id: number; login: string }) {
  const said = await office.as(name).types(`/sluice link github ${account.login}`);
  const [code = "none"] = /sluice-[a-z0-9]{16}/.exec(said.ephemeral?.text ?? "") ?? [];
  await tell(office, { event: "issue_comment", payload: comment(`Here it is: ${code}.`, account) });
  return code;
}

export async function tell(office: Office, ...deliveries: Delivery[]) {
  for (const one of deliveries) expect((await deliver(office, one)).status).toBe(202);
  await office.settled();
}

export const at = (minutes: number) => new Date(Date.parse("2026-03-24T07:00:00Z") + minutes * 60_000).toISOString();
export const pr = (
  action: string,
  minutes: number,
  over: Parameters<typeof pullRequest>[2] = {},
  more: Parameters<typeof pullRequest>[3] = {},
): Delivery => ({
  event: "pull_request",
  payload: pullRequest(action, at(minutes), over, more),
});
export const reviewed = (state: string, minutes: number, by = octocat): Delivery => ({
  event: "pull_request_review",
  payload: review(state, at(minutes), by),
});
export const requests = async (office: Office) => {
  const { requests: rows } = await office.bot().store.everything();
  return (rows as { value: Request }[]).map(({ value }) => value);
};
