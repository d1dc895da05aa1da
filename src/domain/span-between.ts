import { nextShown, sayClockChange } from "./clock-changes.ts";
import { atClock, type ClockTime, type Instant, type LocalDate, localDate, minute, type Span } from "./time.ts";
import type { BlockKind } from "./time-block.ts";

/** What is asked for, in `words`; `examples` stand in what is refused. */
export type Asked = { words: string; kind: BlockKind; zone: string; now: Instant; examples: string };
/** When it is, and what there is to say about how it was read. */
export type Found = { span: Span; notes: string[] };
/** Why it cannot be, and what may have been meant instead, best first: not all of it need be possible. */
export type Refused = {
  why: string;
  offers: string[] /** In place of the usual ones, where no offer can be. */;
  examples?: string[];
};
export type Read = Found | Refused;
/** "24:00" is the end of that day. */
export type Moment = { date: LocalDate; time: ClockTime };

export const refused = (why: string, ...offers: string[]): Refused => ({ why, offers });
export const quoted = ({ words }: Asked) => `"${words.slice(0, 60)}"`;
export const noClock = (asked: Asked) => refused(`${quoted(asked)} has a time that no clock shows.`);
export const todayOf = ({ now, zone }: Asked) => localDate(now, zone);

/** A block of some length ends when the clocks show a full minute, as it is said to. */
export const endAfter = (from: Instant, length: number): Instant => Math.round((from + length) / minute) * minute;

/** From one moment to the other; without the first, and where it has passed while the other is to come, from now on. */
export function between(asked: Asked, from: Moment | undefined, to: Moment, ...notes: string[]): Found {
  const { zone, now } = asked;
  const end = nextShown(to.date, to.time, zone, now);
  const start = from && atClock(from.date, from.time, zone);
  const isAhead = start !== undefined && (start >= now || end <= now);
  const changes = [isAhead && from && noteOf(asked, from, start), noteOf(asked, to, end)].filter(
    (note) => typeof note === "string",
  );
  return { span: { from: isAhead ? start : now, to: end }, notes: [...new Set([...changes, ...notes])] };
}

export const noteOf = ({ zone }: Asked, { date, time }: Moment, at: Instant) => sayClockChange(date, time, zone, at);
