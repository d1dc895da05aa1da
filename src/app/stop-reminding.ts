import type { ChannelId } from "../domain/channel.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Reminder } from "../domain/reminder.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { withoutReminder } from "./end-reminder.ts";

/** Anybody of a channel stops what reminds it, whoever set it up. */
export async function stopReminding(
  tx: Tx,
  { channel, by }: { channel: ChannelId; by: PersonId },
  now: Instant,
): Promise<Reminder> {
  const reminder = await tx.reminder(channel);
  if (!reminder)
    throw new Refusal("Nothing reminds this channel, so nothing was stopped. `/sluice remind here weekdays 10:00` sets it up.");
  await withoutReminder(tx, reminder, { is: "stopped", by, at: now, zone: reminder.zone }, now);
  return reminder;
}
