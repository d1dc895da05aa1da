import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

/** Ana has one slot, which has passed, and lets what was held as long as it may be open her gate: four hours for what is blocked. */
async function letsThem() {
  const office = await openOffice();
  await office.turnTo("9:31");
  await office.bot().desk.changeSettings({ who: office.who("ana"), change: { slots: ["09:30"], opensForLongest: true } });
  return office;
}

const asks = (office: Office, part: number) =>
  office.bot().desk.submit({
    ...{ key: `part ${part}`, kind: "review", to: office.who("ana"), ask: `Look at part ${part}`, urgency: "blocking" },
    ...{ asked: { who: office.who("bo"), origin: { from: "slack" } }, options: [], minutes: 10 },
  });

test("several that were asked one after the other come as one message when the first was held as long as it may be", async () => {
  const office = await letsThem();
  for (const [part, time] of ["10:00", "10:01", "10:55", "11:05"].entries()) {
    await office.turnTo(time);
    await asks(office, part + 1);
  }
  await office.turnTo("14:00");
  await office.turnTo("14:02");
  expect(office.inbox("ana")).toHaveLength(1);
  for (const part of [1, 2, 3]) expect(office.inbox("ana")[0]).toContain(`Look at part ${part}`);
  expect(office.inbox("ana")[0]).not.toContain("Look at part 4");
  await office.turnTo("15:04");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("15:06");
  expect(office.inbox("ana")).toHaveLength(2);
});
