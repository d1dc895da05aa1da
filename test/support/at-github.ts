import { expect } from "vitest";
import type { Request } from "../../src/domain/request.ts";
import { comment, type Delivery, deliver, githubSecret, octocat, pullRequest, review, sample, samples } from "./deliveries.ts";
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
/** What a suite of checks came to, of the commit up to which the sample goes or another. */
export const checked = (conclusion: string, minutes: number, more: { id?: number; commit?: string } = {}): Delivery => {
  const payload = sample("check_suite", "completed");
  const { id = 1, commit: head_sha = headOfSample } = more;
  const check_suite = { ...(payload["check_suite"] as object), id, head_sha, conclusion, updated_at: at(minutes) };
  return { event: "check_suite", payload: { ...payload, check_suite } };
};
/** What one status of a commit came to. */
export const stated = (state: string, minutes: number, context = "ci/build"): Delivery => ({
  event: "status",
  payload: {
    ...samples.find(({ name }) => name === "status")?.examples[0],
    sha: headOfSample,
    context,
    state,
    updated_at: at(minutes),
  },
});
export const headOfSample = (sample("pull_request", "review_requested")["pull_request"] as { head: { sha: string } }).head.sha;
export const requests = async (office: Office) => {
  const { requests: rows } = await office.bot().store.everything();
  return (rows as { value: Request }[]).map(({ value }) => value);
};
