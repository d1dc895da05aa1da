import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const parser = "/review @ana Look at the parser's error path https://github.com/acme/parser/pull/381";

test("a review asked during a focus block waits for its end, is approved by a button, and is answered", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];

  const block = await ana.types("/focus 90m");
  expect(block.ephemeral?.text).toContain(
    "Focus until 10:35 Berlin time. Requests wait for you here; you get them together at 10:35.",
  );

  const receipt = await bo.types(parser);
  expect(receipt.ephemeral?.text).toBe(
    "R1 waits for Ana: the gate opens at 11:35 Helsinki time, an answer is likely today. It cannot wait? `/sluice urgent R1 &lt;reason&gt;` (2 left this week).",
  );
  await office.turnTo("10:34");
  expect(office.inbox("ana")).toEqual([]);

  await office.turnTo("10:35");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(ana.sees()).toContain("1 to judge, about 10 min");
  expect(ana.sees()).toContain("First: R1, because Bo waits for it.");

  await ana.presses("Approve");
  expect(ana.sees()).toContain("approved by you, 10:35");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(["Ana on R1: approve. · Look at the parser's error path"]);
});

test("what gathered in a block comes as one digest, grouped by repository, first what waiting costs most", async () => {
  const office = await openOffice();
  const [ana, bo, dee] = [office.as("ana"), office.as("bo"), office.as("dee")];
  await ana.types("/focus until 11:00");
  await bo.types(parser);
  await office.turnTo("9:20");
  await dee.types("/decide @ana Which queue for retries? | Postgres | Redis");
  await bo.types("/review @ana The importer https://github.com/acme/importer/pull/7");
  await dee.types("/review @ana Tests of the parser https://github.com/acme/parser/pull/390");
  await office.turnTo("11:00");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(
    ana
      .sees()
      .split("\n")
      .filter((line) => /^(acme|Decisions|4 to judge|First)/.test(line)),
  ).toEqual([
    "4 to judge, about 40 min",
    "First: R2, because Dee's day ends in 2 h 30 min.",
    "Decisions",
    "acme/parser",
    "acme/importer",
  ]);
});

test("ending a block early brings the digest at once", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus 2h");
  await office.as("bo").types(parser);
  await office.turnTo("9:25");
  await office.as("ana").types("/focus off");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("ending it quietly leaves the digest to the next slot, and a slot inside the block does not count", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus 2h");
  await office.as("bo").types(parser);
  await office.turnTo("9:45");
  await office.as("ana").types("/focus off quietly");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("12:59");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("the buttons under a block make it longer, and end it with what waits behind it", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus 30m");
  await ana.presses("+15 min");
  expect(ana.ephemerals().at(-1)?.text).toContain("Focus until 9:50 Berlin time");
  await office.as("bo").types(parser);
  await office.turnTo("9:40");
  expect(office.inbox("ana")).toEqual([]);
  await ana.types("/focus");
  await ana.presses("End and show 1");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("a block that was planned is echoed, stands in the status, and can be taken back", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  const planned = "Planned: focus tomorrow 9:00 to 11:00 Berlin time (parser). /focus off takes it back.";
  expect((await ana.types("/focus tomorrow 9-11 parser")).ephemeral?.text).toContain(planned);
  expect((await ana.types("/focus")).ephemeral?.text).toContain(planned);
  expect((await ana.types("/focus off")).ephemeral?.text).not.toContain("Planned");
  expect((await ana.types("/focus off")).ephemeral?.text).toContain("No block runs now, and none is planned.");
});

test("a block of tomorrow shuts the gate tomorrow, and not before", async () => {
  const office = await openOffice();
  expect((await office.as("ana").types("/focus tomorrow 9-11")).ephemeral?.text).toContain("Your gate is open");
  await office.turnTo("2026-03-25T08:30:00+01:00");
  await office.as("bo").types(parser);
  await office.turnTo("2026-03-25T10:59:00+01:00");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("2026-03-25T11:00:00+01:00");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("without a block requests come at the digest slots of working days, in the reader's zone", async () => {
  const office = await openOffice();
  const receipt = await office.as("bo").types(parser);
  expect(receipt.ephemeral?.text).toContain(
    "R1 waits for Ana: it comes with the digest at 10:30 Helsinki time, an answer is likely today.",
  );
  await office.turnTo("9:29");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("9:30");
  expect(office.inbox("ana")).toHaveLength(1);

  await office.turnTo("2026-03-27T17:00:00+01:00");
  const late = await office.as("dee").types("/review @ana Tests of the parser");
  expect(late.ephemeral?.text).toContain("R2 waits for Ana: it comes with the digest Monday 13:00 Kolkata time");
  await office.turnTo("2026-03-30T09:29:00+02:00");
  // What she passed over came again in the days between; none of it brought what was asked at the weekend.
  const before = office.inbox("ana").length;
  expect(office.inbox("ana").join()).not.toContain("R2");
  await office.turnTo("2026-03-30T09:30:00+02:00");
  expect(office.inbox("ana")).toHaveLength(before + 1);
  expect(office.inbox("ana").at(-1)).toContain("R2");
});

test("an answer is held while the asker's own gate is shut", async () => {
  const office = await openOffice({ start: "2026-03-24T15:00:00+01:00" });
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await bo.types(parser);
  await bo.types("/focus 3h");
  await office.turnTo("16:30");
  await ana.presses("Approve");
  expect(office.inbox("bo")).toEqual([]);
  await office.turnTo("18:00");
  expect(office.inbox("bo")).toHaveLength(1);
});

test("every command is a verb of /sluice too, and what it does not know is answered with what it does", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  expect((await ana.types("/sluice focus 90m")).ephemeral?.text).toContain("Focus until 10:35");
  expect((await office.as("bo").types("/sluice review @ana Look at the parser")).ephemeral?.text).toContain("R1 waits for Ana");
  expect((await office.as("bo").types("/sluice decide @ana Ship it?")).ephemeral?.text).toContain("R2 waits for Ana");
  expect((await office.as("bo").types("/sluice queue")).ephemeral?.text).toContain(
    "You wait for: Look at the parser · R1 · held for Ana",
  );
  expect((await ana.types("/sluice")).ephemeral?.text).toContain("`/sluice focus 90m` shuts your gate");
  expect((await ana.types("/sluice dance")).ephemeral?.text).toContain('There is no "dance"');
});

test("a block on a date is echoed with its day and zone; a date that can be read two ways is not guessed", async () => {
  const office = await openOffice();
  const said = async (text: string) => (await office.as("ana").types(text)).ephemeral?.text;
  expect(await said("/focus 3/4 9-11")).toContain('"3/4" is read differently in different places.');
  expect(await said("/focus 3 March 9-11")).toContain("3 Mar has passed.");
  expect((await office.bot().store.person(office.who("ana")))?.attention?.blocks).toEqual([]);
  expect(await said("/focus 3 april 9-11 the index")).toContain("3 Apr 9:00 to 11:00 Berlin time");
});

test("every block is echoed with its zone, also where another stands first, and a time that clocks skip is said", async () => {
  const office = await openOffice();
  const said = async (text: string) => (await office.as("ana").types(text)).ephemeral?.text;
  await said("/focus tomorrow 9-11");
  expect(await said("/focus sunday 2:30-4:00 the night")).toContain(
    "Added: focus Sunday 3:30 to 4:00 Berlin time (the night). There is no 2:30 on 29 March in Berlin; I took 3:30.",
  );
  expect(await said("/focus on call until 18:00")).toContain("Added: on call until 18:00 Berlin time.");
});

test("Home follows the clock: a block that ended or began by itself is drawn as it stands", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus 9:10-9:35");
  await ana.types("/focus 14:00-15:00");
  await ana.opensHome();
  expect(ana.home()?.text).toContain("Planned: focus 9:10 to 9:35");
  await office.turnTo("9:20");
  expect(ana.home()?.text).toContain("Focus until 9:35");
  await office.turnTo("9:40");
  expect(ana.home()?.text).toContain("Your gate is open.");
  await office.turnTo("14:10");
  expect(ana.home()?.text).toContain("Focus until 15:00");
});

test("who is on call reads so, and can end it", async () => {
  const office = await openOffice();
  const said = async (typed: string) => (await office.as("ana").types(typed)).ephemeral?.text ?? "";
  await said("/focus on call 9:00-12:00");
  expect(await said("/focus")).toContain("You are on call until 12:00: nothing urgent is held. /focus off ends that.");
  expect(await said("/focus off")).toContain("You are not on call any more.");
  expect(await said("/focus")).not.toContain("on call until");
});

test("what comes during a review is promised for the opening that brings it, to its reader and to who asks", async () => {
  const office = await openOffice();
  const said = (await office.as("ana").types("/focus review 20m")).ephemeral?.text;
  expect(said).toContain("what comes now waits until 13:00.");
  const receipt = await office.as("bo").types("/review @ana Look at the parser");
  expect(receipt.ephemeral?.text).toContain("it comes with the digest at 14:00 Helsinki time");
  await office.turnTo("12:59");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(1);
});
