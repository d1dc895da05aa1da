import { expect, test } from "vitest";
import { deliverGitlab, gitlabSecret } from "../support/deliveries.ts";
import { type Office, openOffice } from "../support/office.ts";

const anaThere = { id: 51, username: "ana.m", name: "Ana" };
const author = { id: 7, username: "root", name: "Root" };
const time = (minutes: number) =>
  new Date(Date.parse("2026-03-24T07:00:00Z") + minutes * 60_000)
    .toISOString()
    .replace("T", " ")
    .replace(/\.000Z$/, " UTC");

type Over = { attributes?: object; changes?: object; reviewers?: object[]; user?: object; more?: object };

/** As GitLab's documentation has it. */
const mergeRequest = (
  action: string,
  minutes: number,
  { attributes = {}, changes = {}, reviewers = [anaThere], user = author, more = {} }: Over = {},
) => ({
  object_kind: "merge_request",
  event_type: "merge_request",
  user,
  project: { id: 1, path_with_namespace: "acme/parser", web_url: "https://gitlab.com/acme/parser" },
  object_attributes: {
    ...{ id: 99, iid: 3, title: "Look at the lexer", url: "https://gitlab.com/acme/parser/-/merge_requests/3" },
    ...{ state: "opened", draft: false, action, author_id: 7, updated_at: time(minutes) },
    ...attributes,
  },
  labels: [],
  changes,
  reviewers,
  ...more,
});

async function tell(office: Office, ...payloads: Record<string, unknown>[]) {
  for (const one of payloads) expect((await deliverGitlab(office, one)).status).toBe(202);
  await office.settled();
}

async function withGitlab() {
  const office = await openOffice({ hostSecrets: { gitlab: gitlabSecret } });
  const said = await office.as("ana").types("/sluice link gitlab ana.m");
  const [code] = /sluice-[a-z0-9]{16}/.exec(said.ephemeral?.text ?? "") ?? [];
  const note = { note: `${code}`, noteable_type: "MergeRequest", action: "create" };
  await tell(office, { object_kind: "note", user: anaThere, object_attributes: note });
  return office;
}

type Row = { value: import("../../src/domain/request.ts").Request };
const stands = async (office: Office) =>
  ((await office.bot().store.everything()).requests as Row[]).map(({ value: { turn } }) =>
    turn.is === "settled" ? [turn.outcome.is, "because" in turn.outcome ? turn.outcome.because : ""].join(" ").trim() : turn.is,
  );

test("a reviewer of a merge request is asked, and approving there settles it", async () => {
  const office = await withGitlab();
  await tell(office, mergeRequest("open", 1));
  expect(await stands(office)).toEqual(["held"]);
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("Look at the lexer · by root");
  await tell(office, mergeRequest("approved", 40, { user: anaThere }));
  expect(office.inbox("ana").at(-1)).toContain("approved by you on GitLab");
});

test("reviewers come and go by what changed, drafts are asked of nobody, and a push asks nobody anew", async () => {
  const office = await withGitlab();
  const added = { reviewers: { previous: [], current: [anaThere] } };
  const removed = { reviewers: { previous: [anaThere], current: [] } };
  await tell(office, mergeRequest("update", 1, { attributes: { draft: true }, changes: added }));
  expect(await stands(office)).toEqual([]);
  await tell(office, mergeRequest("update", 2, { changes: { draft: { previous: true, current: false } } }));
  expect(await stands(office)).toEqual(["held"]);
  await tell(office, mergeRequest("update", 3, { changes: removed, reviewers: [] }));
  expect(await stands(office)).toEqual(["withdrawn taken back"]);
  await tell(office, mergeRequest("update", 4, { attributes: { oldrev: "abc" } }));
  expect(await stands(office)).toEqual(["withdrawn taken back"]);
  await tell(
    office,
    mergeRequest("update", 5, { changes: added }),
    mergeRequest("merge", 6, { attributes: { state: "merged" } }),
  );
  expect(await stands(office)).toEqual(["withdrawn merged"]);
});

test("whoever is a reviewer of what they wrote themselves is asked nothing, and the others are", async () => {
  const office = await withGitlab();
  const bo = { id: 52, username: "bo.n", name: "Bo" };
  const own = { attributes: { author_id: anaThere.id }, user: anaThere };
  const added = { reviewers: { previous: [bo], current: [bo, anaThere] } };
  await tell(office, mergeRequest("open", 1, { ...own, reviewers: [anaThere, bo] }));
  await tell(office, mergeRequest("update", 2, { ...own, changes: added }));
  expect(await stands(office)).toEqual([]);
  expect(await office.bot().store.unlinked()).toMatchObject({ count: 1 });
});

test("an edited title is followed, also where whoever edited it did not write the change", async () => {
  const office = await withGitlab();
  await tell(office, mergeRequest("open", 1));
  const title = { title: { previous: "Look at the lexer", current: "Look at the parser" } };
  const edited = { attributes: { title: "Look at the parser" }, changes: title, user: { id: 8, username: "maintainer" } };
  await tell(office, mergeRequest("update", 2, edited));
  const asks = ((await office.bot().store.everything()).requests as Row[]).map(({ value: { ask } }) => ask);
  expect(asks).toEqual(["Look at the parser · by root"]);
});

test("changes that are requested there, and asking for the review again, are the next round", async () => {
  const office = await withGitlab();
  const moved = (state: string, more = {}) => ({
    reviewers: { previous: [{ ...anaThere, state: "unreviewed" }], current: [{ ...anaThere, state, ...more }] },
  });
  await tell(office, mergeRequest("open", 1), mergeRequest("update", 2, { changes: moved("requested_changes") }));
  expect(await stands(office)).toEqual(["changes requested"]);
  await tell(office, mergeRequest("update", 3, { changes: moved("unreviewed", { re_requested: true }) }));
  expect(await stands(office)).toEqual(["held"]);
});

test("an approval that GitLab resets after a push asks nobody; one that somebody takes back asks them again", async () => {
  const office = await withGitlab();
  await tell(office, mergeRequest("open", 1), mergeRequest("approved", 2, { user: anaThere }));
  await tell(office, mergeRequest("unapproved", 3, { user: anaThere, attributes: { system: true } }));
  expect(await stands(office)).toEqual(["approved"]);
  await tell(office, mergeRequest("unapproved", 4, { user: anaThere }));
  expect(await stands(office)).toEqual(["approved", "held"]);
});

test("the list of accounts says how that ends which is there, and nothing of one's own where only a team is linked", async () => {
  const office = await withGitlab();
  const said = async (name: "ana" | "bo") => (await office.as(name).types("/sluice accounts")).ephemeral?.text;
  expect(await said("ana")).toContain("/sluice unlink gitlab ends that.");
  await office.as("ana").types("/sluice unlink gitlab");
  expect(await said("ana")).not.toContain("unlink");
  const group = `${office.workspace.teamId}/S0PLATFORM`;
  await office.bot().desk.meetGroup({ id: group, name: "@platform", members: [office.who("bo")] });
  await office.bot().desk.linkTeam({ by: office.who("bo"), group, host: "github", team: "acme/platform" });
  expect(await said("bo")).toContain("No account of yours is linked; whoever runs Sluice links teams.");
  expect(await said("bo")).not.toContain("unlink");
});

test("an approval and what takes it back may have one time, since GitLab tells when the merge request was changed", async () => {
  const office = await withGitlab();
  await tell(office, mergeRequest("open", 1), mergeRequest("approved", 1, { user: anaThere }));
  expect(await stands(office)).toEqual(["approved"]);
  await tell(office, mergeRequest("unapproved", 1, { user: anaThere }));
  expect(await stands(office)).toEqual(["approved", "held"]);
});

test("an account may begin with an underscore, and GitLab asks no teams", async () => {
  const office = await openOffice({ hostSecrets: { gitlab: gitlabSecret }, operator: "U0ANA" });
  const says = async (text: string) => (await office.as("ana").types(text)).ephemeral?.text;
  expect(await says("/sluice link gitlab _ana.m-r")).toContain("_ana.m-r");
  expect(await says("/sluice link gitlab _ana.m-r")).toContain("sluice-");
  expect(await says("/sluice link gitlab team acme/platform to @platform")).toBe(
    "GitLab asks no teams for a review: each reviewer links their own account, `/sluice link gitlab octocat`.",
  );
});

/** What a pipeline came to that ran on that commit. */
const pipeline = (status: string, minutes: number, sha: string, attributes: object = {}) => ({
  object_kind: "pipeline",
  user: author,
  project: { id: 1, path_with_namespace: "acme/parser" },
  object_attributes: { id: 31, sha, status, source: "push", created_at: time(0), finished_at: time(minutes), ...attributes },
});

test("a pipeline that fails adds five minutes, until a later one passes or a push makes it one of before", async () => {
  const office = await withGitlab();
  const [old, pushed] = [{ last_commit: { id: "a".repeat(40) } }, { last_commit: { id: "b".repeat(40) } }];
  const standing = async () => {
    const [row] = (await office.bot().store.everything()).requests as Row[];
    return [row?.value.minutes, row?.value.checks];
  };
  await tell(office, mergeRequest("open", 1, { attributes: old }), pipeline("failed", 2, "a".repeat(40)));
  expect(await standing()).toEqual([15, "failed"]);
  await tell(office, pipeline("running", 3, "a".repeat(40), { finished_at: null }), pipeline("canceled", 4, "a".repeat(40)));
  expect(await standing()).toEqual([15, "failed"]);
  await tell(office, pipeline("success", 5, "a".repeat(40), { id: 32 }));
  expect(await standing()).toEqual([10, "passed"]);
  await tell(office, pipeline("failed", 6, "b".repeat(40)));
  expect(await standing()).toEqual([10, "passed"]);
  await tell(office, mergeRequest("update", 7, { attributes: { ...pushed, oldrev: "a".repeat(40) } }));
  expect(await standing()).toEqual([15, "failed"]);
  expect(await stands(office)).toEqual(["held"]);
});
