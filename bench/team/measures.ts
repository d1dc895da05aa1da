import { longestHold } from "../../src/domain/longest-hold.ts";
import { during, hour, type Instant, type Span } from "../../src/domain/time.ts";
import { afterWorkingTime, workingTime } from "../../src/domain/working-time.ts";
import { type Arrival, isOfAgent } from "./arrivals.ts";
import type { Fate } from "./life.ts";
import type { Lived } from "./live.ts";
import { east, west } from "./members.ts";
import { focusOf, hoursIn } from "./wished-focus.ts";

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
const lengthOf = ({ from, to }: Span) => to - from;

/** How often somebody was pinged in an hour of the focus that they wished for, and which part of those hours nothing broke. */
export function focusKept(lives: Lived[]) {
  const all = lives.flatMap(({ wished, end, pings }) =>
    focusOf(wished)
      .filter(({ from }) => from < end)
      .flatMap(hoursIn)
      .map((span) => ({ length: lengthOf(span), broken: pings.filter(({ at }) => during(span, at)).length })),
  );
  const hours = sum(all.map(({ length }) => length)) / hour;
  const whole = sum(all.filter(({ broken }) => broken === 0).map(({ length }) => length)) / hour;
  return { hours, interruptions: sum(all.map(({ broken }) => broken)) / hours, whole: whole / hours };
}

/** Whether that is one of those to be measured. */
export type Which = (arrival: Arrival, life: Lived) => boolean;

export const byPeople: Which = (arrival) => !isOfAgent(arrival);
export const byAgents: Which = (arrival) => isOfAgent(arrival);
/** Asked by people of whoever's day ends before theirs. */
export const fromWest: Which = (arrival, { clocks, member }) =>
  !isOfAgent(arrival) && clocks(arrival.asker).zone === west && member.zone === east;

/** What was taken in of those. */
const takenIn = (lives: Lived[], which: Which) =>
  lives.flatMap((life) =>
    life.fates.filter(({ arrival, isRefused }) => !isRefused && which(arrival, life)).map((fate) => ({ life, fate })),
  );

/** Hours until each was answered, in its asker's working hours; of what still waits, those until the end, which are the least that they can become. */
export const hoursToAnswer = (lives: Lived[], which: Which): number[] =>
  takenIn(lives, which).map(
    ({ life, fate: { arrival, answeredAt } }) =>
      workingTime(life.clocks(arrival.asker), arrival.at, answeredAt ?? life.end) / hour,
  );

/** Of those that were needed by the end, the part that was answered by when it was needed. */
export function inTime(lives: Lived[], which: Which): number {
  const needed = takenIn(lives, which).map(({ life, fate }) => ({ by: neededBy(fate, life), end: life.end, ...fate }));
  const known = needed.filter(({ by, end }) => by <= end);
  return known.filter(({ by, answeredAt }) => answeredAt !== undefined && answeredAt <= by).length / known.length;
}

/** When it is due, or as long after it was asked as its urgency lets it be held, in its asker's working hours. */
function neededBy({ arrival }: Fate, { clocks }: Lived): Instant {
  const { at, asker, dueAt, urgency } = arrival;
  const bound = longestHold(urgency ? { urgency } : {});
  return dueAt ?? afterWorkingTime(clocks(asker), at, bound) ?? Number.POSITIVE_INFINITY;
}

/** What became of all that was asked. */
export function balance(lives: Lived[]) {
  const fates = lives.flatMap((life) => life.fates);
  return {
    answered: fates.filter(({ answeredAt }) => answeredAt !== undefined).length,
    refused: fates.filter(({ isRefused }) => isRefused).length,
    waiting: sum(lives.map(({ waiting }) => waiting.length)),
  };
}
