import type { JsonObject } from "./json-object.ts";
import type { World } from "./world.ts";
import { instantOfClock } from "./zone-offset.ts";

/** When somebody's notifications are silent. Clock times are "HH:MM" in their zone, instants milliseconds; 0 is never. */
export type Rest = {
  night: { from: string; to: string } | null;
  snoozedUntil: number;
  /** Up to here the night does not count: they ended it by hand. */
  awakeUntil: number;
};

type Span = { from: number; to: number };

const noRest: Rest = { night: null, snoozedUntil: 0, awakeUntil: 0 };
const restOf = (world: World, user: string): Rest => world.rests.get(user) ?? noRest;

/** Changes when somebody rests; Slack tells apps of it. */
export function setRest(world: World, user: string, change: Partial<Rest>): void {
  world.rests.set(user, { ...restOf(world, user), ...change });
  world.occurrences.push({ is: "do not disturb changed", user });
}

export const isSnoozed = (world: World, user: string): boolean => restOf(world, user).snoozedUntil > world.clock.now();

/** The end of the night or the snooze that somebody is in; undefined when they may be notified. */
export function restEnd(world: World, user: string): number | undefined {
  const night = nextNight(world, user);
  const ends = [restOf(world, user).snoozedUntil, night && night.from <= world.clock.now() ? night.to : 0];
  const last = Math.max(...ends);
  return last > world.clock.now() ? last : undefined;
}

/** The night that somebody is in, or else the next one. */
function nextNight(world: World, user: string): Span | undefined {
  const { night, awakeUntil } = restOf(world, user);
  if (!night) return undefined;
  const now = world.clock.now();
  const zone = world.people.get(user)?.zone ?? "UTC";
  const nightAfter = (days: number): Span => ({
    from: instantOfClock(zone, now, days, night.from),
    to: instantOfClock(zone, now, night.to <= night.from ? days + 1 : days, night.to),
  });
  return [-1, 0, 1, 2].map(nightAfter).find(({ to }) => to > Math.max(now, awakeUntil));
}

/** What Slack tells of somebody's rest, in seconds; the snooze to themselves alone. */
export function restJson(world: World, user: string, isSelf: boolean): JsonObject {
  const night = nextNight(world, user);
  const nights = {
    dnd_enabled: night !== undefined,
    next_dnd_start_ts: night ? seconds(night.from) : 1,
    next_dnd_end_ts: night ? seconds(night.to) : 1,
  };
  return isSelf ? { ...nights, ...snoozeJson(world, user) } : nights;
}

/** Somebody's snooze; the end and what remains of it only while it lasts. */
export function snoozeJson(world: World, user: string): JsonObject {
  if (!isSnoozed(world, user)) return { snooze_enabled: false };
  const until = restOf(world, user).snoozedUntil;
  return {
    snooze_enabled: true,
    snooze_endtime: seconds(until),
    snooze_remaining: seconds(until - world.clock.now()),
    snooze_is_indefinite: false,
  };
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
