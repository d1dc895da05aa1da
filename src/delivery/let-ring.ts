import { endablePause } from "../domain/consent.ts";
import type { PersonId } from "../domain/person.ts";
import { minute } from "../domain/time.ts";
import { endPause, type Syncing } from "./status-sync.ts";

/** What cannot wait is to be heard: the pause that was set for somebody while they focus ends before it comes, and is set again a minute later. */
export async function letRing({ store, slackOf, open, now, warn }: Syncing, who: PersonId): Promise<void> {
  const consent = await store.consent(who);
  const standIn = endablePause(consent, now());
  if (!consent || !standIn) return;
  await endPause(slackOf(open(consent.token, who))).catch((error) => warn({ who, why: String(error) }));
  await store.atOnce(async (tx) => {
    await tx.keepStandIn(who, standIn);
    await tx.syncSoon(who, now() + minute);
  });
}
