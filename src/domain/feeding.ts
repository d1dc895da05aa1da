import type { Attention } from "./attention.ts";
import { capacityOn } from "./capacity.ts";
import { workingDaysSince } from "./forecast.ts";
import { type Entry, type Settled, standingLines } from "./ledger.ts";
import { type Instant, localDate } from "./time.ts";

/**
 * How many agents somebody can feed with their judgement, counted over `days` working days: `agents` sent `came` requests, of which `settled` were
 * judged, `measured` of them measured, in `minutesEach` on average. Of `capacity` minutes a day people take `forPeople`.
 */
export type Feeding = {
  days: number;
  agents: number;
  came: number;
  settled: number;
  measured: number;
  minutesEach: number;
  capacity: number;
  forPeople: number;
};

/** Nothing is said of less: a good week is no habit. */
const fewest = { days: 10, reviews: 30 };
/** So many working days back, at most. */
export const mostDays = 20;

/** `entries`: of the days before today. Undefined while there is too little to stand on. */
export function feeding(entries: Entry[], attention: Attention, now: Instant): Feeding | undefined {
  const days = workingDaysSince(entries, attention, now, mostDays);
  const lines = standingLines(entries)
    .filter(({ at }) => days.at(-1) !== undefined && localDate(at, attention.zone) >= (days.at(-1) ?? ""))
    .map(({ line }) => line);
  const settled = lines.filter((line) => line.is === "settled");
  const ofAgents = settled.filter(({ by }) => by === "agents");
  if (days.length < fewest.days || ofAgents.length < fewest.reviews) return undefined;
  const came = lines.flatMap((line) => (line.is === "came" && line.by === "agents" && !line.isAgain ? [line.agent] : []));
  if (came.length === 0) return undefined;
  const capacities = days.map((date) => capacityOn(attention, date));
  return {
    days: days.length,
    agents: new Set(came).size,
    came: came.length,
    settled: ofAgents.length,
    measured: ofAgents.filter(({ isMeasured }) => isMeasured).length,
    minutesEach: minutesOf(ofAgents) / ofAgents.length,
    capacity: sum(capacities) / days.length,
    forPeople: minutesOf(settled.filter(({ by }) => by === "people")) / days.length,
  };
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
const minutesOf = (settled: Settled[]) => sum(settled.map(({ minutes }) => minutes));

/** Requests a day that their agents send, and that they can judge well beside what people ask. */
export const sentADay = ({ came, days }: Feeding) => came / days;
export const doneADay = ({ capacity, forPeople, minutesEach }: Feeding) => Math.max(0, capacity - forPeople) / minutesEach;

/** From so many agents to so many: what can be judged, divided by what each sends. */
export function fitting(one: Feeding): { least: number; most: number } {
  const each = sentADay(one) / one.agents;
  const fit = doneADay(one) / each;
  return { least: Math.floor(fit), most: Math.ceil(fit) };
}
