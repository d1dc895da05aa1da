import { type Instant, minute } from "./domain/time.ts";
import { unlinkedThisWeek } from "./domain/unlinked.ts";
import type { Health } from "./http.ts";
import type { Store } from "./store/store.ts";

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);
const tickIsLate = 3 * minute;

/** `sockets`: since when each connection is open; undefined over HTTP, where there are none to miss. */
export type Signs = { lastTickAt: Instant; sockets: Instant[] | undefined };

/** How the bot is, for whoever watches over it. */
export async function healthOf(store: Store, { lastTickAt, sockets }: Signs, now: Instant): Promise<Health> {
  const unsentSince = await store.oldestUnsent(now);
  return {
    isWell: now - lastTickAt < tickIsLate && sockets?.length !== 0,
    lastTick: new Date(lastTickAt).toISOString(),
    secondsSinceLastTick: seconds(now - lastTickAt),
    socketAgesInSeconds: (sockets ?? []).map((since) => seconds(now - since)),
    reviewsAskedOfUnlinkedThisWeek: unlinkedThisWeek(await store.unlinked(), now),
    oldestUnsentNoticeInSeconds: unsentSince === undefined ? null : seconds(now - unsentSince),
  };
}
