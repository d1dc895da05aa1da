import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

/** Ana, who switched that on, and what waits for her: so many reviews of so many minutes each. */
async function ready(switched: string, count: number) {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  await ana.presses("Change", { near: "How you judge" });
  await ana.chooses(switched, { from: "For yourself alone" });
  await ana.submits();
  await ana.closes();
  for (let at = 1; at <= count; at += 1) await office.as("bo").types(`/review @ana Look at part ${at}`);
  await office.turnTo("9:30");
  return { office, ana };
}

test("who asks for it sees how they judge, and can look again at what went fast", async () => {
  const { office, ana } = await ready("Show me how fast, how late and how often I approve", 5);
  await ana.types("/load");
  expect(ana.ephemerals().at(-1)?.text).toContain("How you judge is said once there are five judgements to stand on.");
  await ana.types("/sluice next");
  for (let at = 1; at <= 5; at += 1) await ana.presses("Approve");
  await ana.closes();
  await ana.types("/load");
  const said = ana.ephemerals().at(-1)?.text ?? "";
  expect(said).toContain("Of 5 that you opened, 5 took you less than a third of what was expected.");
  expect(said).toContain("You approved 5 of 5 reviews.\nYour last 5 reviews of today were approvals.");
  expect(said).toContain("Approved today in less than a third of what was expected: R5, R4, R3.");
  await office.answersAreTold();
  await ana.presses("Look again at R5");
  const after = ana.ephemerals().at(-1)?.text ?? "";
  expect(after).toMatch(/^R5 is in front of you again: `\/queue` shows it\.\nYour load, Tue 24 Mar\n/);
  expect(after).toContain("6 came, 5 left, 1 waits.");
  expect(JSON.stringify(ana.ephemerals().at(-1))).toContain(`"Look again at R4"`);
  await ana.types("/queue");
  expect(ana.ephemerals().at(-1)?.text).toContain("1 to judge, about 10 min");
  await ana.types("/load");
  const offers = () => JSON.stringify(ana.ephemerals().at(-1)).split(`"Look again at R5"`).length - 1;
  expect(offers()).toBe(0);
  await ana.types("/sluice next");
  await ana.presses("Approve");
  await ana.closes();
  await ana.types("/load");
  expect(offers()).toBe(1);
});

test("nobody else is shown it, and who did not ask for it is not either", async () => {
  const { office, ana } = await ready("Past my minutes of a day, offer what weighs much for tomorrow", 5);
  for (let at = 1; at <= 5; at += 1) await ana.types(`/sluice approve R${at}`);
  await ana.types("/load");
  expect(ana.ephemerals().at(-1)?.text).not.toMatch(/approved|judge is said/);
  expect(JSON.stringify(await office.bot().questions.keptOf(office.who("bo")))).not.toContain("restsWhenFull");
});

test("past the minutes of a day what weighs much is offered for the first digest of tomorrow", async () => {
  const { office, ana } = await ready("Past my minutes of a day, offer what weighs much for tomorrow", 9);
  await office.as("bo").types("/review @ana Look at the importer https://github.com/acme/importer/pull/7");
  await office.as("dee").types("/review @ana Look at the importer https://github.com/acme/importer/pull/7");
  await office.turnTo("13:00");
  await ana.opensHome();
  expect(ana.home()?.text).not.toContain("better rested");
  for (let at = 1; at <= 9; at += 1) await ana.types(`/sluice approve R${at}`);
  expect(ana.home()?.text).toContain(
    "You have judged for about 90 min today, of the 90 min that you give it. What weighs much is judged better rested:",
  );
  await ana.presses("R10: tomorrow 9:30");
  expect(ana.home()?.text).not.toContain("better rested");
  expect(ana.home()?.text).toContain("you put it off, to come tomorrow 9:30");
  expect(ana.home()?.text).toContain("Your gate is open. 1 comes later.");
  await office.turnTo("16:31");
  await office.as("bo").opensHome();
  expect(office.as("bo").home()?.text).toContain("tomorrow");
  await office.turnTo("2026-03-25T09:31:00+01:00");
  expect(ana.sees()).toContain("1 to judge");
});

test("one at a time it is offered beside the one that is shown", async () => {
  const { office, ana } = await ready("Past my minutes of a day, offer what weighs much for tomorrow", 9);
  for (let at = 1; at <= 9; at += 1) await ana.types(`/sluice approve R${at}`);
  await office.as("bo").types("/review @ana Look at the importer https://github.com/acme/importer/pull/7");
  await office.as("dee").types("/review @ana Look at the importer https://github.com/acme/importer/pull/7");
  await office.turnTo("13:00");
  await ana.types("/sluice next");
  expect(ana.modal()?.text).toContain("judged better rested");
  await ana.presses("R10: tomorrow 9:30");
  expect(ana.modal()?.text).toContain("Nothing waits for you.");
});
