import { type Behind, minutesAhead } from "./ahead.ts";
import type { Attention } from "./attention.ts";
import { type Candidate, dayBehind } from "./capacity.ts";
import { dueAt } from "./digest.ts";
import { attentionOf, type Person } from "./person.ts";
import { awaitsReader, type Request } from "./request.ts";
import { seenBy } from "./taking.ts";
import { hour, type Instant, type Span } from "./time.ts";
import { hoursAround, hoursOn } from "./working-hours.ts";

/** A reader needs so much working time in front of it, at least: a guess that is rather kept than early. */
const least = hour;
/** An answer is not promised for a day of which less than this is left. */
const room = 2 * hour;

/**
 * Between when and when an answer can be expected, after all that may come before it; undefined while the move is not the reader's, or no opening
 * of theirs is known, or none of their days within a month has room.
 */
export function expectation(request: Behind, { person, open }: Candidate, now: Instant): Span | undefined {
  const attention = attentionOf(person);
  const at = seenAt(request, attention, now);
  return at === undefined ? undefined : expectedBehind(minutesAhead(request, open, at), attention, at);
}

/** The same of what is seen at `at`, with so many minutes in front of it. No finer than their days are: nobody shall read from it how much that is. */
function expectedBehind(minutes: number, attention: Attention, at: Instant): Span | undefined {
  const begun = minutes === 0 ? at : begunBehind(minutes, attention, at);
  if (begun === undefined) return undefined;
  const days = hoursAround(attention, begun, 0, 14);
  const first = days.find((span) => span.to - Math.max(span.from, begun) >= least);
  if (!first) return undefined;
  const from = Math.max(first.from, begun) + least;
  const last = days.find((span) => span.to - from >= room) ?? first;
  return { from, to: last.to };
}

function begunBehind(minutes: number, attention: Attention, at: Instant): Instant | undefined {
  const date = dayBehind(minutes, attention, at);
  const from = date === undefined ? undefined : hoursOn(attention, date)?.from;
  return from === undefined ? undefined : Math.max(from, at);
}

/** The same of the first who can have it: of its reader, or of those of a group who may claim it. */
export function earliestExpectation(request: Request, candidates: Candidate[], now: Instant): Span | undefined {
  const spans = candidates.flatMap((one) => expectation(seenBy(request, one.person.id), one, now) ?? []);
  return spans.sort((a, b) => a.from - b.from)[0];
}

/** When its reader has it in front of them, if they did not judge it by now. */
function seenAt(request: Behind, attention: Attention, now: Instant): Instant | undefined {
  if (request.turn.is === "shown") return now;
  return dueAt(request, attention, now);
}

/** Whoever waits so many working days of their reader's is told so as they ask. */
const longWait = 3;

/** From when on an answer is likely of somebody who has so much already that it takes longer than three working days; null: not within a month. */
export function fullUntil(request: Behind, candidate: Candidate, now: Instant): Instant | null | undefined {
  if (candidate.open.length === 0) return undefined;
  const span = expectation(request, candidate, now);
  const alone = expectation(request, { ...candidate, open: [] }, now);
  let soon = now;
  for (let days = 0; days < longWait; days += 1) soon = workdayLater(candidate.person, soon);
  if (alone === undefined || alone.from > soon) return undefined;
  return span === undefined ? null : span.from > soon ? span.from : undefined;
}

/** The same time on the next day that has working hours: a working day later. */
export function workdayLater(who: Person, at: Instant): Instant {
  const [today, next] = hoursAround(attentionOf(who), at, 0, 14).filter((span) => span.to > at);
  if (!today) return at + 24 * hour;
  return at >= today.from && next ? next.from + (at - today.from) : Math.max(at, today.to);
}

/** Until when an answer was expected, for the move that began at `since`; `isOver` once it was said that it did not come. */
export type Expected = { by: Instant; since: Instant; isOver?: true };

const movedAt = ({ history, askedAt }: Request) => history.at(-1)?.since ?? askedAt;

/** Whether what may be expected of it is to be guessed: once for each move of its reader. */
export const isToBeGuessed = (request: Request) => request.expected?.since !== movedAt(request) && awaitsReader(request);

/** Whether what was expected as it came to its reader is still ahead. */
export const isExpectedStill = ({ expected }: Request, now: Instant): boolean => expected !== undefined && expected.by > now;

/** The request with what may be expected of it, which is kept. */
export function expecting(request: Request, candidates: Candidate[], now: Instant): Request {
  const { expected, ...rest } = request;
  const since = movedAt(request);
  if (expected?.since === since) return request;
  const span = awaitsReader(request) ? earliestExpectation(request, candidates, now) : undefined;
  return span ? { ...rest, expected: { by: span.to, since } } : rest;
}

/** When it is said that an answer did not come: a working day of its asker after it was expected; undefined where it was said, or is not the reader's move. */
export const lateAt = (request: Request, asker: Person): Instant | undefined =>
  request.expected && !request.expected.isOver && awaitsReader(request) ? workdayLater(asker, request.expected.by) : undefined;

export const saidLate = (request: Request): Request =>
  request.expected ? { ...request, expected: { ...request.expected, isOver: true } } : request;

/** What somebody asked and waits for, with between when and when an answer can be expected. */
export type Awaited = { request: Request; expected?: Span };
