import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const parts = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `Part ${from + at}`);
type Office = Awaited<ReturnType<typeof openOffice>>;

async function ask(office: Office, asks: string[]) {
  for (const one of asks) await office.as("bo").types(`/review @ana ${one}`);
}

test("seven stand in full, and the others are one click away, where each can be judged", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ask(office, parts(1, 16));
  await office.turnTo("9:30");
  expect(ana.sees()).toContain("[Show the other 9]");
  expect(ana.sees()).not.toContain("Part 8");
  await ana.presses("Show the other 9");
  const page = () => JSON.stringify(ana.ephemerals().at(-1)?.blocks);
  expect(page()).toContain("8 to 14 of 16");
  await ana.presses("More");
  await ana.presses("Earlier");
  await ana.presses("Approve", { near: "Part 9" });
  expect(page()).toContain("8 to 14 of 15");
  await ana.presses("Request changes", { near: "Part 10" });
  await ana.fills("What should change?", "Its name.");
  await ana.submits();
  expect(page()).toContain("8 to 14 of 14");
  expect(ana.sees()).toContain("[Show the other 7]");
});

test("what was shown before stands in a line each, folded where enough is new", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ask(office, parts(1, 3));
  await office.turnTo("9:30");
  await ask(office, parts(4, 7));
  await office.turnTo("13:00");
  expect(ana.sees()).toContain("2 from before, about 20 min");
  expect(
    ana
      .dm()
      .at(-1)
      ?.blocks.find(({ type }) => type === "container"),
  ).toMatchObject({ default_collapsed: true });
  await ana.presses("Approve", { near: "Part 2" });
  expect(ana.sees()).toContain("1 from before, about 10 min");
});

test("what does not stand in a digest is a click away below those that it belongs to, and says what it is", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ask(office, parts(1, 12));
  await office.turnTo("9:30");
  await ask(office, parts(13, 20));
  await office.turnTo("13:00");
  const seen = ana.sees();
  const places = ["Part 18", "[Show the other 2 new ones]", "11 from before, about", "[Show the other one from before]"];
  const found = places.map((one) => seen.indexOf(one));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  await ana.presses("Show the other one from before");
  expect(JSON.stringify(ana.ephemerals().at(-1)?.blocks)).toContain("Part 12");
  await ana.presses("Show the other 2 new ones");
  expect(JSON.stringify(ana.ephemerals().at(-1)?.blocks)).toContain("Part 20");
});

test("a Slack that takes no containers gets older blocks, and is not asked for newer ones again", async () => {
  const office = await openOffice({ blockKit: { containerChildren: [] } });
  const ana = office.as("ana");
  await ask(office, parts(1, 2));
  await office.turnTo("9:30");
  await ask(office, parts(3, 4));
  await office.turnTo("13:00");
  const refused = () =>
    [...office.calls("chat.postMessage"), ...office.calls("chat.update")].filter(({ answer }) => !answer?.["ok"]);
  expect(refused()).toHaveLength(1);
  expect(ana.sees()).toContain("1 from before, about 10 min");
  await ana.presses("Approve", { near: "Part 2" });
  await ask(office, ["Part 5"]);
  await office.turnTo("16:30");
  expect(ana.sees()).toContain("2 from before, about 20 min");
  expect(refused()).toHaveLength(1);
});

test("an edit that brings the first container is refused and made in older blocks too", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ask(office, parts(1, 2));
  await office.turnTo("9:30");
  await ask(office, parts(3, 4));
  await office.turnTo("13:00");
  office.workspace.refuses("chat.update", "invalid_blocks");
  await ana.presses("Approve", { near: "Part 3" });
  expect(ana.sees()).toContain("3 to judge");
  expect(
    ana
      .dm()
      .at(-1)
      ?.blocks.some(({ type }) => type === "container"),
  ).toBe(false);
  await ana.presses("Approve", { near: "Part 4" });
  expect(office.calls("chat.update").filter(({ answer }) => !answer?.["ok"])).toHaveLength(1);
});

test("ages are in working time, and each line says with whom it was for how long once the turn passed", async () => {
  const office = await openOffice({ start: "2026-03-27T17:00:00+01:00" });
  const ana = office.as("ana");
  await ask(office, ["The parser"]);
  await office.turnTo("2026-03-30T09:30:00+02:00");
  expect(office.inbox("ana")[0]).toContain("R1 · review · Bo, 1 h 30 min · about 10 min");
  await ana.presses("Ask back");
  await ana.fills("What do you need to know first?", "Which release?");
  await ana.submits();
  await office.turnTo("2026-03-30T11:30:00+02:00");
  await office.as("bo").presses("Reply");
  await office.as("bo").fills("Your reply", "2.4");
  await office.as("bo").submits();
  await office.turnTo("2026-03-30T13:00:00+02:00");
  expect(office.inbox("ana").at(-1)).toContain("R1 · review · Bo · with you 3 h, with Bo 2 h · about 10 min");
});

test("what was asked in a channel stands below its name", async () => {
  const office = await openOffice();
  await office.as("bo").types("@Sluice review @ana Look at the parser", { in: "#parser" });
  await office.turnTo("9:30");
  expect(JSON.stringify(office.as("ana").dm().at(-1)?.blocks)).toContain("Asked in <#C0PARSER>");
});
