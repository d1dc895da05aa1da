import type { Desk } from "../src/app/desk.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Store } from "../src/store/store.ts";

const looksAtATime = 500;
const noticesAtATime = 64;

/** What the bot does in a round, but for Slack: looks at whoever is due, asks what is stale, and when to wake next. */
export async function tick(store: Store, desk: Desk, now: () => Instant): Promise<void> {
  for (;;) {
    const due = await store.dueToLook(now(), looksAtATime);
    if (due.length === 0) break;
    await Promise.all(due.map((who) => desk.look({ who })));
  }
  await store.stale(now(), noticesAtATime);
  await store.nextWakeAt();
}
