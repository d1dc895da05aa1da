import { involvedIn, isMadeBy, openlyAsked } from "./askers.ts";
import type { Waiting } from "./digest.ts";
import { installationOf, type PersonId } from "./person.ts";
import type { Request } from "./request.ts";
import { wordsOf } from "./say-outcome.ts";
import { atClock, type Instant, type LocalDate } from "./time.ts";
import { enderOf, heardAt, type Outcome } from "./turn.ts";

/** The ends that decide something, or stand for a decision that nobody made in time. */
export type Deciding = Extract<Outcome, { is: "decided" | "answered" | "lapsed" }>;
/** What was decided last, and when. It stays one that was made while its request is open again. */
export type Decision = { at: Instant; outcome: Deciding };

/** Who may find a decision: a person, or, by the name of the workspace, everybody of it. */
export type Finder = PersonId | string;

/** A decision as one finder finds it: by which words, and from when on. `revisitOn`: a day on which they want to look at it again. */
export type Find = { finder: Finder; at: Instant; from: Instant; text: string; revisitOn?: LocalDate };

/** What was decided about a request; undefined while nothing was, or what was had been heard by nobody. */
export function decisionOf({ kind, turn, reopened = [] }: Request): Decision | undefined {
  if (kind !== "decision") return undefined;
  const taken = reopened.flatMap(({ took }) => took ?? []);
  const ends = turn.is === "settled" ? [...taken, turn] : taken;
  return ends.flatMap(({ at, outcome }) => (isDeciding(outcome) ? [{ at, outcome }] : [])).at(-1);
}

const isDeciding = (outcome: Outcome): outcome is Deciding => ["decided", "answered", "lapsed"].includes(outcome.is);

/** Whether a decision stands: its request was neither opened again nor ended otherwise since. */
export const isInForce = ({ turn }: Request, { at }: Decision) => turn.is === "settled" && turn.at === at;

/** Everybody who may find what was decided, and by what; nobody while nothing is. */
export function findsOf(request: Request): Find[] {
  const decision = decisionOf(request);
  if (!decision) return [];
  const { at, outcome } = decision;
  const finders = new Set([
    ...involvedIn(request),
    ...deciderOf(request),
    ...(openlyAsked(request) ? [workspaceOf(request)] : []),
  ]);
  return [...finders].map((finder) => {
    const isDecider = finder === enderOf(outcome);
    const revisitOn = isDecider ? toRevisit(request, decision) : undefined;
    const text = folded(wordsFor(request, finder, decision).join("\n"));
    return { finder, at, from: isDecider ? at : heardAt(decision), text, ...(revisitOn && { revisitOn }) };
  });
}

/** Whoever decided it last: nobody, where it lapsed. */
export const deciderOf = (request: Request): PersonId[] => {
  const decision = decisionOf(request);
  const by = decision && enderOf(decision.outcome);
  return by === undefined ? [] : [by];
};

const workspaceOf = ({ askedOf }: Request) => installationOf(askedOf);

const wordsFor = (request: Request, finder: Finder, { outcome }: Decision): string[] => {
  const { question, options } = asRead(request, finder);
  return [question, ...options, ...choiceOf(outcome), wordsOf(outcome) ?? ""];
};

const choiceOf = (outcome: Deciding): string[] => {
  if (outcome.is === "lapsed") return [outcome.to];
  return outcome.is === "decided" ? [outcome.choice] : [];
};

/** Its question and options as this finder may read them: whoever asked reads their own words, and others those that were written for them. */
export function asRead(request: Request, finder: Finder): Pick<Request, "options"> & { question: string } {
  const own = request.askers.find(({ who }) => who === finder);
  if (!own && (involvedIn(request).includes(finder) || deciderOf(request).includes(finder)))
    return { question: request.ask, options: request.options };
  const openly = openlyAsked(request);
  const isWritten = [own, openly].some((asked) => asked && isMadeBy(request, asked.who));
  return { question: (own ?? openly)?.ask ?? "", options: isWritten ? request.options : [] };
}

/** The day of which its decider is not told yet. */
function toRevisit(request: Request, decision: Decision): LocalDate | undefined {
  const wasTold = request.revisitedAt !== undefined && request.revisitedAt >= decision.at;
  return wasTold || !isInForce(request, decision) ? undefined : revisitOf(decision);
}

export const revisitOf = ({ outcome }: Decision): LocalDate | undefined =>
  outcome.is === "lapsed" ? undefined : outcome.revisitOn;

/** It comes like something that was put off until that day began. */
export const revisiting = (on: LocalDate, zone: string): Waiting => ({
  turn: { is: "put off", at: 0, until: atClock(on, "00:00", zone) },
});

/** Letters of all languages without their case: "Straße" and "STRASSE" are one word, however their umlauts are written. */
export const folded = (text: string) => text.normalize("NFKC").toUpperCase();

const mostWords = 12;

/** The words that somebody looks for, without what stands around them. */
export const soughtWords = (text: string): string[] =>
  folded(text)
    .split(/\s+/)
    .map((word) => word.replace(/^["'“”„«»(]+|["'“”»),.;:?!]+$/g, ""))
    .filter((word) => word !== "")
    .slice(0, mostWords);

export const decisionsPerPage = 10;
