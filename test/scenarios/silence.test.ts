import { expect, test } from "vitest";
import type { Submission } from "../../src/domain/request.ts";
import { asksWithLapse, inMarch } from "../support/ask-with-lapse.ts";
import { openOffice } from "../support/office.ts";

test("a lapse is announced at an opening before it happens, and is nobody's decision", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T15:00");
  await office.turnTo("9:30");
  expect(office.as("ana").sees()).toContain('lapses to "Keep it" 15:00 unless you decide: it can be changed back');
  await office.turnTo("14:59");
  expect(office.inbox("bo")).toEqual([]);
  await office.turnTo("15:00");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([
    'R1 lapsed to "Keep it". Nobody decided in time. This is not a decision of Ana\'s. · Which format?',
  ]);
  expect(office.as("ana").sees()).toContain('lapsed to "Keep it": nobody decided, 15:00');
});

test("when no opening came before its time, it waits for one, and for the one after that", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus until 15:00");
  await asksWithLapse(office, "24T11:00");
  await office.turnTo("15:00");
  expect(office.as("ana").sees()).toContain('lapses to "Keep it" 16:30 unless you decide');
  expect(office.inbox("bo")).toEqual([]);
  await office.turnTo("16:31");
  expect(office.inbox("bo")).toHaveLength(1);
});

test("while the message that says it cannot be posted nothing lapses; once it came, the opening after that is waited for", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T11:00");
  office.workspace.faults.down(true);
  for (const time of ["9:30", "11:00", "13:00", "14:00"]) await office.turnTo(time);
  office.workspace.faults.down(false);
  await office.turnTo("14:30");
  expect(office.as("ana").sees()).toContain('lapses to "Keep it" 16:30 unless you decide');
  expect(office.waiting("bo").at(-1)).toContain("unless somebody decides");
  await office.turnTo("16:29");
  expect(office.inbox("bo")).toEqual([]);
  await office.turnTo("16:31");
  expect(office.inbox("bo")).toEqual([expect.stringContaining("Nobody decided in time. This is not")]);
});

test("what was never posted, since its reader left before, lapses in the end, and says so", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T11:00");
  office.workspace.faults.down(true);
  await office.turnTo("9:30");
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: true });
  office.workspace.faults.down(false);
  await office.turnTo("2026-04-07T09:00:00+02:00");
  expect(office.inbox("bo")).toHaveLength(1);
  await office.turnTo("2026-04-08T17:00:00+02:00");
  expect(office.inbox("bo").at(-1)).toContain("Nobody decided in time, and it was never seen.");
});

test("who decides in time ends it, and nothing lapses", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T15:00");
  await office.turnTo("9:30");
  await office.as("ana").presses("Change it");
  await office.turnTo("17:00");
  expect(office.inbox("bo")).toEqual(["Ana on R1: Change it. · Which format?"]);
});

test("while the move is the asker's nothing lapses; it is announced anew when it is the reader's again", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T12:00");
  await office.turnTo("9:30");
  await office.as("ana").presses("Ask back");
  await office.as("ana").fills("What do you need to know first?", "Since when?");
  await office.as("ana").submits();
  await office.turnTo("14:00");
  expect(office.inbox("bo")).toHaveLength(1);
  await office.as("bo").presses("Reply");
  await office.as("bo").fills("Your reply", "2.3");
  await office.as("bo").submits();
  await office.turnTo("16:30");
  expect(office.as("ana").sees()).toContain('lapses to "Keep it" tomorrow 9:30');
});

test("its reader can change back what lapsed, and whoever asked is told", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T10:00");
  await office.turnTo("13:01");
  expect(office.inbox("bo")).toHaveLength(1);
  const { ephemeral } = await office.as("ana").types("/sluice undo R1");
  expect(ephemeral?.text).toContain("Whoever asked had been told that it lapsed, and hears that you judge it anew.");
  expect(office.inbox("bo")[1]).toContain("Ana took the end of R1 back and judges it anew.");
  await office.turnTo("2026-03-25T12:00:00+01:00");
  expect(office.inbox("bo")).toHaveLength(2);
});

test("a lapse that its reader takes back at once is heard by nobody, and does not come again by itself", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T10:00");
  await office.turnTo("13:00");
  expect((await office.as("ana").types("/sluice undo R1")).ephemeral?.text).toContain("nobody had heard that it lapsed");
  await office.turnTo("2026-03-26T12:00:00+01:00");
  expect(office.inbox("bo").join()).not.toContain("lapsed");
  expect(office.as("ana").sees()).toContain("[Keep it]");
});

test("what its reader never saw, since they left, lapses in the end, and says so", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T15:00");
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: true });
  await office.settled();
  await office.turnTo("2026-04-07T14:00:00+01:00");
  expect(office.inbox("bo")).toHaveLength(1);
  await office.turnTo("2026-04-07T15:01:00+01:00");
  expect(office.inbox("bo").at(-1)).toContain("Nobody decided in time, and it was never seen.");
});

test.each<[Partial<Submission>, RegExp]>([
  [{ kind: "review", options: [] }, /Only a decision can lapse/],
  [{ onSilence: { is: "lapse", at: inMarch("24T09:00"), to: "Keep it" } }, /That time has passed/],
  [{ onSilence: { is: "lapse", at: inMarch("24T15:00"), to: "Burn it" } }, /"Burn it" is none of the options/],
])("%j cannot lapse, and nobody is asked", async (over, why) => {
  const office = await openOffice();
  await expect(asksWithLapse(office, "24T15:00", over)).rejects.toThrow(why);
  expect(await office.bot().store.openFor(office.who("ana"))).toEqual([]);
});
