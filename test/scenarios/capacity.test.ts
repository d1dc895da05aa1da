import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

/** Ana gives 20 minutes a day to judging, and Bo has asked her so many things of ten minutes each. */
async function asked(times: number, office?: Office) {
  const opened = office ?? (await openOffice());
  await opened.bot().desk.changeSettings({ who: opened.who("ana"), change: { capacity: 20 } });
  for (let at = 1; at <= times; at += 1) await opened.as("bo").types(`/review @ana Part ${at}`);
  return opened;
}
const receiptOf = async (office: Office, typed: string) => (await office.as("bo").types(typed)).ephemeral?.text ?? "";

test("what its reader has no room for today is likely on the day that has some, before asking and in the receipt", async () => {
  const office = await asked(2);
  const bo = office.as("bo");
  await bo.types("/review");
  await bo.chooses("U0ANA", { from: "Of whom?" });
  expect(bo.modal()?.text).toContain("Ana: gets it at 10:30, an answer is likely tomorrow");
  await bo.closes();
  const receipt = await receiptOf(office, "/review @ana Look at the parser");
  expect(receipt).toContain("R3 waits for Ana: it comes with the digest at 10:30 Helsinki time, an answer is likely tomorrow.");
  expect(await receiptOf(office, "/sluice status R3")).toContain("answer expected Wed 25 Mar, 11:00 to 19:00");
  const kept = (await office.bot().store.openFor(office.who("ana"))).at(-1)?.expected?.by;
  expect(kept).toBe(Date.parse("2026-03-25T18:00:00+01:00"));
});

test("nobody is refused by a full reader: they read an honest day, that it was sent, and that somebody else may have room", async () => {
  const office = await asked(9);
  const receipt = await receiptOf(office, "/review @ana Look at the parser");
  expect(receipt).toBe(
    "R10 waits for Ana: it comes with the digest at 10:30 Helsinki time. It is sent, and with all that comes before it an answer is not likely before Monday. Somebody else may have room sooner: `/sluice ask @somebody …`. It cannot wait? `/sluice urgent R10 &lt;reason&gt;` (2 left this week).",
  );
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("10 to judge");
});

test("who has it at once and is full says so as well; nothing tells how much is in front of it", async () => {
  const office = await asked(0, await openOffice({ joined: ["bo"] }));
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { slots: [] } });
  for (let at = 1; at <= 9; at += 1) await office.as("eli").types(`/review @ana Part ${at}`);
  expect(await receiptOf(office, "/review @ana Look at the parser")).toBe(
    "R10 is with Ana now. It is sent, and with all that comes before it an answer is not likely before Monday. Somebody else may have room sooner: `/sluice ask @somebody …`.",
  );
});

test("what holds somebody up is not put behind what can wait longer", async () => {
  const office = await asked(9);
  const bo = office.as("bo");
  await bo.types("/review");
  await bo.chooses("U0ANA", { from: "Of whom?" });
  await bo.fills("What is to be judged?", "Look at the parser");
  await bo.presses("Say more: what you would do, due, minutes, on silence");
  await bo.chooses("It holds others up: a few hours");
  await bo.submits();
  expect(await receiptOf(office, "/sluice status R10")).toContain("answer expected Tue 24 Mar");
});
