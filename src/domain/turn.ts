import { askerOf } from "./askers.ts";
import type { CodeHost } from "./code-host.ts";
import type { ReaderId } from "./group.ts";
import { begunBy } from "./judging.ts";
import type { PersonId } from "./person.ts";
import { withoutPrivateWords } from "./private-words.ts";
import type { Request, RequestId } from "./request.ts";
import type { RoundEnd } from "./review-rounds.ts";
import { day, type Instant, type LocalDate, second } from "./time.ts";

/** Whose move it is, and since when. */
export type Turn = OpenTurn | Settled;
export type OpenTurn =
  /** A group's, until one of it takes it; `told` are those who have seen it, with when it lapses, if it does. */
  | { is: "unclaimed"; since: Instant; told: PersonId[]; lapsesAt?: Instant }
  /** The reader's, not yet told; `since` it came to this reader. What an agent asked may have to wait until its owner has a share left: `notBefore`; while a person asks it too, that is when they joined, and `queuedUntil` its day. */
  | { is: "held"; since: Instant; notBefore?: Instant; queuedUntil?: Instant }
  /** The reader's, told; if it lapses without them, they were told when. */
  | { is: "shown"; at: Instant; lapsesAt?: Instant }
  /** The reader's, at the first opening after `until`, or sooner, once that other request has ended. */
  | { is: "put off"; at: Instant; until: Instant; once?: RequestId }
  /** The asker's, until they reply. */
  | { is: "returned"; at: Instant; question: string };
/** `before`: the turn that its end took, for taking the end back; `begunAt`: when whoever ended it began to look at it, as far as that was seen. */
export type Settled = {
  is: "settled";
  at: Instant;
  outcome: Outcome;
  before: OpenTurn;
  begunAt?: Instant;
  /** Until then their standing answer gives the same to what its agent asks on its topic: theirs alone to know. */
  sameUntil?: Instant;
  /** How it ended at its code host since: so it ends once this is taken back. */
  meanwhile?: Meanwhile;
};
/** `asker`: for whom it was asked there; `by`: who ended it there, else whom it was asked of. */
export type Meanwhile = { is: Exclude<RoundEnd, "commented">; by: ReaderId; asker: PersonId; on: CodeHost };

export type Verdict = "approved" | "changes requested" | "declined";
/** Set where they did not look at it: their standing answer of that time gave it. */
type ByRule = { byRule?: { since: Instant } };
/** Why the code host that asked, or that somebody asked through, asks no more. */
export type Because = "taken back" | "draft" | "closed" | "merged";
/** Why nobody could judge it; absent: they erased their data. */
export type GivenBack = "left" | "not with me" | "nobody left";
/** How a request ended, and by whom. `on`: said there, before all who look there. `revisitOn`: on that day of theirs they want to look at it again. */
export type Outcome =
  | ({ is: Verdict; by: PersonId; note?: string; on?: CodeHost } & ByRule)
  | ({ is: "decided"; by: PersonId; choice: string; note?: string; revisitOn?: LocalDate } & ByRule)
  | ({ is: "answered"; by: PersonId; words: string; revisitOn?: LocalDate } & ByRule)
  /** `isRevoked`: it was an agent's, which its owner ended. */
  | { is: "withdrawn"; by: PersonId; because?: Because; isRevoked?: true }
  /** Whose it was to judge is there no more, or takes nothing here: nobody judged it. */
  | { is: "given back"; by: ReaderId; why?: GivenBack }
  /** Nobody decided in time: nobody's judgement, but what its asker had proposed. */
  | { is: "lapsed"; to: string; wasSeen: boolean };

/** Who ended it; undefined where nobody did. */
export const enderOf = (outcome: Outcome): PersonId | undefined => (outcome.is === "lapsed" ? undefined : outcome.by);

/** The standing answer that gave it; undefined where somebody looked, or nobody did. */
export const ruleBehind = (outcome: Outcome): ByRule["byRule"] => ("byRule" in outcome ? outcome.byRule : undefined);

type Unsigned<T> = T extends unknown ? Omit<T, "by" | "byRule"> : never;
/** What a reader can say to end a request. */
export type Judgement = Unsigned<Exclude<Outcome, { is: "withdrawn" | "given back" | "lapsed" }>>;

/** An answer is told after this: until then its reader can take it back, and nobody has heard it. */
export const undoable = 30 * second;

/** From when on others than whoever ended it know of an end: what a rule gives, or was made elsewhere, is heard at once. */
export const heardAt = ({ at, outcome }: Pick<Settled, "at" | "outcome">): Instant =>
  ruleBehind(outcome) || isEndedElsewhere(outcome) ? at : at + undoable;

/** The request with another turn, and whose move that makes it. */
export function turned(request: Request, turn: Turn, whose: ReaderId | undefined, now: Instant): Request {
  const last = request.history.at(-1);
  const isTheSame = last !== undefined && last.whose === whose;
  return {
    ...request,
    turn,
    history: isTheSame ? request.history : [...request.history, { since: now, ...(whose !== undefined && { whose }) }],
  };
}

/** `lapsesAt`: as its reader is told, if it does. */
export const shown = (request: Request, now: Instant, lapsesAt?: Instant): Request =>
  turned(request, { is: "shown", at: now, ...(lapsesAt !== undefined && { lapsesAt }) }, request.to, now);

export function settled(request: Request, outcome: Outcome, now: Instant): Request {
  const { turn } = request;
  const before = turn.is === "settled" ? turn.before : turn;
  const begun = begunBy(request, enderOf(outcome));
  return turned(unlooked(request), { is: "settled", at: now, outcome, before, ...begun }, undefined, now);
}

/** As if it had not been settled: nobody had heard of it, and whoever had it has had it all along. */
export function undone(ended: Request, { before, begunAt, outcome }: Settled, now: Instant): Request {
  const by = enderOf(outcome);
  const request = { ...ended, ...(begunAt !== undefined && by !== undefined && { begun: { by, at: begunAt } }) };
  const history = request.history.filter(({ whose }, at) => whose !== undefined || at < request.history.length - 1);
  return turned({ ...request, history }, before, before.is === "returned" ? askerOf(request) : request.to, now);
}

/** Where a verdict was said before all who look there. */
export const saidOn = (outcome: Outcome): CodeHost | undefined => ("on" in outcome ? outcome.on : undefined);

/** It was ended at a code host, and can be taken back there alone. */
export const isEndedElsewhere = (outcome: Outcome): boolean =>
  saidOn(outcome) !== undefined || ("because" in outcome && outcome.because !== undefined);

/** What its code host told of its end is so no more. */
export function withoutMeanwhile(request: Request): Request {
  if (request.turn.is !== "settled") return request;
  const { meanwhile: _, ...turn } = request.turn;
  return { ...request, turn };
}

/** As whoever did not end it knows it. */
export function heardBy(request: Request, who: PersonId, now: Instant): Request {
  const { turn } = request;
  const isHeard = turn.is !== "settled" || enderOf(turn.outcome) === who || now >= heardAt(turn);
  return isHeard ? request : undone(request, turn, now);
}

/** When its reader began to look at it is over once it leaves them, comes anew, or is put off. */
export const unlooked = ({ begun: _, ...request }: Request): Request => request;

export const askedBack = (request: Request, by: PersonId, question: string, now: Instant): Request =>
  turned(
    { ...unlooked(request), talk: [...request.talk, { by, at: now, words: question }] },
    { is: "returned", at: now, question },
    askerOf(request),
    now,
  );

export const replied = (request: Request, by: PersonId, words: string, now: Instant): Request =>
  turned({ ...unlooked(request), talk: [...request.talk, { by, at: now, words }] }, { is: "held", since: now }, request.to, now);

/** More words to it, without another turn. */
export const added = (request: Request, by: PersonId, words: string, now: Instant): Request => ({
  ...request,
  talk: [...request.talk, { by, at: now, words }],
});

/** Whatever was expected of it before is not any more. What was put off already has been so since then, whatever its new time. */
export function putOff({ expected: _, ...request }: Request, later: Later, now: Instant): Request {
  const { turn } = request;
  const at = turn.is === "put off" ? turn.at : now;
  return turned(unlooked(request), { is: "put off", at, ...later }, request.to, now);
}

/** What waits for another request comes back after this all the same: nothing waits without end. */
export const longestWait = 14 * day;

export type Later = { until: Instant; once?: RequestId };

/** What it was put off for has happened. */
export const broughtBack = (request: Request, now: Instant): Request => putOff(request, { until: now }, now);

/** Whether the end of that moment stands: it was not taken back. What was brought again since had been heard, and holds. */
export const stands = ({ turn, earlier = [] }: Request, at: Instant): boolean =>
  (turn.is === "settled" && turn.at === at) || earlier.some((end) => end.at === at);

/** Whether it stood until after then. What was undone at once leaves no trace: nobody had heard of it. */
export const stoodUntil = (request: Request, at: Instant, then: Instant): boolean =>
  stands(request, at) ||
  (request.reopened ?? []).some(({ at: reopenedAt, took }) => reopenedAt > then && (took === undefined || took.at === at));

/** Whether its end asks something of its asker, after which it comes again. */
export const isForRework = ({ turn }: Request) => turn.is === "settled" && turn.outcome.is === "changes requested";

/** Held anew: openings of the new reader from before the handing over do not count. */
export const handedOver = ({ taken: _, ...request }: Request, to: PersonId, by: PersonId, why: string, now: Instant): Request =>
  turned(
    { ...withoutPrivateWords(unlooked(request)), to, handedOver: { by, why, at: now } },
    { is: "held", since: now },
    to,
    now,
  );
