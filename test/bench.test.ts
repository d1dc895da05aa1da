import { expect, test } from "vitest";
import { ana, aSubmission, openDeskOffice } from "../bench/desk-office.ts";
import { inFolder } from "../bench/in-folder.ts";
import { measureAll } from "../bench/measure-all.ts";
import { rowTable } from "../bench/row-table.ts";
import { smokeSizes } from "../bench/sizes.ts";
import { turnOfTheLoop } from "../bench/turn-of-the-loop.ts";

test("the bench measures each thing beside what it is compared with, and prints it in a row", async () => {
  const lines = rowTable(await inFolder((folder) => measureAll(folder, smokeSizes))).split("\n");
  const has = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const contestants = ["an empty handler", "a handler with one bare insert", "Sluice"];
  for (const what of ["/review", "Approve", "/review during a burst"])
    for (const name of contestants)
      expect(has(new RegExp(`^${what}: ${name} +[\\d.]+ ms +[\\d.]+ ms`)), `${what}, ${name}`).toBe(1);
  expect(has(/^300 bare inserts at once +[\d.]+ ms/)).toBe(1);
  expect(has(/^300 submits at once +[\d.]+ ms +[\d.]+x +within 3x/)).toBe(1);
  expect(has(/^a tick, \d+ people, none due +[\d.]+ ms/)).toBe(2);
  expect(has(/^a tick, 10 people due, 3 requests each +[\d.]+ ms/)).toBe(1);
  expect(has(/^a summary, \d+ lines of journal +[\d.]+ ms +[\d.]+ ms/)).toBe(2);
  expect(has(/^a person's next year of openings +[\d.]+ ms/)).toBe(1);
  expect(has(/^(start|resident memory after the start): (an empty Bolt app|Sluice) +[\d.]+ M?[mB]/)).toBe(4);
  expect(lines.filter((line) => /NaN|undefined/.test(line))).toEqual([]);
});

/** Failed while works waited in one queue: the lone one was the last. */
test("whoever asks alone does not wait behind a thousand who asked together before", () =>
  inFolder(async (folder) => {
    const { desk, close } = await openDeskOffice(folder);
    const order: string[] = [];
    const ask = (who: string) => desk.submit(aSubmission(ana)).then(() => order.push(who));
    const together = Array.from({ length: 1_000 }, () => ask("of many"));
    await turnOfTheLoop();
    await ask("alone");
    const before = order.indexOf("alone");
    await Promise.all(together);
    await close();
    expect(before).toBeLessThan(600);
  }));
