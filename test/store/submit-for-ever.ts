import { perform } from "../../src/app/desk.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";

/** A program that asks Ana for one review after another, ten at a time, and says each key once it was acknowledged, until it is killed. */
const store = openSqlite(process.argv[2] ?? "");
const now = Date.parse("2026-03-24T10:00:00+01:00");
const [ana, bo] = ["T1/UANA", "T1/UBO"];
for (const id of [ana, bo]) await perform(store, "meet", { id, name: id, zone: "Europe/Berlin", kind: "person" }, now);
await perform(store, "chooseManner", { who: ana, manner: "batch" }, now);

const submit = async (line: number, at: number) => {
  const key = `${line}-${at}`;
  const asked = { who: bo, origin: { from: "slack" as const } };
  await perform(store, "submit", { key, kind: "review", asked, to: ana, ask: "Look", options: [], minutes: 10 }, now + at);
  process.stdout.write(`${key}\n`);
};
const line = async (number: number) => {
  for (let at = 1; ; at += 1) await submit(number, at);
};
await Promise.all(Array.from({ length: 10 }, (_, number) => line(number)));
