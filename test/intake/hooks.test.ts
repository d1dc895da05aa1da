import { request } from "node:http";
import { expect, test } from "vitest";
import {
  comment,
  deliver,
  deliverGitlab,
  githubSecret,
  gitlabSecret,
  octocat,
  pullRequest,
  sample,
  samples,
} from "../support/deliveries.ts";
import { type Office, openOffice } from "../support/office.ts";

const at = "2026-03-24T07:00:00Z";
const asking = { event: "pull_request", payload: pullRequest("review_requested", at) };
const hostSecrets = { github: githubSecret, gitlab: gitlabSecret };

const linked = async () => {
  const office = await openOffice({ hostSecrets });
  const [code] =
    /sluice-[a-z0-9]{16}/.exec((await office.as("ana").types("/sluice link github octocat")).ephemeral?.text ?? "") ?? [];
  await deliver(office, { event: "issue_comment", payload: comment(`${code}`, octocat) });
  return office;
};
const everything = async (office: Office) => [await office.bot().store.everything(), await office.bot().store.journal()];
const open = async (office: Office) => office.bot().store.openFor(office.who("ana"));

test("a delivery that is not signed with the secret gets 401, and changes nothing", async () => {
  const office = await linked();
  const before = await everything(office);
  const wrong = { "x-hub-signature-256": `sha256=${"0".repeat(64)}` };
  expect((await deliver(office, asking, { headers: wrong })).status).toBe(401);
  expect((await deliver(office, asking, { headers: { "x-hub-signature-256": "" } })).status).toBe(401);
  for (const token of ["no", ""]) expect((await deliverGitlab(office, {}, { "x-gitlab-token": token })).status).toBe(401);
  expect(await everything(office)).toEqual(before);
});

test("what is malformed gets 400, what is unknown 202, and neither changes anything", async () => {
  const office = await linked();
  const before = await everything(office);
  const status = async (event: string, body: string) => (await deliver(office, { event, payload: {} }, { body })).status;
  expect(await status("pull_request", "{")).toBe(400);
  expect(await status("pull_request", '{"action":"review_requested"}')).toBe(400);
  expect(await status("pull_request", '{"action":"review_requested","pull_request":{"id":"x"}}')).toBe(400);
  expect(await status("a_new_event", "{}")).toBe(202);
  expect((await deliverGitlab(office, { object_kind: "push" })).status).toBe(202);
  expect((await deliverGitlab(office, { object_kind: "pipeline" })).status).toBe(400);
  expect((await deliverGitlab(office, { object_kind: "merge_request" })).status).toBe(400);
  expect(await everything(office)).toEqual(before);
});

test("every sample of GitHub's is accepted, whoever it is about", async () => {
  const office = await openOffice({ hostSecrets });
  for (const { name, examples } of samples)
    for (const payload of examples) expect([name, (await deliver(office, { event: name, payload })).status]).toEqual([name, 202]);
}, 60_000);

test("a form is read as JSON is, and only deliveries are posted", async () => {
  const office = await linked();
  const body = new URLSearchParams({ payload: JSON.stringify(asking.payload) }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await deliver(office, asking, { body, headers })).status).toBe(202);
  expect(await open(office)).toHaveLength(1);
  const capitals = { "content-type": "Application/X-WWW-Form-Urlencoded; charset=utf-8" };
  expect((await deliver(office, asking, { body, headers: capitals })).status).toBe(202);
  expect((await fetch(`http://localhost:${office.bot().port}/hooks/github`)).status).toBe(405);
});

test("a host without a secret has no door", async () => {
  const office = await openOffice({ hostSecrets: { gitlab: gitlabSecret } });
  expect((await deliver(office, asking)).status).toBe(404);
  expect((await office.as("ana").types("/sluice link github octocat")).ephemeral?.text).toContain(
    "Sluice does not hear GitHub yet",
  );
});

test("a delivery of up to 25 MB is read, and a larger one refused", async () => {
  const office = await linked();
  const padded = (megabytes: number) => ({
    ...asking,
    payload: { ...asking.payload, padding: "x".repeat(megabytes * 1024 * 1024) },
  });
  expect((await deliver(office, padded(24))).status).toBe(202);
  expect(await open(office)).toHaveLength(1);
  const status = await new Promise((resolve) => {
    const headers = { "content-length": String(26 * 1024 * 1024), "x-hub-signature-256": `sha256=${"0".repeat(64)}` };
    sendHeaders(office, "/hooks/github", headers, resolve);
  });
  expect(status).toBe(413);
});

/** Nothing of the body comes. */
function sendHeaders(office: Office, path: string, headers: Record<string, string>, heard: (status: unknown) => void) {
  const sent = request({ port: office.bot().port, path, method: "POST", headers }, ({ statusCode }) => heard(statusCode));
  sent.on("error", () => {});
  sent.flushHeaders();
}

test("who shows neither token nor signature is refused before anything that they send is read", async () => {
  const office = await openOffice({ hostSecrets });
  const status = (path: string, headers: Record<string, string>) =>
    new Promise((resolve) => sendHeaders(office, path, { "content-length": "1000000", ...headers }, resolve));
  expect(await status("/hooks/github", {})).toBe(401);
  expect(await status("/hooks/github", { "x-hub-signature-256": "sha256=no" })).toBe(401);
  expect(await status("/hooks/gitlab", {})).toBe(401);
  expect(await status("/hooks/gitlab", { "x-gitlab-token": "no" })).toBe(401);
});

test("two hundred deliveries in a second are accepted, each request once, and held without a ping", async () => {
  const office = await linked();
  const posted = office.calls("chat.postMessage").length;
  const deliveries = Array.from({ length: 100 }, (_, nth) => ({
    event: "pull_request",
    payload: pullRequest("review_requested", at, { id: 1_000 + nth, number: nth + 1 }),
    name: `delivery-${nth}`,
  }));
  const begun = performance.now();
  const answers = await Promise.all([...deliveries, ...deliveries].map((one) => deliver(office, one)));
  const took = performance.now() - begun;
  expect(answers.filter(({ status }) => status !== 202)).toEqual([]);
  await office.settled();
  expect(await open(office)).toHaveLength(100);
  expect(office.calls("chat.postMessage")).toHaveLength(posted);
  // 1.8 s of one core, with whoever calls: 200 signed payloads of 22 kB, made, sent, checked and kept.
  expect(took).toBeLessThan(20_000);
}, 30_000);

test("a redelivery after all was settled, under its own name or another, opens nothing", async () => {
  const office = await linked();
  await deliver(office, { ...asking, name: "one" });
  await deliver(office, { event: "pull_request", payload: pullRequest("closed", "2026-03-24T07:01:00Z", { state: "closed" }) });
  for (const name of ["one", "two"]) expect((await deliver(office, { ...asking, name })).status).toBe(202);
  await office.restart();
  await deliver(office, { ...asking, name: "one" });
  expect(await open(office)).toEqual([]);
});

test("what closes before it is asked is asked of nobody", async () => {
  const office = await linked();
  await deliver(office, { event: "pull_request", payload: pullRequest("closed", "2026-03-24T07:01:00Z", { state: "closed" }) });
  await deliver(office, asking);
  expect(await open(office)).toEqual([]);
  await deliver(office, { event: "pull_request", payload: sample("pull_request", "review_request_removed") });
});
