import { dueAt, type Waiting } from "./digest.ts";
import { attentionOf, type Person } from "./person.ts";
import { awaitsReader, type Request } from "./request.ts";
import { seenBy } from "./taking.ts";
import { hour, type Instant, type Span } from "./time.ts";
import { hoursAround } from "./working-hours.ts";

/** A reader needs so much working time in front of it, at least: a guess that is rather kept than early. */
const least = hour;
/** An answer is not promised for a day of which less than this is left. */
const room = 2 * hour;

/** Between when and when an answer can be expected; undefined while the move is not the reader's, or no opening of theirs is known. */
export function expectation(request: Waiting, reader: Person, now: Instant): Span | undefined {
  const at = seenAt(request, reader, now);
  if (at === undefined) return undefined;
  const days = hoursAround(attentionOf(reader), at, 0, 14);
  const first = days.find((span) => span.to - Math.max(span.from, at) >= least);
  if (!first) return undefined;
  const from = Math.max(first.from, at) + least;
  const last = days.find((span) => span.to - from >= room) ?? first;
  return { from, to: last.to };
}

/** The same of the first who can have it: of its reader, or of those of a group who may claim it. */
export function earliestExpectation(request: Request, readers: Person[], now: Instant): Span | undefined {
  const spans = readers.flatMap((reader) => expectation(seenBy(request, reader.id), reader, now) ?? []);
  return spans.sort((a, b) => a.from - b.from)[0];
}

/** When its reader has it in front of them, if they did not judge it by now. */
function seenAt(request: Waiting, reader: Person, now: Instant): Instant | undefined {
  if (request.turn.is === "shown") return now;
  return dueAt(request, attentionOf(reader), now);
}

/** The same time on the next day that has working hours: a working day later. */
export function workdayLater(who: Person, at: Instant): Instant {
  const [today, next] = hoursAround(attentionOf(who), at, 0, 14).filter((span) => span.to > at);
  if (!today) return at + 24 * hour;
  return at >= today.from && next ? next.from + (at - today.from) : Math.max(at, today.to);
}

/** Until when an answer was expected, for the move that began at `since`; `isOver` once it was said that it did not come. */
export type Expected = { by: Instant; since: Instant; isOver?: true };

/** The request with what may be expected of it: guessed once for each move of its reader, and kept. */
export function expecting(request: Request, readers: Person[], now: Instant): Request {
  const { expected, ...rest } = request;
  const since = request.history.at(-1)?.since ?? request.askedAt;
  if (expected?.since === since) return request;
  const span = awaitsReader(request) ? earliestExpectation(request, readers, now) : undefined;
  return span ? { ...rest, expected: { by: span.to, since } } : rest;
}

/** When it is said that an answer did not come: a working day of its asker after it was expected; undefined where it was said, or is not the reader's move. */
export const lateAt = (request: Request, asker: Person): Instant | undefined =>
  request.expected && !request.expected.isOver && awaitsReader(request) ? workdayLater(asker, request.expected.by) : undefined;

export const saidLate = (request: Request): Request =>
  request.expected ? { ...request, expected: { ...request.expected, isOver: true } } : request;

/** What somebody asked and waits for, with between when and when an answer can be expected. */
export type Awaited = { request: Request; expected?: Span };
