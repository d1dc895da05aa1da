import type { Settings } from "../../src/domain/settings.ts";
import { deeds } from "./life.ts";
import { keepsPromises, momentsOf, postsBefore, quietFrom, type Stretch } from "./promises.ts";
import { days, minutes } from "./wall-clocks.ts";
import { count, noteReadings, openWorld, type World } from "./world.ts";

const office = { from: "09:00", to: "18:00" };
/** Where they are when it begins, and what they have told by then. */
const beginnings: [zone: string, told: Partial<Settings>][] = [
  [
    "Australia/Lord_Howe",
    {
      slots: ["09:00", "10:00", "11:00", "12:00", "17:00"],
      weekly: [{ kind: "focus", days: [1, 2, 3, 4, 5], from: "09:30", to: "11:30" }],
    },
  ],
  [
    "Asia/Kathmandu",
    { hours: { 7: office, 1: office, 2: office, 3: office, 4: office }, slots: ["09:30"], opensForLongest: true },
  ],
  ["America/Sao_Paulo", { weekly: [{ kind: "review", days: [1, 2, 3, 4, 5], from: "11:00", to: "11:45" }] }],
  ["America/New_York", { slots: ["10:00"], opensForLongest: true }],
  ["Europe/Berlin", { holidays: { place: "DE/BE" } }],
  ["Pacific/Apia", { weekly: [{ kind: "on call", days: [1, 3, 5], from: "08:00", to: "20:00" }] }],
];

/**
 * Days of six people in six zones, with what people do at random. From one thing to the next it is held that each opening that brings something
 * is served once, that nothing else comes, that no shut gate is passed save by a bypass, and that nothing waits beyond the first turn after its
 * longest hold. Gives back how often each thing happened.
 */
export async function simulate(start: string, length: number, seed: number) {
  const world = await openWorld(start, beginnings, seed);
  const { office } = world;
  const end = office.clock.now() + length * days;
  let before = office.clock.now();
  while (before < end) {
    await happen(world);
    await office.settled();
    noteReadings(world);
    const after = office.clock.now();
    const until = await passTime(world, after);
    judge(world, { before, after, until });
    before = until;
  }
  return world.counts;
}

function judge(world: World, stretch: Stretch) {
  const posts = postsBefore(world, stretch.until);
  for (const one of world.people) keepsPromises(world, one, posts.get(one.slackId) ?? [], stretch);
}

/** What happened last is looked at first: a calendar that was read on the way, then something that somebody does. */
async function happen(world: World) {
  if (world.office.clock.now() < world.nextAt) return;
  const { random, people, office } = world;
  const all = deeds.reduce((sum, [often]) => sum + often, 0) + 1;
  let at = random.below(all);
  for (const [often, what, deed] of deeds) {
    at -= often;
    if (at >= 0) continue;
    count(world, what);
    return deed(world, random.one(people));
  }
  count(world, "down");
  await office.stop();
  office.clock.startAgainAt(office.clock.now() + random.one([1, 40, 300]) * minutes);
  await office.begin();
}

/** Time passes until something else happens; now and then the bot is started anew on the way, mostly when something has just come. */
async function passTime(world: World, now: number): Promise<number> {
  const { random, office, people } = world;
  if (now >= world.nextAt) world.nextAt = quietFrom(world, now, now + (10 + random.below(130)) * minutes);
  const changed = people.some(({ feed }) => feed && !feed.isRead && !feed.isBroken);
  const readsAt = changed ? await office.bot().store.nextFetchAt() : undefined;
  const until = readsAt !== undefined && readsAt > now ? Math.min(readsAt, world.nextAt) : world.nextAt;
  const moments = people.flatMap((one) => momentsOf(world, one, { from: now, to: until }));
  if (random.below(moments.length > 0 ? 4 : 60) === 0) {
    await office.clock.turnTo(random.one([...moments, now + Math.floor((until - now) / 2)]));
    count(world, "restarted");
    await office.restart();
  }
  await office.turnTo(new Date(until).toISOString());
  return until;
}
