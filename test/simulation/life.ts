import { Refusal } from "../../src/domain/refusal.ts";
import { asChanges } from "../../src/domain/settings.ts";
import type { BlockKind } from "../../src/domain/time-block.ts";
import { aboutCalendar } from "../../src/intake/read-a-feed.ts";
import { openSecretBox } from "../../src/secret-box.ts";
import { declared, endedEarly, moved, resting, skipped, startOfDay, withoutCalendar } from "./diary.ts";
import { address, type Feed } from "./feed.ts";
import { someChange, someHours } from "./some-change.ts";
import { dateOf, dayAt, hours, minutes } from "./wall-clocks.ts";
import { type Asked, count, keys, type Somebody, type World, waitsFor } from "./world.ts";

type Deed = (world: World, one: Somebody) => Promise<void>;

/** What people do and what befalls them, each so often in a hundred. */
export const deeds: [number, string, Deed][] = [
  [40, "asks", asks],
  [18, "judges", judges],
  [3, "puts off", putsOff],
  [3, "replies", replies],
  [9, "declares", declares],
  [4, "ends early", endsEarly],
  [5, "skips", skips],
  [4, "goes away", goesAway],
  [9, "changes", changes],
  [2, "rests", rests],
  [2, "moves", moves],
  [4, "lets through", letsThrough],
  [4, "calendar", changesCalendar],
];

/** Whether it was done, or refused. */
async function done(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const deskOf = ({ office }: World) => office.bot().desk;
const nowOf = ({ office }: World) => office.clock.now();

async function asks(world: World, one: Somebody) {
  const { office, random, people, asked } = world;
  const asker = random.one([office.who("bo"), random.one(people.filter((other) => other !== one)).id]);
  const urgency = random.one([undefined, "blocking", "blocking", "whenever"] as const);
  const { request } = await deskOf(world).submit({
    ...{ key: `simulated/${asked.length}`, kind: "review", to: one.id, ask: `Look at change ${asked.length}` },
    ...{ asked: { who: asker, origin: { from: "slack" } }, options: [], minutes: 10 },
    ...(urgency && { urgency }),
  });
  const { id, number } = request;
  const waits = { since: nowOf(world) };
  const begun: Asked = { id, number, asker, reader: one.id, urgency, is: "waiting", waits };
  waitsFor(begun, nowOf(world));
  asked.push(begun);
}

const openTo = ({ asked }: World, { id }: Somebody) => asked.filter(({ reader, is }) => reader === id && is === "open");

async function judges(world: World, one: Somebody) {
  for (const asked of openTo(world, one).slice(0, 1 + world.random.below(6))) {
    await deskOf(world).settle({ request: asked.id, by: one.id, outcome: { is: "approved" } });
    asked.is = "over";
  }
}

async function putsOff(world: World, one: Somebody) {
  const asked = world.random.one(openTo(world, one));
  if (!asked) return;
  const until = nowOf(world) + world.random.one([1, 5, 30, 100]) * hours;
  await deskOf(world).putOff({ request: asked.id, by: one.id, until });
  Object.assign(asked, { is: "waiting", waits: { since: until } });
}

/** Whoever has got something back says what was asked; sooner or later. */
async function replies(world: World) {
  for (const asked of world.random.some(world.asked.filter(({ is }) => is === "returned"))) {
    await deskOf(world).reply({ request: asked.id, by: asked.asker, words: "The next release" });
    waitsFor(asked, nowOf(world));
  }
}

async function declares(world: World, one: Somebody) {
  const { random } = world;
  const now = nowOf(world);
  const from = now + random.one([0, 0, 30, 200]) * minutes;
  const kind = random.one<BlockKind>(["focus", "focus", "focus", "review", "on call", "away"]);
  const length = kind === "away" ? random.one([3, 9]) * hours : random.one([20, 45, 60, 150]) * minutes;
  const block = { kind, from, to: from + length };
  await deskOf(world).declareBlock({ who: one.id, block });
  one.diary = declared(one.diary, block, now);
}

async function endsEarly(world: World, one: Somebody) {
  const now = nowOf(world);
  const quietly = world.random.below(2) === 0;
  if (await done(deskOf(world).endBlock({ who: one.id, quietly })))
    one.diary = endedEarly(one.diary, quietly ? "quiet" : "to show", now);
}

/** Whoever has something that comes every week leaves a day of it out. */
async function skips(world: World, anyone: Somebody) {
  const now = nowOf(world);
  const one = world.random.one(world.people.filter(({ diary }) => diary.weekly.length > 0)) ?? anyone;
  const day = dayAt(one.diary.zone, now) + world.random.one([0, 0, 1]);
  if (await done(deskOf(world).skipDay({ who: one.id, date: dateOf(day) }))) one.diary = skipped(one.diary, day, now);
}

/** They will be away, from now or some day on: what waits is handed over, returned or kept. */
async function goesAway(world: World, one: Somebody) {
  const { random } = world;
  const now = nowOf(world);
  const ahead = random.one([0, 1, 3]);
  const from = ahead === 0 ? now : startOfDay(one.diary, now, ahead);
  const span = { from, to: startOfDay(one.diary, now, ahead + random.one([1, 1, 2, 5, 14])) };
  const standIn = random.one([undefined, random.one(world.people.filter((other) => other !== one))]);
  const goes = standIn ? (["hand over", "return", "keep"] as const) : (["return", "keep"] as const);
  const theirs = world.asked.filter(({ reader, is }) => reader === one.id && (is === "waiting" || is === "open"));
  const chosen = theirs.map((asked) => ({ asked, goes: random.one<"hand over" | "return" | "keep">(goes) }));
  const choices = chosen.map((each) => ({ request: each.asked.id, goes: each.goes }));
  const who = { who: one.id, ...(standIn && { standIn: standIn.id }) };
  if (!(await done(deskOf(world).goAway({ ...who, span, choices, words: "I am away" })))) return count(world, "refused to go");
  one.diary = declared(one.diary, { kind: "away", ...span }, now);
  for (const { asked, goes: then } of chosen) if (then !== "keep") passOn(asked, then === "return" ? undefined : standIn, world);
}

/** Who asked it gets it back, also where they stand in. */
function passOn(asked: Asked, standIn: Somebody | undefined, world: World) {
  if (!standIn || asked.asker === standIn.id) asked.is = "returned";
  else {
    asked.reader = standIn.id;
    waitsFor(asked, nowOf(world));
  }
}

async function changes(world: World, one: Somebody) {
  const { random } = world;
  const change = someChange(random, dayAt(one.diary.zone, nowOf(world)));
  await deskOf(world).changeSettings({ who: one.id, change: asChanges(change) });
  Object.assign(one, { diary: { ...one.diary, ...change } });
}

/** They tell Slack when they are not to be disturbed, which tells the bot. */
async function rests(world: World, one: Somebody) {
  const nights = [undefined, ["22:00", "08:00"], ["12:00", "13:30"], ["16:00", "09:45"]] as const;
  const [from, to] = world.random.one(nights) ?? [];
  const night = from && to ? { from, to } : undefined;
  await world.office.workspace.happens.rests(one.slackId, night ?? null);
  one.diary = resting(one.diary, night, nowOf(world));
}

/** They travel: the workspace tells their zone. */
async function moves(world: World, one: Somebody) {
  const zone = world.random.one(world.people).diary.zone;
  await world.office.workspace.happens.personChanges(one.slackId, { zone });
  one.diary = moved(one.diary, zone, nowOf(world));
}

async function letsThrough(world: World, one: Somebody) {
  const asked = world.asked.find(({ reader, is }) => reader === one.id && is === "waiting");
  if (!asked) return;
  const at = nowOf(world);
  const reason = "Main is red";
  if (!(await done(deskOf(world).letThrough({ request: asked.id, by: asked.asker, reason }))))
    return count(world, "no bypass left");
  world.bypasses.push({ number: asked.number, reader: one.id, at });
  asked.is = "open";
  count(world, "bypassed");
}

/** They add a calendar, it changes or fails for a while, or they take it away. */
async function changesCalendar(world: World, one: Somebody) {
  const { random } = world;
  const { feed } = one;
  if (!feed) return addsCalendar(world, one);
  const what = random.below(4);
  if (what === 0) {
    await deskOf(world).dropCalendar({ who: one.id });
    one.diary = withoutCalendar(one.diary, nowOf(world));
    delete one.feed;
  } else if (what === 1) feed.isBroken = !feed.isBroken;
  else Object.assign(feed, newFeed(world, one, feed.version + 1));
}

async function addsCalendar(world: World, one: Somebody) {
  one.feed = newFeed(world, one, 1);
  const url = openSecretBox(keys).seal(address(one.slackId), aboutCalendar(one.id));
  await deskOf(world).addCalendar({ who: one.id, url, host: "calendars.acme.dev", words: ["focus"] });
}

function newFeed({ random, office }: World, { diary: { zone } }: Somebody, version: number): Feed {
  const today = dayAt(zone, office.clock.now());
  const clocks = [...someHours, { from: "10:15", to: "12:00" }, { from: "15:00", to: "17:45" }];
  const appointments = Array.from({ length: 1 + random.below(4) }, () => ({
    ...{ day: today + random.below(8), ...random.one(clocks), zone, weeks: random.one([1, 1, 3, 6]) },
    isFocus: random.below(5) > 0,
  }));
  return { version, appointments, isBroken: false, isRead: false };
}
