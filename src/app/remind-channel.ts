import type { ChannelId } from "../domain/channel.ts";
import { reminderId } from "../domain/notice.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { nextReminding, type Reminder, type Schedule } from "../domain/reminder.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { knownPerson } from "./whose-move.ts";

/** On these days, at this time in the zone of whoever says so, a channel is reminded of what stands still; in the place of what was set up before. */
export async function remindChannel(
  tx: Tx,
  { channel, by, days, time }: { channel: ChannelId; by: PersonId } & Omit<Schedule, "zone">,
  now: Instant,
): Promise<{ reminder: Reminder; before?: Reminder }> {
  const { zone } = attentionOf(await knownPerson(tx, by));
  const before = await tx.reminder(channel);
  const reminder = { channel, by, days, time, zone, since: now, nextAt: nextReminding({ days, time, zone }, now) };
  await tx.putReminder(reminder);
  await tx.raise(reminderId(channel), now);
  return { reminder, ...(before && { before }) };
}
