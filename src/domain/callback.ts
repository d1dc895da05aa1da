import type { Agent } from "./agent.ts";
import { isAskedBy } from "./askers.ts";
import type { PersonId } from "./person.ts";
import type { Request, RequestId } from "./request.ts";
import type { Instant } from "./time.ts";
import { heardBy, stoodUntil, undoable } from "./turn.ts";

/** Where an agent is told at once that something changed, instead of asking. `url` and `secret` are sealed; `host` is what its owner is shown of it. */
export type Callback = { url: string; secret: string; host: string };

/** What an agent is told of: an end that cannot be taken back any more, a question back, or an end that was taken back after it was told. */
export type CallbackEvent = "settled" | "returned" | "reopened";

/** To the agent that the notice is to, at its callback. */
export type CallbackBody = { kind: "callback"; request: RequestId; event: CallbackEvent; at: Instant };

export const withCallback = ({ callbackFailedAt: _, ...agent }: Agent, callback: Callback): Agent => ({ ...agent, callback });
export const withoutCallback = ({ callback: _, callbackFailedAt: __, ...agent }: Agent): Agent => agent;

/** Whether it is still to be told: whoever asks no more hears nothing, nor anybody what was undone unheard, or was answered since. */
export function isStillNews(request: Request, { event, at }: CallbackBody, agent: PersonId, now: Instant): boolean {
  if (!isAskedBy(request, agent)) return false;
  // From this moment on taking it back is a reopening.
  if (event === "settled") return stoodUntil(request, at, at + undoable - 1);
  const { turn } = heardBy(request, agent, now);
  return event === "reopened" || (turn.is === "returned" && turn.at === at);
}

/** An end is not told while it can be taken back. */
export const callbackNotBefore = ({ event, at }: Pick<CallbackBody, "event" | "at">): Instant =>
  event === "settled" ? at + undoable : at;
