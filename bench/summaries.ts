import { join } from "node:path";
import { joining } from "../src/domain/attention.ts";
import type { Entry } from "../src/domain/ledger.ts";
import { type Person, type PersonId, personId } from "../src/domain/person.ts";
import { day, hour, localDate, minute } from "../src/domain/time.ts";
import { daySummary } from "../src/slack/load.view.ts";
import { dayStory } from "../src/store/day-story.ts";
import { dayLoad } from "../src/store/load-days.ts";
import { openSqlite } from "../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../src/store/store.ts";
import { now, team } from "./desk-office.ts";
import { summary } from "./quantile.ts";
import { type Row, sayMs, sayRatio } from "./row-table.ts";
import type { Sizes } from "./sizes.ts";
import { timed } from "./timed.ts";

const flatWithin = 2;
const linesADay = 30;
const daysOfHistory = 365;
const linesInOneWork = 5_000;
const zone = "Europe/Berlin";
const count = (lines: number) => lines.toLocaleString("en");

/** What one person's summary costs, with little history of everybody and with much. */
export async function summaries(folder: string, { runs, summaries: times, history }: Sizes): Promise<Row[]> {
  const [little, much] = [await summed(folder, history[0], runs, times), await summed(folder, history[1], runs, times)];
  const ratio = much.median / little.median;
  return [
    { what: `a summary, ${count(history[0])} lines of journal`, median: sayMs(little.median), p99: sayMs(little.p99) },
    {
      ...{ what: `a summary, ${count(history[1])} lines of journal`, median: sayMs(much.median), p99: sayMs(much.p99) },
      ratio: sayRatio(ratio),
      aims: [{ says: `flat, within ${flatWithin}x`, isReached: ratio <= flatWithin }],
    },
  ];
}

async function summed(folder: string, lines: number, runs: number, times: number) {
  const store = openSqlite(join(folder, `${lines}-lines.db`));
  const people = Array.from({ length: Math.max(1, Math.ceil(lines / (linesADay * daysOfHistory))) }, (_, at) =>
    personId(team, `U0P${at}`),
  );
  const [who = ""] = people;
  const person: Person = { id: who, name: "One of many", zone, kind: "person", attention: joining(zone) };
  await fill(store, people, lines, who);
  const samples: number[][] = [];
  for (let run = 0; run <= runs; run += 1) {
    const took: number[] = [];
    while (took.length < times) took.push(await timed(() => sumUp(store, person)));
    samples.push(took);
  }
  await store.close();
  return summary(samples.slice(1));
}

async function sumUp(store: Store, person: Person) {
  const load = await dayLoad(store, person, localDate(now(), zone), now());
  const story = await dayStory(store, person, load, now());
  return daySummary(load, story, { id: person.id, zone, now: now(), ...story }, true);
}

/** A journal of so many lines, and a ledger line for each; whoever is summed up has the same last month however long it is. */
async function fill(store: Store, people: PersonId[], lines: number, who: PersonId) {
  const month = 32 * linesADay;
  await store.atOnce(async (tx) => {
    await tx.noteLoad(Array.from({ length: month }, (_, at) => someLine(who, now() - (at * day) / linesADay, at)));
  });
  for (let from = 0; from < lines; from += linesInOneWork)
    await store.atOnce(async (tx) => {
      for (let at = from; at < Math.min(lines, from + linesInOneWork); at += 1) {
        const one = people[at % people.length] ?? who;
        const then = now() - 33 * day - ((lines - at) / lines) * daysOfHistory * day;
        await tx.note(then, "settle", { request: `${team}/${at}`, by: one, outcome: { is: "approved" } });
        await tx.noteLoad([someLine(one, then, at)]);
      }
    });
}

function someLine(who: PersonId, at: number, nth: number): Entry {
  const of = { request: `${team}/${nth}`, by: "people" as const };
  const kinds: Entry["line"][] = [
    { is: "came", ...of, minutes: 10 },
    { is: "shown", ...of, waited: hour, wasHeld: true },
    { is: "settled", ...of, outcome: "approved", minutes: 9, expected: 10, isMeasured: true },
    { is: "focus", from: at, to: at + minute },
  ];
  return { who, at, line: kinds[nth % kinds.length] ?? { is: "came", ...of, minutes: 10 } };
}
