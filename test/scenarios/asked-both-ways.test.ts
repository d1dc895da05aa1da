import { expect, test } from "vitest";
import { at, link, pr, requests, reviewed, tell, withGithub } from "../support/at-github.ts";
import { codertocat, type Delivery, pullRequest } from "../support/deliveries.ts";
import type { Office } from "../support/office.ts";

const address = "https://github.com/Codertocat/Hello-World/pull/2";
const asks = (office: Office) => office.as("bo").types(`/review @ana Look at the README ${address}`);
const stands = async (office: Office) => (await requests(office)).map(({ turn }) => turn.is);
/** Bo wrote the change. */
async function withAuthor() {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  return office;
}

const removed = (minutes: number): Delivery => ({
  event: "pull_request",
  payload: {
    ...pullRequest("review_request_removed", at(minutes)),
    requested_reviewer: pullRequest("review_requested", at(1))["requested_reviewer"],
  },
});

test.each<[string, Delivery]>([
  ["the reviewer is taken out", removed(5)],
  ["it becomes a draft", pr("converted_to_draft", 5, { draft: true })],
  ["it is closed", pr("closed", 5, { state: "closed" })],
  ["it is merged", pr("closed", 5, { state: "closed", merged: true })],
])("what its author asks in Slack too, before or after, is asked on when %s", async (_, end) => {
  const office = await withAuthor();
  await tell(office, pr("review_requested", 1));
  await asks(office);
  await tell(office, end);
  expect(await stands(office)).toEqual(["held"]);
  const other = await withAuthor();
  await asks(other);
  await tell(other, pr("review_requested", 1), end);
  expect(await stands(other)).toEqual(["held"]);
});

test("what GitHub asks besides is no more asking of its author's, nor is their own first", async () => {
  const office = await withAuthor();
  await asks(office);
  await tell(office, pr("review_requested", 1), removed(2), pr("review_requested", 3));
  const bumps = async () => (await requests(office)).map(({ askers }) => askers.map((one) => one.bumps));
  expect(await bumps()).toEqual([[undefined]]);
  const other = await withAuthor();
  await tell(other, pr("review_requested", 1));
  await asks(other);
  expect((await requests(other))[0]?.askers[0].bumps).toBeUndefined();
  await asks(other);
  expect((await requests(other))[0]?.askers[0].bumps).toBe(1);
});

test("asked anew on GitHub after it was taken back there, it is one request that a review there ends, and its author hears it in Slack", async () => {
  const office = await withAuthor();
  await asks(office);
  await tell(office, pr("review_requested", 1), removed(2), pr("review_requested", 3), reviewed("approved", 4));
  expect(await stands(office)).toEqual(["settled"]);
  await office.answersAreTold();
  expect(office.inbox("bo").join()).toContain("Ana on R1: approve.");
});

test("what its author takes back in Slack they ask no more in either way", async () => {
  const office = await withAuthor();
  await asks(office);
  await tell(office, pr("review_requested", 1));
  await office.as("bo").types("/sluice withdraw R1");
  await tell(office, pr("closed", 5, { state: "closed" }));
  expect((await requests(office)).map(({ turn }) => turn.is === "settled" && turn.outcome)).toEqual([
    { is: "withdrawn", by: office.who("bo") },
  ]);
});
