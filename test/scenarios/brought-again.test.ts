import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const titles = (texts: string[]) => texts.map((text) => text.split("\n")[0]);

test("what was shown and ignored comes again with the first slot of each working day, and ends when it is judged", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.turnTo("2026-03-25T09:29:00+01:00");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("2026-03-25T09:30:00+01:00");
  expect(titles(office.inbox("ana"))).toEqual(["1 of these moved on to your newest digest.", "1 to judge, about 10 min"]);
  await office.turnTo("2026-03-25T18:00:00+01:00");
  expect(office.inbox("ana")).toHaveLength(2);
  await office.turnTo("2026-03-30T09:30:00+02:00");
  expect(office.inbox("ana")).toHaveLength(5);
  await office.as("ana").presses("Approve");
  await office.turnTo("2026-03-31T12:00:00+02:00");
  expect(office.inbox("ana")).toHaveLength(5);
});

test("it comes once a day, be it with something new", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.turnTo("2026-03-25T08:00:00+01:00");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("2026-03-25T17:00:00+01:00");
  expect(titles(office.inbox("ana"))).toEqual(["1 of these moved on to your newest digest.", "2 to judge, about 20 min"]);
});
