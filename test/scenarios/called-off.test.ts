import { expect, test } from "vitest";
import { link, pr, requests, tell, withGithub } from "../support/at-github.ts";
import { codertocat } from "../support/deliveries.ts";

/** How a host asks no more, and then again, before anybody reviewed it. */
const removed = { way: "removed", off: pr("review_request_removed", 40), again: pr("review_requested", 41) };
const closed = { way: "closed", off: pr("closed", 40, { state: "closed" }), again: pr("reopened", 41) };
const draft = { way: "a draft", off: pr("converted_to_draft", 40, { draft: true }), again: pr("ready_for_review", 41) };
const each = [removed, closed, draft];

/** Ana has a request of Bo's in front of her. */
async function asked() {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  await tell(office, pr("review_requested", 1));
  await office.turnTo("9:30");
  return office;
}
const turns = async (office: Awaited<ReturnType<typeof asked>>) => (await requests(office)).map(({ turn }) => turn);

test.each(each)("what was put off is put off still once it is asked again: $way", async ({ off, again }) => {
  const office = await asked();
  await office.as("ana").types("/sluice later R1 until thursday");
  const before = await turns(office);
  const read = [office.inbox("ana").length, office.inbox("bo").length];
  await tell(office, off);
  expect((await turns(office)).map(({ is }) => is)).toEqual(["settled"]);
  await tell(office, again);
  expect(await turns(office)).toEqual(before);
  await office.turnTo("17:00");
  expect([office.inbox("ana").length, office.inbox("bo").length]).toEqual(read);
});

test.each(each)("what was asked back is its asker's move still: $way", async ({ off, again }) => {
  const office = await asked();
  await office.as("ana").types("/sluice ask-back R1 Which release is this for?");
  await tell(office, off, again);
  expect(await turns(office)).toMatchObject([{ is: "returned", question: "Which release is this for?" }]);
  await office.as("bo").types("/sluice reply R1 For 2.4.");
  await office.turnTo("13:00");
  expect(office.inbox("ana").at(-1)).toContain("R1");
  expect((await turns(office)).map(({ is }) => is)).toEqual(["shown"]);
});

test.each(each)("what was in front of its reader comes with their next digest, by its number: $way", async ({ off, again }) => {
  const office = await asked();
  const before = office.inbox("ana").length;
  await tell(office, off, again);
  expect(office.inbox("ana")).toHaveLength(before);
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(before + 1);
  expect(office.inbox("ana").at(-1)).toContain("R1");
  expect(await requests(office)).toHaveLength(1);
});

test("what was handed over is theirs still to whom it was given", async () => {
  const office = await asked();
  await office.as("ana").types("/sluice hand R1 to @dee You wrote it");
  await tell(office, removed.off, removed.again);
  expect((await requests(office)).map(({ to, turn }) => [to, turn.is])).toEqual([[office.who("dee"), "held"]]);
});

test("what was put off until another request ended comes back where that has ended meanwhile", async () => {
  const office = await asked();
  await tell(office, pr("review_requested", 35, { id: 7, number: 7, title: "Other" }));
  await office.as("ana").types("/sluice later R1 once R2");
  await tell(office, removed.off);
  await office.as("ana").types("/sluice approve R2");
  await tell(office, removed.again);
  await office.turnTo("13:00");
  expect((await turns(office)).map(({ is }) => is)).toEqual(["shown", "settled"]);
});

test("where somebody asked for the same in Slack meanwhile, that goes on alone", async () => {
  const office = await asked();
  await office.as("ana").types("/sluice later R1 until thursday");
  await tell(office, removed.off);
  await office.as("dee").types("/review @ana Look at it https://github.com/Codertocat/Hello-World/pull/2");
  await tell(office, removed.again);
  expect((await requests(office)).map(({ askers, turn }) => [askers.length, turn.is])).toEqual([
    [1, "settled"],
    [2, "held"],
  ]);
});

test("whoever unlinked their account meanwhile is asked no more", async () => {
  const office = await asked();
  await tell(office, closed.off);
  await office.as("ana").types("/sluice unlink github");
  await tell(office, closed.again);
  expect((await turns(office)).map(({ is }) => is)).toEqual(["settled"]);
});
