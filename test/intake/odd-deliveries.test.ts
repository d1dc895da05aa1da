import fc from "fast-check";
import { expect, test } from "vitest";
import { checked, stated } from "../support/at-github.ts";
import {
  comment,
  deliver,
  deliverGitlab,
  githubSecret,
  gitlabSecret,
  octocat,
  pullRequest,
  review,
  samples,
} from "../support/deliveries.ts";
import { type Office, openOffice } from "../support/office.ts";

type Json = Record<string, unknown>;
type Sent = { event: string; payload: unknown };

const at = "2026-03-24T07:00:00Z";
const anaThere = { id: 51, username: "ana.m", name: "Ana" };
const mergeRequest = {
  object_kind: "merge_request",
  user: anaThere,
  object_attributes: {
    ...{ id: 99, title: "The lexer", url: "https://gitlab.com/acme/parser/-/merge_requests/3", state: "opened", draft: false },
    ...{ action: "update", author_id: 7, system: false, description: "What", updated_at: "2026-03-24 07:00:00 UTC" },
  },
  reviewers: [{ ...anaThere, state: "unreviewed", re_requested: false }],
  labels: [{ title: "security" }],
  changes: {
    reviewers: { previous: [], current: [anaThere] },
    draft: { previous: true, current: false },
    title: { previous: "Lexer", current: "The lexer" },
  },
};
const note = { object_kind: "note", user: anaThere, object_attributes: { note: "sluice-abcdefghijkmnpqr", action: "create" } };

const pipeline = {
  object_kind: "pipeline",
  object_attributes: { sha: "a".repeat(40), status: "failed", created_at: "2026-03-24 07:00:00 UTC", finished_at: null },
};

const edited = pullRequest("synchronize", at, { title: "Anew" }, { action: "edited", changes: { title: { from: "Before" } } });
/** What the other tests tell, which reaches whoever is here, and all that GitHub shows of what it sends. */
const told: Sent[] = [
  ...["review_requested", "ready_for_review", "closed", "synchronize"]
    .map((action) => pullRequest(action, at))
    .concat(edited)
    .map((payload) => ({ event: "pull_request", payload })),
  { event: "pull_request_review", payload: review("approved", at, octocat) },
  { event: "issue_comment", payload: comment("sluice-abcdefghijkmnpqr", octocat) },
  { event: "gitlab", payload: mergeRequest },
  { event: "gitlab", payload: note },
  { event: "gitlab", payload: pipeline },
  checked("failure", 1),
  stated("error", 1),
];
const shown: Sent[] = samples
  .filter(({ name }) => /^(pull_request|issue_comment|check_suite|status)/.test(name))
  .flatMap(({ name, examples }) => examples.map((payload) => ({ event: name, payload })));

type Path = (string | number)[];
/** What is read of a delivery; of the rest, most of which is addresses of the API, every field is alike. */
const read =
  /^(\d|action|pull_request|review|comment|object_kind|object_attributes|reviewers|user|id|login|username|title|html_url|url|state|draft|merged|merged_at|updated_at|submitted_at|additions|deletions|body|note|description|labels|name|changes|from|previous|current|requested_.*|organization|repository|owner|slug|re_requested|author_id|system|head|sha|last_commit|oldrev|check_suite|head_sha|conclusion|context|status|created_at|finished_at)$/;

const pathsIn = (value: unknown, deepest: number): Path[] =>
  value === null || typeof value !== "object" || deepest === 0
    ? []
    : Object.entries(value)
        .filter(([key]) => read.test(key))
        .flatMap(([key, part]) => [[key], ...pathsIn(part, deepest - 1).map((rest) => [key, ...rest])]);

const gone = Symbol("gone");
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    gone,
    null,
    true,
    [],
    {},
    [null],
    [[]],
    0,
    -1,
    1.5,
    -(2 ** 53),
    1e308,
    "",
    "0",
    " ",
    "\u0000",
    "\ud800",
    "‮",
  ),
  fc.constantFrom<unknown>("__proto__", "constructor", "toString", "x".repeat(100_000), "9".repeat(400), "javascript:alert(1)"),
  fc.constantFrom<unknown>(
    "http://",
    "https://github.com/%",
    "275760-09-13T00:00:00Z",
    "0000-00-00T00:00:00Z",
    "-271821-04-20T00:00:00Z",
  ),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
  fc.anything({ withNullPrototype: false, maxDepth: 2 }),
);

/** With one field as no host would send it. */
function spoilt(payload: unknown, path: Path, value: unknown): unknown {
  const whole = structuredClone(payload) as Json;
  const last = path.at(-1) ?? "";
  const into = path.slice(0, -1).reduce<Json>((part, key) => part[key] as Json, whole);
  if (value === gone) delete into[last];
  else Object.defineProperty(into, last, { value, enumerable: true, configurable: true, writable: true });
  return whole;
}

const oddOf = (all: Sent[]) =>
  fc
    .constantFrom(...all)
    .chain(({ event, payload }) =>
      fc
        .tuple(fc.constantFrom(...pathsIn(payload, 4)), odd)
        .map(([path, value]) => ({ event, payload: spoilt(payload, path, value) as Json })),
    );

const statusOf = async (office: Office, { event, payload }: { event: string; payload: Json }) =>
  (await (event === "gitlab" ? deliverGitlab(office, payload) : deliver(office, { event, payload }))).status;

async function linked() {
  const office = await openOffice({ hostSecrets: { github: githubSecret, gitlab: gitlabSecret } });
  for (const [host, account] of [
    ["github", octocat],
    ["gitlab", { id: anaThere.id, login: anaThere.username }],
  ] as const) {
    const who = office.who("ana");
    await office.bot().desk.claimAccount({ who, host, login: account.login, hash: host });
    await office.bot().desk.proveAccount({ who, host, number: account.id, login: account.login, hash: host });
  }
  return office;
}

test.each([
  ["of what the other tests tell", told, 500],
  ["of GitHub's samples", shown, 250],
] as const)(
  "one odd field %s is read or refused, never more, and what is refused changes nothing",
  async (_, all, numRuns) => {
    const office = await linked();
    const stands = async () => JSON.stringify([await office.bot().store.everything(), await office.bot().store.journal()]);
    let before = await stands();
    await fc.assert(
      fc.asyncProperty(oddOf([...all]), async (one) => {
        const status = await statusOf(office, one);
        expect([202, 400]).toContain(status);
        await office.settled();
        const after = await stands();
        if (status === 400) expect(after).toBe(before);
        before = after;
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as Json)["polluted"]).toBeUndefined();
      }),
      { numRuns, interruptAfterTimeLimit: 30_000 },
    );
  },
  90_000,
);
