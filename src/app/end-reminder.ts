import type { ChannelId } from "../domain/channel.ts";
import { type ReminderEnd, reminderId } from "../domain/notice.ts";
import type { Closed, Reminder } from "../domain/reminder.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { reached } from "./tell-askers.ts";

/** Nothing can be said in a channel any more: whoever had it reminded hears so, and what to do. */
export async function endReminder(tx: Tx, { channel, is: why }: { channel: ChannelId; is: Closed }, now: Instant) {
  const reminder = await tx.reminder(channel);
  if (!reminder) return;
  await withoutReminder(tx, reminder, { is: "closed" }, now);
  for (const who of await reached(tx, [reminder.by]))
    await tx.putNotice(`reminder-ended/${channel}/${now}`, who, { kind: "reminder ended", channel, why }, now);
}

/** What it showed last is kept, so that a next one can take its place. */
export async function withoutReminder(tx: Tx, { channel }: Reminder, ended: ReminderEnd, now: Instant) {
  await tx.dropReminder(channel);
  const shown = await tx.notice(reminderId(channel));
  if (shown?.body.kind !== "reminder") return;
  await tx.putNotice(shown.id, channel, { ...shown.body, ended }, now);
  // Whatever it waited for with what it showed before is over.
  await tx.later(shown.id, now, { failed: false, keepsTry: true });
}
