import { askOfHost } from "./asked-both-ways.ts";
import type { CodeHost } from "./code-host.ts";
import type { NoticeId } from "./notice.ts";
import type { PersonId } from "./person.ts";
import type { Asked, End, Request, RequestId } from "./request.ts";
import { wordsOf } from "./say-outcome.ts";
import type { Instant } from "./time.ts";
import { enderOf, type Meanwhile, undoable, type Verdict } from "./turn.ts";

/** What its reader did in Slack: an end that cannot be undone any more, a question back, or an end taken back after it was told. */
export type HostCommentEvent = "settled" | "returned" | "reopened";

/** To the code host where it was asked, as a comment there. `at`: when it was done; `took`: which end was taken back. */
export type HostCommentBody = {
  kind: "host comment";
  host: CodeHost;
  request: RequestId;
  event: HostCommentEvent;
  at: Instant;
  took?: Instant;
};

export const hostCommentId = (event: HostCommentEvent, request: RequestId, at: Instant): NoticeId =>
  `host-comment/${event}/${request}/${at}`;

export const hostCommentNotBefore = ({ event, at }: Pick<HostCommentBody, "event" | "at">): Instant =>
  event === "settled" ? at + undoable : at;

/** The code host where what is said of it in Slack is shown too: its buttons and forms say so before. What has private words in it stays here. */
export function commentedAt({ askers, isPrivate, link }: Request): CodeHost | undefined {
  if (!link || isPrivate || askers.some((one) => one.isPrivate)) return undefined;
  return askers.map(hostTakingComments).find((host) => host !== undefined);
}

function hostTakingComments(asked: Asked): CodeHost | undefined {
  const host = askOfHost(asked);
  return host?.takesComments && host.from;
}

/** What is said there: by whom, and in which words of theirs. */
export type HostSaying = { by: PersonId; is: Verdict | "asked back" | "taken back"; words?: string };

/** Undefined where nobody is to hear it any more: it was undone at once, answered since, or must not be shown there. */
export function hostSaying(request: Request, body: HostCommentBody): HostSaying | undefined {
  // That has no words in it, and what it takes back stands there.
  if (body.event === "reopened") return takenBackSaid(request, body.at);
  if (commentedAt(request) !== body.host) return undefined;
  if (body.event === "settled") return endSaid(request, body.at);
  return questionSaid(request, body.at);
}

/** An end that stands, and that whoever gave it has not said there themselves since. */
function endSaid({ turn, earlier = [] }: Request, at: Instant): HostSaying | undefined {
  if (turn.is === "settled" && turn.at === at && isReviewBy(turn.meanwhile, enderOf(turn.outcome))) return undefined;
  const ends: End[] = turn.is === "settled" ? [...earlier, turn] : earlier;
  const outcome = ends.find((end) => end.at === at)?.outcome;
  if (outcome?.is !== "approved" && outcome?.is !== "changes requested" && outcome?.is !== "declined") return undefined;
  const words = wordsOf(outcome);
  return { by: outcome.by, is: outcome.is, ...(words && { words }) };
}

function questionSaid({ turn, talk }: Request, at: Instant): HostSaying | undefined {
  const said = turn.is === "returned" && turn.at === at ? talk.find((one) => one.at === at) : undefined;
  return said && { by: said.by, is: "asked back", words: said.words };
}

const isReviewBy = (end: Meanwhile | undefined, who: PersonId | undefined) =>
  end !== undefined && end.by === who && (end.is === "approved" || end.is === "changes requested");

function takenBackSaid({ reopened = [] }: Request, at: Instant): HostSaying | undefined {
  const taken = reopened.find((one) => one.at === at);
  return taken && { by: taken.by, is: "taken back" };
}
