import { join } from "node:path";
import { openDesk } from "../src/app/desk.ts";
import { joining } from "../src/domain/attention.ts";
import { type PersonId, personId } from "../src/domain/person.ts";
import { submitted } from "../src/domain/request.ts";
import { day, hour } from "../src/domain/time.ts";
import { openSqlite } from "../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../src/store/store.ts";
import { aSubmission, now, team } from "./desk-office.ts";
import { summary } from "./quantile.ts";
import { type Row, sayMs, sayRatio } from "./row-table.ts";
import type { Sizes } from "./sizes.ts";
import { tick } from "./tick.ts";
import { timed } from "./timed.ts";

const flatWithin = 1.5;
const requestsEach = 3;
const peopleInOneWork = 500;
const count = (people: number) => people.toLocaleString("en");

/** What a round costs while nobody is due, with few people and with many; and when many are due at the same moment. */
export async function ticks(folder: string, { runs, ticks: times, people, peopleDue }: Sizes): Promise<Row[]> {
  const [few, many] = [await idleTicks(folder, people[0], runs, times), await idleTicks(folder, people[1], runs, times)];
  const due = await dueTicks(folder, peopleDue, runs);
  const ratio = many.median / few.median;
  return [
    { what: `a tick, ${count(people[0])} people, none due`, median: sayMs(few.median), p99: sayMs(few.p99) },
    {
      ...{ what: `a tick, ${count(people[1])} people, none due`, median: sayMs(many.median), p99: sayMs(many.p99) },
      ratio: sayRatio(ratio),
      aims: [{ says: `flat, within ${flatWithin}x`, isReached: ratio <= flatWithin }],
    },
    { what: `a tick, ${count(peopleDue)} people due, ${requestsEach} requests each`, median: sayMs(due) },
  ];
}

/** Every second one has something that waits until tomorrow. */
async function idleTicks(folder: string, size: number, runs: number, times: number) {
  const store = openSqlite(join(folder, `${size}-people.db`));
  const desk = openDesk(store, now, () => {});
  await addPeople(store, size, (at) => (at % 2 === 0 ? now() + day : null));
  const samples: number[][] = [];
  for (let run = 0; run <= runs; run += 1) {
    const took: number[] = [];
    while (took.length < times) took.push(await timed(() => tick(store, desk, now)));
    samples.push(took);
  }
  await store.close();
  return summary(samples.slice(1));
}

/** What was asked before the slot of 9:30 comes to all of them in one round. */
async function dueTicks(folder: string, size: number, runs: number) {
  const store = openSqlite(join(folder, "due.db"));
  const desk = openDesk(store, now, () => {});
  const samples: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const people = await addPeople(store, size, () => now() - 1);
    await holdRequests(store, people, run * size * requestsEach);
    samples.push(await timed(() => tick(store, desk, now)));
  }
  await store.close();
  return summary([samples.slice(1)]).median;
}

async function addPeople(store: Store, size: number, nextLookAt: (at: number) => number | null): Promise<PersonId[]> {
  const people = Array.from({ length: size }, (_, at) => personId(team, `U0P${at}`));
  for (let from = 0; from < size; from += peopleInOneWork)
    await store.atOnce(async (tx) => {
      for (const [at, id] of people.slice(from, from + peopleInOneWork).entries()) {
        const zone = "Europe/Berlin";
        await tx.putPerson({ id, name: "One of many", zone, kind: "person", attention: joining(zone) });
        await tx.setNextLook(id, nextLookAt(from + at));
      }
    });
  return people;
}

const holdRequests = (store: Store, people: PersonId[], after: number) =>
  store.atOnce(async (tx) => {
    for (const [at, person] of people.entries())
      for (let nth = 1; nth <= requestsEach; nth += 1)
        await tx.putRequest(submitted(aSubmission(person), after + at * requestsEach + nth, now() - hour));
  });
