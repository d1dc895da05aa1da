import type { WebClient } from "@slack/web-api";
import type { ChannelId } from "../domain/channel.ts";
import type { Notice, Tried } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { Closed } from "../domain/reminder.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Store } from "../store/store.ts";
import type { Callbacks } from "./callbacks.ts";
import type { HomeEdges } from "./home-edges.ts";
import type { HomeHashes } from "./home-hashes.ts";
import type { HostComments } from "./host-comments.ts";
import type { NewerBlocks } from "./message-forms.ts";
import { type Failure, failureOf, retryAt } from "./outcome.ts";
import type { Kind, Pace } from "./pace.ts";

/** All that delivering works with. */
export type Delivering = {
  store: Store;
  slack: WebClient;
  pace: Pace;
  newerBlocks: NewerBlocks;
  homes: HomeHashes;
  edges: HomeEdges;
  /** Tells agents what changed. */
  callbacks: Pick<Callbacks, "begin">;
  /** Tells code hosts what was said here. */
  hostComments: Pick<HostComments, "begin">;
  /** Lets Slack ring for somebody who let it be paused. */
  letRing?: ((who: PersonId) => Promise<void>) | undefined;
  /** Nothing can be said in a channel any more: whoever had it reminded is told. */
  closed: (channel: ChannelId, why: Closed) => Promise<void>;
  /** A channel was shown these, which came due at `at`. */
  reminded: (requests: RequestId[], at: Instant) => Promise<void>;
  now: () => Instant;
  /** Slack's id of whoever runs the server. */
  operator?: string | undefined;
  warn: (what: { notice: string; failure: Failure }) => void;
};

export const keepShown = ({ store }: Delivering, { id, revision }: Notice) =>
  store.atOnce((tx) => tx.showing(id, revision, undefined));

export const putLater = ({ store }: Delivering, { id }: Notice, at: Instant, why: { failed: boolean; keepsTry: boolean }) =>
  store.atOnce((tx) => tx.later(id, at, why));

/** Before a post to a channel: a kill in between leaves one more try of which nothing was heard. */
export const beginTry = ({ store, now }: Delivering, { id, revision, tried }: Notice) =>
  store.atOnce((tx) => tx.trying(id, { revision, at: now(), times: timesTried({ tried }) + 1 }));

/** In a channel one message too many is the worst that may happen. */
export const mostTries = 2;

/** How often in a row a channel was to be told it and nothing was heard of that. */
export const timesTried = ({ tried }: { tried?: Tried | undefined }): number => (tried ? (tried.times ?? 1) : 0);

/** Calls Slack when it is this notice's turn; a failure puts the notice to the time at which trying again makes sense. */
export async function attempt(to: Delivering, notice: Notice, kind: Kind, call: () => Promise<void>) {
  const later = to.pace.turnOf(notice.id, kind, notice.to, to.now());
  if (later !== undefined) return putLater(to, notice, later, { failed: false, keepsTry: true });
  try {
    await call();
  } catch (error) {
    const failure = failureOf(error);
    const at = retryAt(failure, notice.failures, to.now());
    if (failure.is === "slow down") to.pace.pause(kind, notice.to, at);
    to.warn({ notice: notice.id, failure });
    // Whatever becomes of looking for a message, it says nothing of the try to post it.
    const keepsTry = failure.is === "unknown" || kind === "look-up";
    await putLater(to, notice, at, { failed: failure.is !== "slow down", keepsTry });
  }
}
