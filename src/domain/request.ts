import { installationOf, type PersonId } from "./person.ts";
import type { Instant } from "./time.ts";

/** "T0123/142": the workspace, and the number that people say. */
export type RequestId = string;

/** Where somebody asked, and so where they hear the answer: in the thread where they mentioned the bot, otherwise from it alone. */
export type Origin = { from: "slack"; thread?: Thread };
export type Thread = { channel: string; ts: string };
export type Asked = { who: PersonId; origin: Origin };

/**
 * What a source hands in. `key` is the source's own name for this ask: the same key for the same reader is the same ask, once.
 * `minutes` is what judging it is thought to take.
 */
export type Submission = {
  key: string;
  kind: "review" | "decision";
  asked: Asked;
  to: PersonId;
  ask: string;
  link?: string;
  /** The answers a decision offers; none means one's own words. */
  options: string[];
  minutes: number;
  /** Its words were written where not everybody may read: nobody but its reader and its askers sees them. */
  isPrivate?: true;
};

/**
 * Something somebody needs another to look at and judge. Its life: it is held until the reader's next opening, then shown; the reader
 * settles it, asks back (the turn is the asker's until they reply), puts it off (held again from that time on), or hands it over (held
 * again, for the new reader). The asker can withdraw it at any time before it is settled.
 */
export type Request = Omit<Submission, "asked"> & {
  id: RequestId;
  number: number;
  askers: [Asked, ...Asked[]];
  /** Who was asked first: the key is theirs, even after they handed it over. */
  askedOf: PersonId;
  askedAt: Instant;
  turn: Turn;
  /** Questions of readers and replies of askers, oldest first. */
  talk: Remark[];
  handedOver?: { by: PersonId; why: string; at: Instant };
  /** Let through a shut gate by its asker, with a reason. */
  bypass?: Bypass;
};

/** Whose move it is, and since when. */
export type Turn =
  /** The reader's, not yet told; `since` it came to this reader. */
  | { is: "held"; since: Instant }
  /** The reader's, told. */
  | { is: "shown"; at: Instant }
  /** The reader's, at the first opening after `until`. */
  | { is: "put off"; at: Instant; until: Instant }
  /** The asker's, until they reply. */
  | { is: "returned"; at: Instant; question: string }
  | { is: "settled"; at: Instant; outcome: Outcome };

export type Remark = { by: PersonId; at: Instant; words: string };
export type Bypass = { by: PersonId; at: Instant; reason: string };

export type Verdict = "approved" | "changes requested" | "declined";
/** How a request ended, and by whom. */
export type Outcome =
  | { is: Verdict; by: PersonId; note?: string }
  | { is: "decided"; by: PersonId; choice: string; note?: string }
  | { is: "answered"; by: PersonId; words: string }
  | { is: "withdrawn"; by: PersonId };

export const requestId = (workspace: string, number: number): RequestId => `${workspace}/${number}`;

export const submitted = ({ asked, ...submission }: Submission, number: number, now: Instant): Request => ({
  ...submission,
  id: requestId(installationOf(submission.to), number),
  number,
  askers: [asked],
  askedOf: submission.to,
  askedAt: now,
  turn: { is: "held", since: now },
  talk: [],
});

/** "R142" */
export const saidAs = ({ number }: Pick<Request, "number">) => `R${number}`;

export const askerOf = (request: Request): PersonId => request.askers[0].who;
/** Where somebody who asked is answered before others; undefined where they are answered alone. */
export const threadOf = (request: Request, asker: PersonId): Thread | undefined =>
  request.askers.find(({ who }) => who === asker)?.origin.thread;
/** Whether the answer will be read by others too. */
export const isAskedInThread = ({ askers }: Request) => askers.some(({ origin }) => origin.thread !== undefined);
export const isAskedBy = (request: Request, who: PersonId) => request.askers.some((asked) => asked.who === who);
export const isOpen = (request: Request) => request.turn.is !== "settled";
/** Whether the reader's move is awaited; while it is with the asker it is not. */
export const awaitsReader = (request: Request) => isOpen(request) && request.turn.is !== "returned";

export const shown = (request: Request, now: Instant): Request => ({ ...request, turn: { is: "shown", at: now } });

export const settled = (request: Request, outcome: Outcome, now: Instant): Request => ({
  ...request,
  turn: { is: "settled", at: now, outcome },
});

export const askedBack = (request: Request, by: PersonId, question: string, now: Instant): Request => ({
  ...request,
  turn: { is: "returned", at: now, question },
  talk: [...request.talk, { by, at: now, words: question }],
});

export const replied = (request: Request, by: PersonId, words: string, now: Instant): Request => ({
  ...request,
  turn: { is: "held", since: now },
  talk: [...request.talk, { by, at: now, words }],
});

export const putOff = (request: Request, until: Instant, now: Instant): Request => ({
  ...request,
  turn: { is: "put off", at: now, until },
});

/** Held anew: openings of the new reader from before the handing over do not count. */
export const handedOver = (request: Request, to: PersonId, by: PersonId, why: string, now: Instant): Request => ({
  ...request,
  ...(request.isPrivate && { ask: unseen }),
  to,
  turn: { is: "held", since: now },
  handedOver: { by, why, at: now },
});

/** In the place of private words, for a reader who was not there; the link stays, for whoever may follow it. */
const unseen = "A message from a conversation that not everybody can read";

export const letThrough = (request: Request, bypass: Bypass): Request => ({ ...request, bypass });

export const inOrderOfAsking = (requests: Request[]) =>
  [...requests].sort((a, b) => a.askedAt - b.askedAt || a.number - b.number);
