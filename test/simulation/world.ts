import { type PersonId, personId } from "../../src/domain/person.ts";
import type { RequestId } from "../../src/domain/request.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { asChanges } from "../../src/domain/settings.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type Diary, newDiary, told } from "./diary.ts";
import { type Feed, serving, spansOf } from "./feed.ts";
import type { Random } from "./random.ts";
import { randomFrom } from "./random.ts";
import type { Waiting } from "./reckoning.ts";
import { hours } from "./wall-clocks.ts";

/** `again`: when what lies open was brought again last. */
export type Somebody = { name: string; slackId: string; id: PersonId; diary: Diary; feed?: Feed; again?: number };
/** What became of each ask, as those know it who asked and were shown it. */
export type Asked = {
  id: RequestId;
  number: number;
  asker: PersonId;
  reader: PersonId;
  urgency: "blocking" | "whenever" | undefined;
  is: "waiting" | "open" | "returned" | "over";
  waits: Waiting;
};
export type Bypass = { number: number; reader: PersonId; at: number };
export type World = {
  office: Office;
  random: Random;
  people: Somebody[];
  asked: Asked[];
  bypasses: Bypass[];
  /** Calendars that were read since they were last looked at. */
  read: Set<Somebody>;
  /** The last call to Slack that was looked at. */
  looked: unknown;
  counts: Record<string, number>;
  /** When somebody does the next thing. */
  nextAt: number;
};

/** So many hours of its reader's work something is held at most. */
const longest = { blocking: 4 * hours, usual: 8 * hours, whenever: 16 * hours };

export const count = ({ counts }: World, what: string) => {
  counts[what] = (counts[what] ?? 0) + 1;
};

const key = Buffer.alloc(32, 7);
export const keys: [Buffer] = [key];

export async function openWorld(
  start: string,
  beginnings: [zone: string, told: Partial<Settings>][],
  seed: number,
): Promise<World> {
  const people: Somebody[] = [];
  const read = new Set<Somebody>();
  const named = (name: string) => people.find((one) => one.slackId === name);
  const fetchFeed = serving(
    (name) => named(name)?.feed,
    (name, feed) => {
      const one = named(name);
      if (one && !feed.isRead) read.add(one);
      feed.isRead = true;
    },
  );
  const office = await openOffice({
    start,
    crowd: beginnings.length,
    joined: [],
    deduplicates: false,
    feeds: { keys, fetchFeed },
  });
  for (const [at, [zone, change]] of beginnings.entries()) {
    const slackId = `U0ZOE${at + 1}`;
    const id = personId(office.workspace.teamId, slackId);
    people.push({ name: `Zoe ${at + 1}`, slackId, id, diary: { ...newDiary(zone), ...change } });
    await office.workspace.happens.personChanges(slackId, { zone });
    await office.bot().desk.changeSettings({ who: id, change: asChanges(change) });
  }
  await office.settled();
  return {
    ...{ office, people, read, random: randomFrom(seed), asked: [], bypasses: [], counts: {}, nextAt: 0 },
    looked: office.workspace.calls().at(-1),
  };
}

/** What the bot has read of calendars counts from now on. */
export function noteReadings({ read, office }: World) {
  for (const one of read) if (one.feed) one.diary = told(one.diary, spansOf(one.feed), office.clock.now());
  read.clear();
}

export const waitingFor = ({ asked }: World, { id }: Somebody) =>
  asked.filter(({ reader, is }) => reader === id && is === "waiting");

/** It waits for its reader from now on. */
export const waitsFor = (one: Asked, since: number) => {
  one.is = "waiting";
  one.waits = { since, mayBeHeld: longest[one.urgency ?? "usual"] };
};
