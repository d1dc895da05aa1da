import type { Case } from "./case.ts";
import type { CheckMark } from "./checks.ts";
import type { CodeHost } from "./code-host.ts";
import type { Expected } from "./expectation.ts";
import { isGroupId, type ReaderId } from "./group.ts";
import type { Begun } from "./judging.ts";
import { installationOf, type PersonId } from "./person.ts";
import type { Silence } from "./silence.ts";
import type { Taking } from "./taking.ts";
import type { Instant } from "./time.ts";
import type { Outcome, Turn } from "./turn.ts";

/** "T0123/142": the workspace, and the number that people say. */
export type RequestId = string;

/**
 * Where somebody asked, and so where they hear the answer: in the thread where they mentioned the bot, by the run of a workflow whose step
 * asked for them, by the door that an agent asked through, at the code host where they wrote what is asked for, otherwise from the bot alone. `writtenIn`: the channel of the message that their reader made a request of. `isPublic`: in a channel that everybody of the workspace can read, as far as was known then.
 */
export type Origin =
  | { from: "agent"; keys?: AgentKey[] }
  | HostOrigin
  | { from: "slack"; thread?: Thread; writtenIn?: string; isPublic?: true }
  | { from: "step"; execution: string };
/** `takesComments`: it took comments of ours when it asked. */
export type HostOrigin = { from: CodeHost; takesComments?: true };
/** By which keys of its own an agent asked it, the last ones; of all that it asked with each a hash, which tells whether that was the same. */
export type AgentKey = { key: string; hash: string };
export type Thread = { channel: string; ts: string };

/**
 * What a source hands in. `key` is the source's own name for this ask: the same key for the same reader is the same ask, once.
 * `minutes` is what judging it is thought to take.
 */
export type Submission = {
  key: string;
  kind: "review" | "decision";
  asked: Pick<Asked, "who" | "origin" | "titledAt" | "doesNotWait" | "onlyHears">;
  to: ReaderId;
  ask: string;
  link?: string;
  /** The answers a decision offers; none means one's own words. */
  options: string[];
  minutes: number;
  /** What the asker would do. */
  recommendation?: string;
  /** What an agent recommends, as it is told apart: it stays where the words go. */
  advice?: number;
  /** What stands still until it ends. */
  holdsUp?: string;
  /** What was tried, and what came of it: tests, checks. */
  evidence?: string;
  /** What the checks say at its code host. */
  checks?: CheckMark["is"];
  /** What an agent calls a sort of question, so that it can be answered alike. */
  topic?: string;
  /** Whatever is decided can be changed back afterwards, as its asker says. */
  isReversible?: true;
  /** When its asker needs it. */
  dueAt?: Instant;
  urgency?: Urgency;
  onSilence?: Silence;
  /** Its words were written where not everybody may read: nobody but its reader and who wrote them sees them. */
  isPrivate?: true;
};

/** How long it can wait, from least; absent: as long as anything does. Urgent goes through a gate by a verb of its own. */
export type Urgency = "blocking" | "whenever";

/** One who asked: in which words, when, from where; and how often they asked again since. The first one, then co-askers. */
export type Asked = {
  who: PersonId;
  origin: Origin;
  ask: string;
  at: Instant;
  /** Their words are the title that its change had at its code host then. */
  titledAt?: Instant;
  isPrivate?: true;
  /** What they say for it, where they joined in asking. */
  says?: Case;
  /** An app, or somebody who left: its reader made a request of what they wrote, and they hear nothing of it. */
  doesNotWait?: true;
  /** They wait for the answer to what another asked, and are asked nothing back while that one asks on. */
  onlyHears?: true;
  bumps?: number;
  bumpedAt?: Instant;
  /** When they said that they still need it, after its reader had been away. */
  neededAt?: Instant;
  /** They ask it there as well, besides where it came from: what one way takes back the other asks on. */
  onHost?: HostOrigin;
  /** Runs of workflows that asked the same for them, besides the one it came from. */
  runs?: { execution: string; at: Instant }[];
};

/** What somebody asked who asks it no more, and since when; `asFirst`: what the request had of theirs while they were the first; `isForGood`: their code host asks it no more either. */
export type Leaving = { asked: Asked; at: Instant; asFirst?: Case; isForGood?: true };

/**
 * Something somebody needs another to look at and judge. Its life, move by move, is in `turn.ts`.
 */
export type Request = Omit<Submission, "asked"> & {
  id: RequestId;
  number: number;
  askers: [Asked, ...Asked[]];
  /** Who was asked first: the key is theirs, even after they handed it over, or one of them took it. */
  askedOf: ReaderId;
  /** Who asked it too and took that back, while others went on asking. */
  left?: Leaving[];
  askedAt: Instant;
  turn: Turn;
  /** Whose move it was, and since when, oldest first; nobody's while it is settled. */
  history: Move[];
  /** Questions of readers and replies of askers, oldest first. */
  talk: Remark[];
  /** How its reader came to it, where a group was asked. */
  taken?: Taking;
  handedOver?: { by: PersonId; why: string; at: Instant };
  /** Let through a shut gate by its asker, with a reason. */
  bypass?: Bypass;
  /** Until when its askers were told to expect an answer. */
  expected?: Expected;
  /** How its rounds before this one ended: its asker brought it again after changes. */
  earlier?: End[];
  /** When its reader took an answer back that had been told: rework. */
  reopened?: Reopening[];
  /** When whoever decided was told to look at it again. */
  revisitedAt?: Instant;
  /** What a reader thinks that judging it takes: theirs alone, and nobody else is shown it. */
  estimate?: { by: PersonId; minutes: number };
  /** When its reader began to look at it last. */
  begun?: Begun;
  /** For each time that a channel in which it was asked was shown that it stands still, when that had come due. */
  remindedAt?: Instant[];
};

export type Move = { since: Instant; whose?: ReaderId };
export type Remark = { by: PersonId; at: Instant; words: string };
/** `of`: whose gate it passed; `isFree` where it counts against nobody; `isWorthIt`: what they said of it afterwards. */
export type Bypass = { by: PersonId; at: Instant; reason: string; of?: PersonId; isFree?: true; isWorthIt?: boolean };
export type End = { at: Instant; outcome: Outcome };
/** `took`: the end that was taken back. */
export type Reopening = { at: Instant; by: PersonId; took?: End };

export const requestId = (workspace: string, number: number): RequestId => `${workspace}/${number}`;

export const submitted = ({ asked, ...submission }: Submission, number: number, now: Instant): Request => ({
  ...submission,
  id: requestId(installationOf(submission.to), number),
  number,
  askers: [{ ...asked, ask: submission.ask, at: now, ...(submission.isPrivate && { isPrivate: true }) }],
  askedOf: submission.to,
  askedAt: now,
  turn: isGroupId(submission.to) ? { is: "unclaimed", since: now, told: [] } : { is: "held", since: now },
  history: [{ since: now, whose: submission.to }],
  talk: [],
});

/** "R142" */
export const saidAs = ({ number }: Pick<Request, "number">) => `R${number}`;

export const isOpen = (request: Request) => request.turn.is !== "settled";
/** Whether the reader's move is awaited; while it is with the asker it is not. */
export const awaitsReader = (request: Request) => isOpen(request) && request.turn.is !== "returned";

/** What judging it is thought to take, by its reader if they said so. */
export const minutesFor = ({ minutes, estimate, to }: Request) => (estimate?.by === to ? estimate.minutes : minutes);

export const estimated = (request: Request, by: PersonId, minutes: number): Request => ({
  ...request,
  estimate: { by, minutes },
});

export const minutesOf = (requests: Request[]) => requests.reduce((sum, request) => sum + minutesFor(request), 0);

export const letThrough = (request: Request, bypass: Bypass): Request => ({ ...request, bypass });

export const inOrderOfAsking = (requests: Request[]) =>
  [...requests].sort((a, b) => a.askedAt - b.askedAt || a.number - b.number);
