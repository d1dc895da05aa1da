import { createHmac, randomUUID } from "node:crypto";
import examples from "@octokit/webhooks-examples" with { type: "json" };
import type { Office } from "./office.ts";

export const githubSecret = "a secret of at least sixteen characters";
export const gitlabSecret = "another secret of sixteen characters or more";

type Json = Record<string, unknown>;
type Sample = { name: string; examples: Json[] };

/** What GitHub sends, as @octokit/webhooks-examples has it. */
export const samples = examples as unknown as Sample[];

/** A sample of an event, the first of that action. */
export function sample(event: string, action: string): Json {
  const found = samples.find(({ name }) => name === event)?.examples.find((one) => one["action"] === action);
  if (!found) throw new Error(`There is no sample of ${event} ${action}.`);
  return structuredClone(found);
}

export const octocat = { id: 5346, login: "octocat" };
export const codertocat = { id: 21031067, login: "Codertocat" };

type PullRequest = Partial<{
  id: number;
  number: number;
  title: string;
  draft: boolean;
  state: "open" | "closed";
  merged: boolean;
  additions: number;
  deletions: number;
  user: { id: number; login: string };
  labels: { name: string }[];
  body: string;
  html_url: string;
  requested_reviewers: { id: number; login: string }[];
  head: { sha: string };
}>;

/** A sample of GitHub's about a pull request, at that time, with what is different. */
export function pullRequest(action: string, at: string, over: PullRequest = {}, more: Json = {}): Json {
  const told = sample("pull_request", action);
  const pr = told["pull_request"] as Json;
  const number = over.number ?? 2;
  const html_url = `https://github.com/Codertocat/Hello-World/pull/${number}`;
  return { ...told, ...more, pull_request: { ...pr, updated_at: at, html_url, ...over } };
}

/** A review of that sample, submitted at that time. */
export function review(state: string, at: string, by: { id: number; login: string }, over: PullRequest = {}): Json {
  const told = sample("pull_request_review", "submitted");
  const pr = { ...(told["pull_request"] as Json), updated_at: at, ...over };
  return { ...told, pull_request: pr, review: { ...(told["review"] as Json), state, submitted_at: at, user: by } };
}

/** A comment on an issue or pull request. */
export function comment(body: string, by: { id: number; login: string }): Json {
  const told = sample("issue_comment", "created");
  return { ...told, comment: { ...(told["comment"] as Json), body, user: by } };
}

export type Delivery = { event: string; payload: Json; name?: string };

const sign = (body: string, secret: string) => `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** GitHub calls, signed; its answer. `headers` take the place of what it would send. */
export const deliver = (
  office: Office,
  { event, payload, name = randomUUID() }: Delivery,
  { headers = {}, body = JSON.stringify(payload) }: { headers?: Record<string, string>; body?: string } = {},
) =>
  fetch(`http://localhost:${office.bot().port}/hooks/github`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-github-event": event,
      "x-github-delivery": name,
      "x-hub-signature-256": sign(body, githubSecret),
      ...headers,
    },
  });

/** GitLab calls, with its token. */
export const deliverGitlab = (office: Office, payload: Json, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${office.bot().port}/hooks/gitlab`, {
    method: "POST",
    body: JSON.stringify(payload),
    headers: {
      "content-type": "application/json",
      "x-gitlab-event": "Merge Request Hook",
      "x-gitlab-token": gitlabSecret,
      "idempotency-key": randomUUID(),
      ...headers,
    },
  });
