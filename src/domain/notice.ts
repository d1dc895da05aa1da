import type { CallbackBody } from "./callback.ts";
import type { ChannelId } from "./channel.ts";
import type { AccountId, CodeHost } from "./code-host.ts";
import type { GroupId } from "./group.ts";
import type { HostCommentBody } from "./host-comment.ts";
import type { PersonId } from "./person.ts";
import type { Closed } from "./reminder.ts";
import type { RequestId } from "./request.ts";
import { hour, type Instant, type LocalDate, minute, type Span } from "./time.ts";
import { type Outcome, undoable } from "./turn.ts";

/** "digest/T1/U1/1774339200000": made from what caused it, so the same cause makes one notice. */
export type NoticeId = string;

/** Who is shown something: a person, or everybody of a channel. */
export type Recipient = PersonId | ChannelId;

/** What Slack should be showing somebody. It is stale while `shown` is behind `revision`. */
export type Notice = {
  id: NoticeId;
  to: Recipient;
  body: NoticeBody;
  /** Raised by every change of what it shows. */
  revision: number;
  /** The revision that Slack shows; 0 before it was posted. */
  shown: number;
  posted?: Posted;
  /** An attempt to post that was begun and whose outcome is not known. */
  tried?: Tried;
  /** Not before this; a shut gate, a pause that Slack asked for, or a failure puts it later. */
  nextTryAt: Instant;
  /** How often in a row delivering it failed. */
  failures: number;
};

export type NoticeBody =
  /**
   * `back`: what came and what ended while its reader was away, of which it is the return.
   * What an opening brought at `at`, newest digest of its reader while `isLive`; `carried` was shown before and is still open. A bypass brings
   * only itself. `summary`: the day that it sums up. Those of earlier versions do not say when they came.
   */
  | {
      kind: "digest";
      requests: RequestId[];
      carried: RequestId[];
      isLive: boolean;
      isBypass: boolean;
      at?: Instant;
      back?: Return;
      brief?: Brief;
      summary?: LocalDate;
    }
  /** On the return of a reader: whether what waits for them is still needed. */
  | { kind: "still needed"; reader: PersonId; requests: RequestId[] }
  /** Ends of what somebody asked, those of a few minutes together; told at `sendAt`, since until then they can be taken back. */
  | { kind: "answers"; answers: Answer[]; sendAt: Instant }
  | { kind: "question"; request: RequestId; question: string }
  /** Word to the asker that their request moved without an end: handed over, or put off. */
  | { kind: "news"; request: RequestId; news: News }
  /** Their workspace says that they are in another zone: their day follows it. */
  | { kind: "other zone"; from: string; to: string }
  /** What a day cost somebody, where no digest of it has that. */
  | { kind: "summary"; date: LocalDate }
  /** All that somebody waits for: one message, edited in silence. */
  | { kind: "waiting" }
  /** `page`: of their queue, where it is longer than one. */
  | { kind: "home"; page?: number }
  /** Somebody else showed that an account which was theirs is theirs now: it asks nothing of who had it any more. */
  | { kind: "account moved"; account: AccountId; host: CodeHost; login: string }
  /** A code host did not take what they said of these as comments, though the button said that it would show it. */
  | { kind: "uncommented"; host: CodeHost; requests: RequestId[] }
  /** The reminder that they set up for a channel has ended by itself. */
  | { kind: "reminder ended"; channel: ChannelId; why: Closed }
  | ReminderBody
  | TeamNoteBody
  | RunBody
  | CallbackBody
  | HostCommentBody;

/**
 * What a channel was reminded of at `at`, and how many more stood still then: one message, posted anew each time that it is due. Without
 * requests there is none. `ended`: nothing comes after it.
 */
export type ReminderBody = { kind: "reminder"; at: Instant; requests: RequestId[]; left: number; ended?: ReminderEnd };
export type ReminderEnd = { is: "stopped"; by: PersonId; at: Instant; zone: string } | { is: "closed" };

/** The week of a team is to be told its channel, once, on the day of `at`; in sums of who takes part when it is said. */
export type TeamNoteBody = { kind: "team note"; at: Instant };

/**
 * What agents asked of somebody since they were last there, in the first digest of their day: how much came; of it what their rules answered, what
 * was withdrawn, what ended otherwise, what is held for later; and what of it this digest brought.
 */
export type Brief = {
  since: Instant;
  came: number;
  ruled: number;
  withdrawn: number;
  otherwise: number;
  later: number;
  requests: RequestId[];
};

/** Since when somebody was away, how much came meanwhile, and how much of it ended without them. */
export type Return = { since: Instant; came: number; ended: number };

/** What a run of a workflow is told, once, in the place of whoever it asked for: the end, from `sendAt` on; or why it gets none. */
export type RunBody =
  | { kind: "run"; execution: string; answer: Answer; sendAt: Instant }
  | { kind: "stopped run"; execution: string; why: string };

/** How a request ended at `at`; void once it did not stay so. */
export type Answer = { request: RequestId; outcome: Outcome; at: Instant };

export type News =
  | { is: "handed over"; by: PersonId; to: PersonId; why: string }
  | { is: "put off"; by: PersonId; until: Instant; awaitsOther?: true }
  /** Their reader made a request of what they wrote. */
  | { is: "queued"; by: PersonId }
  /** No answer came when it was expected. */
  | { is: "late"; expectedBy: Instant; guess?: Span }
  /** Their reader took their answer back and judges it anew. */
  | { is: "reopened"; by: PersonId; isNoNews?: boolean }
  /** To whoever decided, on the day that they chose. */
  | { is: "revisit"; by: PersonId }
  /** One of the group took it. */
  | { is: "claimed"; by: PersonId; group: GroupId }
  /** Who had it left the group: it waits for another to claim it, or went to who has most room. */
  | { is: "passed back"; by: PersonId; group: GroupId; to?: PersonId }
  /** Nobody is left in the group who could claim it. */
  | { is: "nobody left"; group: GroupId; isBack?: boolean }
  /** Their account is shut: nothing reaches them. */
  | { is: "left"; who: PersonId; isBack?: boolean };

/** `of`: what it was posted for, where that comes again; `before`: the message whose place it took, while that is still there. */
export type Posted = { channel: string; ts: string; of?: Instant; before?: string };
/** `times`: how many in a row these were of which nothing was heard, in a channel. */
export type Tried = { revision: number; at: Instant; times?: number };

export const homeId = (who: PersonId): NoticeId => `home/${who}`;
export const waitingId = (who: PersonId): NoticeId => `waiting/${who}`;
/** One for each hour, at most. */
export const uncommentedId = (host: CodeHost, who: PersonId, now: Instant): NoticeId =>
  `uncommented/${host}/${who}/${Math.floor(now / hour)}`;
export const teamNoteId = (channel: ChannelId, at: Instant): NoticeId => `team-note/${channel}/${at}`;
export const reminderId = (channel: ChannelId): NoticeId => `reminder/${channel}`;

/** The requests that the notice draws. */
export const requestsOf = (body: NoticeBody): RequestId[] => {
  if (body.kind === "digest") return [...body.requests, ...body.carried];
  if (body.kind === "still needed" || body.kind === "reminder") return body.requests;
  if (body.kind === "answers") return body.answers.map(({ request }) => request);
  return isOfNoRequest(body) ? [] : [body.request];
};

/** What tells of no request in particular. */
export type OfNoRequest = Extract<
  NoticeBody,
  { kind: "home" | "waiting" | "other zone" | "summary" | "account moved" | "uncommented" | "reminder ended" | "team note" }
>;
const isOfNoRequest = (body: NoticeBody): body is OfNoRequest | RunBody | CallbackBody | HostCommentBody =>
  ["home", "waiting", "other zone", "summary", "account moved", "uncommented", "reminder ended", "team note"].includes(
    body.kind,
  ) ||
  isForRun(body) ||
  isForAgent(body) ||
  isForHost(body);

/** A workflow is no person: no gate is asked for it, and nothing is drawn. */
export const isForRun = (body: NoticeBody): body is RunBody => body.kind === "run" || body.kind === "stopped run";

/** A program that waits has no gate either, and fetches what there is to read itself. */
export const isForAgent = (body: NoticeBody): body is CallbackBody => body.kind === "callback";

/** Neither has a code host, where it is written as it stands then. */
export const isForHost = (body: NoticeBody): body is HostCommentBody => body.kind === "host comment";

/** A channel has no gate: nobody of it is called. */
export const isForChannel = (body: NoticeBody): body is ReminderBody | TeamNoteBody =>
  body.kind === "reminder" || body.kind === "team note";

/** Silent for its reader: nothing pings when it is drawn, so no gate is asked. */
export const isSilent = (body: NoticeBody) => body.kind === "home";
/** Passes a shut gate, as its asker asked and the reader is told. */
export const isBypassing = (body: NoticeBody) => body.kind === "digest" && body.isBypass;

/** So often at most is somebody told of ends. */
const betweenAnswers = 5 * minute;
const mostAnswers = 10;

/** When an end of now is told, after a message of ends that was to be sent at `last`. */
export const sendAt = (last: Instant | undefined, now: Instant): Instant => {
  if (last === undefined) return now + undoable;
  return Math.max(now + undoable, last > now ? last : last + betweenAnswers);
};

/** Whether an end of now is told in the same message: it is not sent, and has room. */
export const joinsAnswers = ({ answers, sendAt: at }: NoticeBody & { kind: "answers" }, now: Instant) =>
  at > now && answers.length < mostAnswers;
