import type { PersonId } from "./person.ts";
import type { RequestId } from "./request.ts";
import type { Instant, Span } from "./time.ts";
import type { Outcome } from "./turn.ts";

/** What happened to somebody as one who judges, a line for each thing; everything that is said of their load is counted from these. */
export type Entry = { who: PersonId; at: Instant; line: Line };

/** Who asked: by whom the load is told apart. */
export type AskedBy = "people" | "agents";

/** A number of what people asked, and of what agents did. */
export type Split = Record<AskedBy, number>;

/** `isTakenBack`: the same line, taken out of the account again; it stands at the moment of the first. */
export type Line = (Came | Shown | Settled | Ruled | Left | Put | Replied | Passed | Focus) & { isTakenBack?: true };

/** Of a request; `agent` is who asked it, where that is one. */
export type Of = { request: RequestId; by: AskedBy; agent?: PersonId };

/** From now on it waits for them; `isAgain`: they had it before; `isRework`: they took their answer back. `minutes`: what judging it is thought to take. */
export type Came = Of & { is: "came"; minutes: number; isAgain?: true; isRework?: true };
/** They were told of it; `wasHeld`: later than it came, for which its asker waited `waited` of their working time, in milliseconds, and an agent of any. */
export type Shown = Of & { is: "shown"; waited: number; wasHeld?: true };
/** They ended it, in so many minutes, measured or expected. */
export type Settled = Of & { is: "settled"; outcome: Outcome["is"]; minutes: number; expected: number; isMeasured?: true };
/** Their standing answer ended it, as it came or soon after: it cost them nothing. */
export type Ruled = Of & { is: "ruled" };
/** It waits for them no more, and they did not end it; `wasHeld`: they were never told of it. */
export type Left = Of & { is: "left"; how: Leaving; wasHeld?: true };
export type Leaving = "handed over" | "asked back" | "withdrawn" | "lapsed" | "ended by another" | "by rule" | "passed on";
/** They want it later. */
export type Put = Of & { is: "put off" };
/** They answered what they were asked back about their own request, or added what was missing. */
export type Replied = { is: "replied"; request: RequestId };
/** It was let through their shut gate; `isFree`: they were on call. */
export type Passed = Of & { is: "let through"; isFree?: true };
/** Time that they spent in blocks of focus, no more than a day of it. */
export type Focus = Span & { is: "focus" };

/** By how many more there wait for them since that line. */
export function changeBy({ is, isTakenBack }: Line): number {
  const change = is === "came" ? 1 : is === "settled" || is === "left" ? -1 : 0;
  return isTakenBack ? -change : change;
}

/** The lines that stand: neither what was taken back, nor that it was. */
export function standingLines(entries: Entry[]): Entry[] {
  const back = entries.filter(({ line }) => line.isTakenBack);
  if (back.length === 0) return entries;
  const gone = back.map(nameOf);
  return entries.filter((entry) => {
    const at = entry.line.isTakenBack ? -1 : gone.indexOf(nameOf(entry));
    if (at >= 0) gone.splice(at, 1);
    return at < 0 && !entry.line.isTakenBack;
  });
}

const nameOf = ({ at, line }: Entry) => `${at} ${line.is} ${line.is === "focus" ? "" : line.request}`;
