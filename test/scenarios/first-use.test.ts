import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const stranger = async () => {
  const office = await openOffice({ joined: ["bo"] });
  const ana = office.as("ana");
  await ana.opensHome();
  return { office, ana };
};

test("three questions set up the gate of who is new, and a sample shows what a digest looks like", async () => {
  const { office, ana } = await stranger();
  expect(ana.home()?.text).toContain("Keep your focus whole");
  await ana.presses("Set up my gate");
  expect(ana.modal()?.text).toContain("Times are Berlin time, as in your Slack profile.");
  await ana.fills("2. When do you want to see what gathered?", "10:00 and 15:00");
  await ana.fills("3. When do you focus every week?", "weekdays 9:00-9:45");
  await ana.submits();
  expect(ana.modal()?.text).toContain("Your next digest: 9:45 Berlin time.");
  expect(ana.modal()?.text).toContain("This is a sample");
  expect(ana.modal()?.text).toContain("Look at the parser's error path");
  await expect(ana.presses("Approve")).rejects.toThrow("finds no");
  await ana.closes();
  expect(ana.home()?.text).not.toContain("Keep your focus whole");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:44");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("9:45");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("whoever leaves the answers as they are works as most do, with three digests and no weekly block", async () => {
  const { ana } = await stranger();
  await ana.presses("Set up my gate");
  await ana.submits();
  await ana.closes();
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("You work Mon to Fri 9:00 to 18:00, Berlin time.");
  expect(ana.modal()?.text).toContain("Your digests: 9:30, 13:00 and 16:30 Berlin time.");
  expect(ana.modal()?.text).toContain("None. A block shuts your gate");
});

test("an answer that cannot be read stands beside its question, and sets up nothing", async () => {
  const { ana } = await stranger();
  await ana.types("/sluice start");
  await ana.fills("2. When do you want to see what gathered?", "after lunch");
  await ana.fills("3. When do you focus every week?", "in the mornings");
  expect((await ana.submits()).errors).toEqual({
    slots: '"after lunch" is no time of day. Try 9:30, 13:00, 16:30.',
    weekly: 'I could not read "in the mornings". Try weekdays 9:00-11:30.',
  });
  await ana.closes();
  expect(ana.home()?.text).toContain("Keep your focus whole");
});
