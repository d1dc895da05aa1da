import type { Desk } from "../src/app/desk.ts";
import type { Instant } from "../src/domain/time.ts";
import { lookAtWhoeverIsDue } from "../src/round.ts";
import type { Store } from "../src/store/store.ts";

const noticesAtATime = 64;

/** What the bot does in a round, but for Slack: looks at whoever is due, asks what is stale, and when to wake next. */
export async function tick(store: Store, desk: Desk, now: () => Instant): Promise<void> {
  await lookAtWhoeverIsDue(store, desk, now, fail);
  await store.stale(now(), noticesAtATime);
  await store.nextWakeAt();
}

const fail = (error: unknown) => {
  throw error;
};
