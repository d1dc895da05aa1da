import { bothChecks, type CheckMark, checksOf, type Head, laterHead } from "./checks.ts";
import type { AccountId, CodeHost, DependencyBot } from "./code-host.ts";
import type { ReaderId } from "./group.ts";
import type { PersonId } from "./person.ts";
import type { Instant } from "./time.ts";
import { minutesForLines, usualMinutes } from "./usual-minutes.ts";

/** "github/279147437": a pull or merge request, by the number that its host gave it. */
export type ChangeId = AccountId;

/** Since then it has stood so; only while it is open is anybody asked. */
export type StateMark = { at: Instant; is: "draft" | "open" | "closed" | "merged" };

/** What happened between it and somebody whom it was asked of, or who reviewed it. `unapproved`: they took their approval back. */
export type ReviewMark = {
  at: Instant;
  is: "asked" | "taken back" | "approved" | "unapproved" | "changes requested" | "commented";
};

export type Size = { at: Instant; lines: number };

/**
 * What is known of a change, by the host's own times: sets that only grow. What comes twice, or in another order, comes to the same.
 * `readers`: each who was asked, or reviewed it, and is known here.
 */
export type ChangeFacts = KeptChange & { readers: Record<ReaderId, ReviewMark[]> };
/** The same without those who are asked. */
export type KeptChange = { states: StateMark[]; size?: Size; head?: Head; checks?: CheckMark[] };

/** What whoever is asked reads of it; `author`: who wrote it, where they are known here. Where they are not, `ask` says who it was. */
export type Subject = {
  ask: string;
  link: string;
  /** When its title, by the host's time, was what `ask` says. */
  titledAt?: Instant;
  author?: PersonId;
  bot?: DependencyBot;
  /** It mends what can be attacked. */
  isSecurity?: true;
  /** Its host takes comments of ours there. */
  takesComments?: true;
};

export const hostOf = (change: ChangeId) => change.slice(0, change.indexOf("/")) as CodeHost;

/** A round of a change: after an end that asks for more, the next is another ask. The first is 1. */
export const roundKey = (change: ChangeId, round: number) => `${change}/${round}`;

/** More of each than any change comes to; the oldest go. */
const mostMarks = 100;

const ranks: (StateMark | ReviewMark)["is"][] = [
  ...(["draft", "open", "taken back", "asked", "commented"] as const),
  ...(["changes requested", "approved", "unapproved", "closed", "merged"] as const),
];

/** Hosts tell seconds: of what happened in one, this is the order. */
export const inHostOrder = (a: StateMark | ReviewMark, b: StateMark | ReviewMark) =>
  a.at - b.at || ranks.indexOf(a.is) - ranks.indexOf(b.is);

export function bothMarks<Mark extends StateMark | ReviewMark>(some: Mark[], more: Mark[]): Mark[] {
  const all = [...some, ...more].sort(inHostOrder);
  return all.filter(({ at, is }, nth) => !(all[nth - 1]?.at === at && all[nth - 1]?.is === is)).slice(-mostMarks);
}

/** The size that was told last; of two of one second the larger. */
export const laterSize = (a: Size | undefined, b: Size | undefined): Size | undefined =>
  a && b ? ((a.at - b.at || a.lines - b.lines) > 0 ? a : b) : (a ?? b);

export function bothFacts(a: ChangeFacts, b: ChangeFacts): ChangeFacts {
  const [size, head] = [laterSize(a.size, b.size), laterHead(a.head, b.head)];
  const checks = bothChecks(a.checks ?? [], b.checks ?? []);
  const readers = [...new Set([...Object.keys(a.readers), ...Object.keys(b.readers)])];
  return {
    states: bothMarks(a.states, b.states),
    ...(size && { size }),
    ...(head && { head }),
    ...(checks.length > 0 && { checks }),
    readers: Object.fromEntries(readers.map((who) => [who, bothMarks(a.readers[who] ?? [], b.readers[who] ?? [])])),
  };
}

type Checks = CheckMark["is"] | undefined;

/** Whoever judges it looks why one failed, too. */
const minutesForChecks = (checks: Checks) => (checks === "failed" ? 5 : 0);

/**
 * What judging it takes, by its size and its checks, and how these stand, where that is known. `before`: what it was asked with, whose minutes hold for
 * its size where that is not known.
 */
export function effortFor({ size, head, checks: marks }: KeptChange, before?: { minutes: number; checks?: Checks }) {
  const checks = checksOf(head, marks);
  const usual = before ? before.minutes - minutesForChecks(before.checks) : usualMinutes;
  const minutes = (size ? minutesForLines(size.lines) : usual) + minutesForChecks(checks);
  return { minutes, ...(checks && { checks }) };
}
