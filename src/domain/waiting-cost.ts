import { askersOf, peopleWaiting, waitersOf } from "./askers.ts";
import type { Attention } from "./attention.ts";
import { isolated } from "./isolated.ts";
import { longestHold } from "./longest-hold.ts";
import type { PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import { sayClock, sayDay, sayLength } from "./say-time.ts";
import { type Instant, localDate } from "./time.ts";
import { cameAt } from "./turn-clocks.ts";
import { leftOfDay, workingTime } from "./working-time.ts";

/** Who looks, when, when people are at work, and what they are called: all that weighing requests needs besides them. */
export type Weighing = {
  zone: string;
  locale?: string | undefined;
  now: Instant;
  hours: (id: PersonId) => Attention;
  names: (id: PersonId) => string;
  /** Of agents, where it is known. */
  isRevoked?: (id: PersonId) => boolean;
};
type Clocks = Pick<Weighing, "hours" | "now">;

/** One thing that waiting costs: of two requests the one with the smaller number comes first. */
type Cost = (request: Request, clocks: Clocks) => number;

/** The first asker said what they do meanwhile: who works on something else waits half as much. */
const awaitedBy = (request: Request) => waitersOf(request).length - (request.onSilence?.is === "work on" ? 0.5 : 0);

/** The asker whose working day ends first, if any is at work or will be today. An agent has no day that ends. */
function endingFirst(request: Request, { hours, now }: Clocks): { who: PersonId; left: number } | undefined {
  const lefts = peopleWaiting(request).map((who) => ({ who, left: leftOfDay(hours(who), now) }));
  return lefts.filter(({ left }) => left > 0).sort((a, b) => a.left - b.left)[0];
}

const ifCannotWait: Cost = ({ bypass }) => (bypass ? 0 : 1);
const byHowManyAwait: Cost = (request) => -awaitedBy(request);
const byDue: Cost = ({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY;
/** What waited as long as it may be held: without that, whoever's day always ends last would wait for ever. */
const byLongestWait: Cost = (request, clocks) => (hasWaitedLong(request, clocks) ? 0 : 1);
/** Whose day is over gains nothing by an answer today. */
const byAskersDay: Cost = (request, clocks) =>
  hasWaitedLong(request, clocks) ? 0 : (endingFirst(request, clocks)?.left ?? Number.POSITIVE_INFINITY);
const byAge: Cost = (request, clocks) => -ageOf(request, clocks);
/** For no two the same, so nothing is left to chance. */
const byAsking: Cost = ({ askedAt }) => askedAt;
const byNumber: Cost = ({ number }) => number;

const ageOf = (request: Request, { hours, now }: Clocks) => workingTime(hours(request.to), cameAt(request), now);
const hasWaitedLong = (request: Request, clocks: Clocks) => ageOf(request, clocks) >= longestHold(request);

const costs = [ifCannotWait, byHowManyAwait, byDue, byLongestWait, byAskersDay, byAge, byAsking, byNumber];

/** By what waiting costs: what its asker could not let wait, what most await, what is due, what waited as long as it may be held, whose asker's day ends, the oldest. */
export function inOrder(requests: Request[], clocks: Clocks): Request[] {
  const weighed = requests.map((request) => ({ request, costs: costs.map((cost) => cost(request, clocks)) }));
  return weighed.sort((a, b) => difference(a.costs, b.costs)).map(({ request }) => request);
}

function difference(a: number[], b: number[]): number {
  const at = a.findIndex((cost, place) => cost !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** Why this one stands before the others, or, where there are none, why it is to be judged: to be said after "because". */
export function whyFirst(first: Request, others: Request[], weighing: Weighing): string {
  const waiters = waitersOf(first);
  const sets = (cost: Cost) => others.some((other) => cost(other, weighing) !== cost(first, weighing));
  const cost = costs.find(sets) ?? reasonAlone(first);
  if (cost === ifCannotWait) return `${nameOf(first.bypass?.by ?? "", weighing)} said it cannot wait`;
  if (cost === byHowManyAwait) return `${sayNames(waiters, weighing)} ${waiters.length > 1 ? "wait" : "waits"} for it`;
  if (cost === byDue) return `it ${(first.dueAt ?? 0) < weighing.now ? "was" : "is"} due ${sayDue(first.dueAt ?? 0, weighing)}`;
  if (cost === byLongestWait) return "it has waited as long as it may";
  if (cost === byAskersDay) return sayDayEnds(first, weighing);
  if (waiters.length === 0) return others.length === 0 ? "it is the only one" : "it is the oldest";
  return `${sayNames(waiters, weighing)} ${waiters.length > 1 ? "have" : "has"} waited longest`;
}

function reasonAlone(request: Request): Cost {
  if (request.bypass) return ifCannotWait;
  if (request.dueAt !== undefined) return byDue;
  return waitersOf(request).length === 0 ? byAge : byHowManyAwait;
}

function sayDayEnds(request: Request, weighing: Weighing): string {
  const ending = endingFirst(request, weighing);
  return `${nameOf(ending?.who ?? "", weighing)}'s day ends in ${sayLength(ending?.left ?? 0)}`;
}

const nameOf = (who: PersonId, { names }: Pick<Weighing, "names">) => isolated(names(who));

export const sayAskers = (request: Request, weighing: Pick<Weighing, "names">) => sayNames(askersOf(request), weighing);

/** "Bo", "Bo and Dee", "Bo and 2 others" */
export function sayNames(people: PersonId[], weighing: Pick<Weighing, "names">): string {
  const [first = "", second = "", ...more] = people.map((who) => nameOf(who, weighing));
  if (second === "") return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} others`;
}

/** "today 15:00", "tomorrow 9:30" */
const sayDue = (at: Instant, viewer: Pick<Weighing, "zone" | "locale" | "now">) =>
  `${sayDay(localDate(at, viewer.zone), localDate(viewer.now, viewer.zone), viewer)} ${sayClock(at, viewer)}`;
