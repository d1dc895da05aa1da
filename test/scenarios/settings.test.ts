import { expect, test } from "vitest";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { withStore } from "../store/with-store.ts";
import { type Office, openOffice } from "../support/office.ts";

const wednesday = "2026-03-25T";

async function inSettings(office: Office) {
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  return ana;
}

test("settings say what they mean, with the zone", async () => {
  const ana = await inSettings(await openOffice());
  expect(ana.modal()?.text).toContain("You work Mon to Fri 9:00 to 18:00, Berlin time.");
  expect(ana.modal()?.text).toContain("Your digests: 9:30, 13:00 and 16:30 Berlin time.");
  expect(ana.modal()?.text).toContain("The end of a block brings one, too.");
  expect(ana.modal()?.text).toContain("only the end of a block that you typed, or what cannot wait, brings something.");
});

test("other digest times count from then on, and the settings below say so at once", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  await ana.presses("Change", { near: "Your digests" });
  await ana.fills("Times of your digests", "10:15 and 15:00");
  await ana.fills("Days with other times", "Fri none");
  await ana.submits();
  expect(ana.modal()?.text).toContain("Your digests: Mon to Thu 10:15 and 15:00; Fri none (Berlin time).");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("10:14");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("10:15");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("what cannot be read stands beside its input with an example, and changes nothing", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  await ana.presses("Change", { near: "Your digests" });
  await ana.fills("Times of your digests", "after lunch");
  await ana.fills("Days with other times", "Friday");
  expect((await ana.submits()).errors).toEqual({
    slots: '"after lunch" is no time of day. Try 9:30, 13:00, 16:30.',
    different: 'I could not read "Friday". Try Fri 9:30, 12:00, a line for each day.',
  });
  await ana.closes();
  expect(ana.modal()?.text).toContain("Your digests: 9:30, 13:00 and 16:30 Berlin time.");
});

test("working hours of one's own hold what is asked outside them", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  await ana.presses("Change", { near: "You work" });
  await ana.chooses("12:00", { from: "From" });
  await ana.fills("Days with other hours", "Wed 14:00-16:00");
  await ana.submits();
  expect(ana.modal()?.text).toContain("You work Mon, Tue, Thu and Fri 12:00 to 18:00, Wed 14:00 to 16:00, Berlin time.");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("11:59");
  expect(office.inbox("ana")).toEqual([]);
});

test("a zone of one's own stays when Slack tells another, until one follows Slack again", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  await ana.presses("Change", { near: "You work" });
  await ana.fills("A time zone of your own", "Kathmandu");
  expect((await ana.submits()).errors).toEqual({ zone: 'I know no zone "Kathmandu". Try Europe/Berlin.' });
  await ana.fills("A time zone of your own", "Asia/Kathmandu");
  await ana.submits();
  expect(ana.modal()?.text).toContain("Kathmandu time.");
  await office.workspace.happens.personChanges("U0ANA", { zone: "America/New_York" });
  await office.settled();
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Kathmandu time");
  await ana.presses("Change", { near: "You work" });
  await ana.fills("A time zone of your own", "");
  await ana.submits();
  expect(ana.modal()?.text).toContain("New York time.");
});

test("a block of every week is added and removed, and days off bring nothing", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  await ana.presses("Add a block");
  await ana.chooses("Review: your digest comes at its start");
  await ana.chooses("10:00", { from: "From" });
  expect((await ana.submits()).errors).toEqual({ to: "A review lasts 60 minutes at most. Try weekdays 16:00-16:45." });
  await ana.chooses("10:45", { from: "To" });
  await ana.submits();
  expect(ana.modal()?.text).toContain("Review Mon to Fri 10:00 to 10:45");
  await ana.presses("Remove", { near: "Review Mon" });
  expect(ana.modal()?.text).not.toContain("Review Mon");

  await ana.presses("Add days off");
  await ana.chooses("2026-03-25", { from: "First day" });
  await ana.submits();
  expect(ana.modal()?.text).toContain("tomorrow");
  await office.turnTo("17:00");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo(`${wednesday}17:30:00+01:00`);
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("2026-03-26T09:30:00+01:00");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("whoever has not joined is told that the first change joins them, and it does", async () => {
  const office = await openOffice({ joined: ["bo"] });
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("With the first change here they gather for your digests.");
  await ana.presses("Change", { near: "Your digests" });
  await ana.submits();
  await office.as("bo").types("/review @ana Look at the parser");
  expect(office.inbox("ana")).toEqual([]);
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Your next digest: 9:30 Berlin time.");
});

test("a guest of the workspace cannot change how they are asked", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  await office.bot().desk.meet({ id: office.who("ana"), name: "Ana", zone: "Europe/Berlin", kind: "person", isGuest: true });
  await ana.presses("Change", { near: "Your digests" });
  expect(Object.values((await ana.submits()).errors ?? {}).join()).toContain("You are a guest of this workspace");
});

test("national holidays are of a place that was chosen, and whoever works on one says so", async () => {
  const office = await openOffice({ start: "2026-03-31T09:05:00+02:00" });
  const ana = await inSettings(office);
  await ana.presses("Change", { near: "National holidays" });
  await ana.looksUp("berlin", { in: "Whose holidays are days off?" });
  await ana.chooses("Germany, Berlin", { from: "Whose holidays are days off?" });
  await ana.submits();
  expect(ana.modal()?.text).toContain("National holidays: Germany, Berlin.");
  expect(ana.modal()?.text).toContain("Friday: Good Friday");
  await ana.presses("I work then", { near: "Easter Monday" });
  expect(ana.modal()?.text).not.toContain("Easter Monday");
  await office.turnTo("2026-04-02T17:00:00+02:00");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("2026-04-05T22:00:00+02:00");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("2026-04-06T09:30:00+02:00");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("whoever does not want it is not told of before they are asked; the receipt says until when it is held all the same", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  await ana.presses("Change", { near: "Your digests" });
  await ana.chooses("Before they ask, people see roughly when I get it", { from: "And besides" });
  await ana.submits();
  expect(ana.modal()?.text).toContain("Nobody sees when you get it before they ask.");
  await office.as("bo").types("/review");
  await office.as("bo").chooses("U0ANA", { from: "Of whom?" });
  expect(office.as("bo").modal()?.text).toContain("Ana gets requests together, at times of their own");
  await office.as("bo").closes();
  const receipt = await office.as("bo").types("/review @ana Look at the parser");
  expect(receipt.ephemeral?.text).toContain("it comes with the digest at 10:30 Helsinki time");
});

test("digest times of which some would never come are kept, and it is said", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).not.toContain("Not all of these come");
  for (const times of ["9:30, 9:45", "9:00, 10:30, 12:00, 13:30, 15:00"]) {
    await ana.presses("Change", { near: "Your digests" });
    await ana.fills("Times of your digests", times);
    await ana.submits();
    expect(ana.modal()?.text).toContain("Not all of these come: digests are an hour apart at least, and four a day at most.");
  }
});

test("days off that have passed are refused beside them", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  await ana.presses("Add days off");
  await ana.chooses("2026-03-20", { from: "First day" });
  expect(Object.values((await ana.submits()).errors ?? {})).toEqual([
    "Those days have passed. Choose days that are still to come.",
  ]);
});

test("how many minutes a day one gives to judging is one's own, and empty again it is as usual", async () => {
  const office = await openOffice();
  const ana = await inSettings(office);
  expect(ana.modal()?.text).toContain("You give about 90 min a day to judging.");
  const change = async (minutes: string) => {
    await ana.presses("Change", { near: "to judging" });
    await ana.fills("How many minutes a day do you give to judging?", minutes);
    return ana.submits();
  };
  for (const [typed, why] of [
    ["5", "You can give 10 to 480 minutes a day to judging. Try 90."],
    ["481", "You can give 10 to 480 minutes a day to judging. Try 90."],
    ["a few", 'I could not read "a few" as minutes. Try 90.'],
  ] as const) {
    expect((await change(typed)).errors).toEqual({ minutes: why });
    await ana.closes();
  }
  await change("2 h");
  expect(ana.modal()?.text).toContain("You give 120 min a day to judging.");
  await change("");
  expect(ana.modal()?.text).toContain("You give about 90 min a day to judging.");
  await office.bot().desk.changeSettings({
    who: office.who("ana"),
    change: { weekly: [{ kind: "review", days: [1, 2], from: "16:00", to: "16:45" }] },
  });
  await ana.closes();
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("You give your weekly review blocks to judging, and 90 min a day where there is none.");
});

test("what is switched on and off again in a form is off as well when the journal is replayed", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  for (const _ of ["on", "off"]) {
    await ana.presses("Change", { near: "Your digests" });
    await ana.chooses("What was held as long as it may be comes by itself", { from: "And besides" });
    await ana.submits();
  }
  const { store } = office.bot();
  const lines = await store.journal();
  await withStore(async (again) => {
    for (const { verb, input, at } of lines) await perform(again, verb as VerbName, input as never, at);
    expect((await again.everything()).people).toEqual((await store.everything()).people);
  });
});
