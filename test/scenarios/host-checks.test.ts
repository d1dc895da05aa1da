import { expect, test } from "vitest";
import { checked, headOfSample, pr, requests, reviewed, stated, tell, withGithub } from "../support/at-github.ts";
import type { Office } from "../support/office.ts";

const sized = { additions: 80, deletions: 20 };
const standing = async (office: Office) => {
  const [request] = await requests(office);
  return [request?.minutes, request?.checks];
};

test("a check that fails adds five minutes and is said, and once it passes both are gone", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, sized));
  expect(await standing(office)).toEqual([20, undefined]);
  await tell(office, checked("failure", 2));
  expect(await standing(office)).toEqual([25, "failed"]);
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("about 25 min · a check of it fails");
  const said = office.calls("chat.postMessage").length;
  await tell(office, checked("success", 121));
  expect(await standing(office)).toEqual([20, "passed"]);
  await office.turnTo("9:32");
  expect(office.inbox("ana").at(-1)).toContain("about 20 min · its checks pass");
  expect(office.calls("chat.postMessage")).toHaveLength(said);
});

test("one check of several that fails is enough, of suites and of statuses", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, sized), checked("success", 2, { id: 1 }), stated("error", 2));
  expect(await standing(office)).toEqual([25, "failed"]);
  await tell(office, stated("success", 3), checked("timed_out", 3, { id: 2 }));
  expect(await standing(office)).toEqual([25, "failed"]);
  await tell(office, checked("skipped", 4, { id: 2 }));
  expect(await standing(office)).toEqual([20, "passed"]);
});

test("what is under way, was cancelled or has grown stale says nothing of it", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, sized), stated("pending", 2), checked("cancelled", 2), checked("stale", 3));
  expect(await standing(office)).toEqual([20, undefined]);
});

test("a push makes what was checked before count no more, whichever is told first", async () => {
  const office = await withGithub();
  const pushed = { ...sized, head: { sha: "b".repeat(40) } };
  await tell(office, pr("review_requested", 1, sized), checked("failure", 2));
  await tell(office, pr("synchronize", 3, pushed));
  expect(await standing(office)).toEqual([20, undefined]);
  await tell(
    office,
    checked("success", 4, { commit: "c".repeat(40) }),
    pr("synchronize", 5, { ...pushed, head: { sha: "c".repeat(40) } }),
  );
  expect(await standing(office)).toEqual([20, "passed"]);
  await tell(office, checked("failure", 6, { commit: headOfSample }), checked("failure", 3, { commit: "c".repeat(40) }));
  expect(await standing(office)).toEqual([20, "passed"]);
  await tell(office, checked("failure", 7, { commit: "c".repeat(40) }));
  expect(await standing(office)).toEqual([25, "failed"]);
});

test("checks that were done before a review is asked for are known when it is, and nothing of them is stored until then", async () => {
  const office = await withGithub();
  const before = JSON.stringify(await office.bot().store.everything());
  await tell(office, checked("failure", 1), stated("success", 1));
  expect(JSON.stringify(await office.bot().store.everything())).toBe(before);
  await tell(office, pr("review_requested", 2, sized));
  expect(await standing(office)).toEqual([25, "failed"]);
});

test("checks of what was answered, or of nobody's, change nothing", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, sized), reviewed("approved", 2), checked("failure", 3));
  expect(await standing(office)).toEqual([20, undefined]);
});
