import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

/** A Tuesday; the clock shows 9:05 in Berlin. */
const tuesday = "2026-03-24T";
const wednesday = "2026-03-25T";

test("a block on all weekdays shuts the gate again tomorrow, and is echoed with its days and zone", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  const said = await ana.types("/focus weekdays 9:00-11:30 the book");
  expect(said.ephemeral?.text).toContain("Focus until 11:30 Berlin time (the book).");
  expect(said.ephemeral?.text).toContain("Every week: Focus Mon to Fri 9:00 to 11:30 (the book). Times are Berlin time.");
  await bo.types("/review @ana Look at the parser");
  await office.turnTo(`${tuesday}11:29:00+01:00`);
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo(`${tuesday}11:30:00+01:00`);
  expect(office.inbox("ana")).toHaveLength(1);

  await office.turnTo(`${wednesday}09:40:00+01:00`);
  await bo.types("/review @ana Look at the importer");
  await office.turnTo(`${wednesday}11:29:00+01:00`);
  expect(ana.sees()).not.toContain("importer");
  await office.turnTo(`${wednesday}11:30:00+01:00`);
  expect(ana.sees()).toContain("Look at the importer");
});

test("nobody else sees the label of a block, nor that it is one", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus weekdays 9:00-11:30 the book");
  const receipt = await office.as("bo").types("/review @ana Look at the parser");
  expect(receipt.ephemeral?.text).toContain("R1 waits for Ana: the gate opens at 12:30 Helsinki time");
  await office.as("bo").opensHome();
  expect(JSON.stringify([receipt, office.as("bo").home()])).not.toMatch(/book|focus until/i);
});

test("skipping today ends what runs, brings what gathered, and leaves tomorrow as it was", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await ana.types("/focus weekdays 9:00-11:30");
  await bo.types("/review @ana Look at the parser");
  const skipped = await ana.types("/focus skip today");
  expect(skipped.ephemeral?.text).toContain("Your gate is open.");
  expect(skipped.ephemeral?.text).toContain("Left out today: the weekly blocks of that day.");
  expect(ana.sees()).toContain("Look at the parser");
  await office.turnTo(`${wednesday}09:10:00+01:00`);
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Focus until 11:30 Berlin time.");
});

test("a day to come can be left out by its name, and what stands on no day is refused with an example", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus mon, wed 14:00-15:00");
  const nothing = await ana.types("/focus skip tomorrow");
  expect(nothing.ephemeral?.text).toContain(
    "Planned: focus Monday 14:00 to 15:00 Berlin time. /focus off leaves it out this once.",
  );
  expect((await ana.types("/focus skip friday")).ephemeral?.text).toBe(
    "No weekly block stands Friday. `/focus weekdays 9:00-11:30` makes one for every week.",
  );
  expect((await ana.types("/focus skip 31 march")).ephemeral?.text).toContain("No weekly block stands 31 Mar");
  expect((await ana.types("/focus skip the meeting")).ephemeral?.text).toBe(
    'I could not read "the meeting". Try `/focus skip today`, `/focus skip friday` or `/focus skip 24 dec`.',
  );
});

test("days of every week are taken out as they were put in", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus weekdays 9:30-11:30");
  expect((await ana.types("/focus fridays off")).ephemeral?.text).toContain("Every week: Focus Mon to Thu 9:30 to 11:30.");
  expect((await ana.types("/focus weekdays off")).ephemeral?.text).not.toContain("Every week");
});

test("a weekly block that is made longer by its button is longer today alone", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus weekdays 9:00-10:00");
  await ana.presses("+30 min");
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Focus until 10:30 Berlin time.");
  await office.turnTo(`${wednesday}09:10:00+01:00`);
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Focus until 10:00 Berlin time.");
});

test("a review block brings its digest at its start, and holds what comes while it goes on", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await ana.types("/focus review weekdays 10:00-10:45");
  await bo.types("/review @ana Look at the tests");
  await office.turnTo("9:35");
  await bo.types("/review @ana Look at the parser");
  await office.turnTo("9:59");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("10:00");
  expect(office.inbox("ana")).toHaveLength(2);
  // The newest digest has what lay open, too.
  expect(office.inbox("ana")[1]).toContain("2 to judge");
  expect((await ana.types("/focus")).ephemeral?.text).toContain(
    "Review until 10:45 Berlin time. What waited is in front of you; what comes now waits until",
  );
  await bo.types("/review @ana Look at the importer");
  await office.turnTo("10:44");
  expect(ana.sees()).not.toContain("importer");
  await office.turnTo("13:00");
  expect(ana.sees()).toContain("Look at the importer");
});

test("a digest that Slack did not take at the start of a review comes while the review goes on", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await ana.types("/focus review 10:00-10:45");
  await office.turnTo("9:35");
  await bo.types("/review @ana Look at the parser");
  office.workspace.faults.down(true);
  await office.turnTo("10:05");
  office.workspace.faults.down(false);
  await office.turnTo("10:20");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(ana.sees()).toContain("Look at the parser");
});

test("a review of two hours is refused with what to say", async () => {
  const office = await openOffice();
  const said = await office.as("ana").types("/focus review 10:00-12:00");
  expect(said.ephemeral?.text).toBe("A review lasts 60 minutes at most. Try `/focus review 45m` or `/focus review 16:00-16:45`.");
});

test("what is urgent reaches whoever is on call, also past their hours, and uses up nobody's allowance", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await ana.types("/focus on call 17:00-23:00");
  await office.turnTo("19:00");
  for (const number of [1, 2, 3]) {
    await bo.types(`/review @ana Look at release ${number}`);
    const said = await bo.types(`/sluice urgent R${number} Main is red`);
    expect(said.ephemeral?.text).toContain("Ana can be called now, so it counts among nothing.");
  }
  expect(office.inbox("ana")).toHaveLength(3);
  await office.turnTo("23:00");
  await bo.types("/review @ana Look at release 4");
  expect((await bo.types("/sluice urgent R4 Main is red")).ephemeral?.text).toContain("1 left this week");
});

test("a day that was left out says so, is not left out twice, and can be kept after all", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  const said = async (typed: string) => (await ana.types(typed)).ephemeral?.text ?? "";
  await said("/focus weekdays 10:00-11:30");
  expect(await said("/focus")).toContain("/focus skip today leaves today out.");
  expect(await said("/focus skip today")).toContain("`/focus keep today` brings them back.");
  expect(await said("/focus")).toContain("Today is left out: /focus keep today brings it back.");
  expect(await said("/focus skip today")).toBe("What stood today is left out already. `/focus keep today` brings it back.");
  expect(await said("/focus keep today")).toContain("What stands today every week stands again.");
  expect(await said("/focus keep today")).toContain("Nothing is left out today.");
  await office.turnTo(`${tuesday}10:10:00+01:00`);
  expect(await said("/focus")).toContain("Focus until 11:30 Berlin time.");
});

test("ending what does not run says which planned block was taken back", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus review 16:00-16:45");
  expect((await office.as("ana").types("/focus off")).ephemeral?.text).toContain(
    "Taken back: review 16:00 to 16:45 Berlin time.",
  );
});

test("blocks that would leave no digest in a week are refused, and change nothing", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  const refused =
    "Your weekly blocks leave no working hour in which a digest could come. Let one end earlier, as in weekdays 9:00-17:00.";
  for (const hours of ["9:00-18:00", "8:00-21:00"])
    expect((await ana.types(`/focus weekdays ${hours}`)).ephemeral?.text).toBe(refused);
  expect((await ana.types("/focus")).ephemeral?.text).not.toContain("Every week");
  expect((await ana.types("/focus weekdays 9:00-17:30")).ephemeral?.text).toContain("Every week: Focus Mon to Fri 9:00 to 17:30");
});
