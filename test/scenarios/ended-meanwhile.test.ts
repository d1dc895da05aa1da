import { expect, test } from "vitest";
import { link, pr, requests, reviewed, tell, withGithub } from "../support/at-github.ts";
import { codertocat, type Delivery } from "../support/deliveries.ts";
import type { Office } from "../support/office.ts";

const merged = pr("closed", 5, { state: "closed", merged: true });
const stands = async (office: Office) =>
  (await requests(office)).map(({ turn: { is, ...turn } }) => ("outcome" in turn ? turn.outcome : is));
/** Bo wrote what Ana is asked on GitHub. */
async function asked() {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  await tell(office, pr("review_requested", 1));
  return office;
}

test.each<[string, Delivery, object]>([
  ["approved", reviewed("approved", 5), { is: "approved", on: "github" }],
  ["sent back for changes", reviewed("changes_requested", 5), { is: "changes requested", on: "github" }],
  ["merged", merged, { is: "withdrawn", because: "merged" }],
])("an answer of Slack that is undone leaves what was %s on GitHub meanwhile ended as it was there", async (_, told, end) => {
  const office = await asked();
  await office.as("ana").types("/sluice approve R1");
  await tell(office, told);
  expect(await stands(office)).toEqual([{ is: "approved", by: office.who("ana") }]);
  const said = (await office.as("ana").types("/sluice undo R1")).ephemeral?.text;
  expect(said).toBe("That is undone. R1 was ended on GitHub meanwhile, so it stays ended, as it was there.");
  expect(await stands(office)).toMatchObject([end]);
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([]);
});

test("an answer that was told is not opened again here once its change ended there", async () => {
  const office = await asked();
  await office.as("ana").types("/sluice approve R1");
  await office.answersAreTold();
  await tell(office, merged);
  expect((await office.as("ana").types("/sluice undo R1")).ephemeral?.text).toContain("R1 was ended at its code host");
  expect(await stands(office)).toMatchObject([{ is: "approved" }]);
});

test("a comment there does not hold up what is undone here", async () => {
  const office = await asked();
  await office.as("ana").types("/sluice approve R1");
  await tell(office, reviewed("commented", 5));
  expect((await office.as("ana").types("/sluice undo R1")).ephemeral?.text).toBe("R1 is as it was before.");
  expect(await stands(office)).toEqual(["held"]);
});

test("what its author took back here, and GitHub meanwhile too, is not asked on by undoing the one", async () => {
  const office = await asked();
  await office.as("dee").types("/review @ana Look at it https://github.com/Codertocat/Hello-World/pull/2");
  await office.as("bo").types("/sluice withdraw R1");
  await tell(office, merged);
  expect((await office.as("bo").types("/sluice undo R1")).ephemeral?.text).toContain("R1 is asked no more where you wrote it");
  expect((await requests(office)).flatMap(({ askers }) => askers.map(({ who }) => who))).toEqual([office.who("dee")]);
});
