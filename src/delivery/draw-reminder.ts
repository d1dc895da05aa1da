import type { ChannelId } from "../domain/channel.ts";
import type { ReminderBody } from "../domain/notice.ts";
import { type Instant, latest } from "../domain/time.ts";
import { heardFrom } from "../domain/turn.ts";
import type { Message } from "../slack/block-kit.ts";
import { reminderView } from "../slack/reminder-message.view.ts";
import { peopleIn } from "../store/names.ts";
import type { Reads } from "../store/store.ts";

/** `unheardUntil`: before then it shows an end that nobody has heard of. */
type DrawnReminder = { message: Message; unheardUntil?: Instant };

export async function drawReminder(reads: Reads, channel: ChannelId, body: ReminderBody, now: Instant): Promise<DrawnReminder> {
  const reminder = await reads.reminder(channel);
  const found = await Promise.all(body.requests.map((id) => reads.request(id)));
  const requests = found.filter((one) => one !== undefined);
  const others = [...(reminder ? [reminder.by] : []), ...(body.ended?.is === "stopped" ? [body.ended.by] : [])];
  const { names } = await peopleIn(reads, requests, others);
  const zone = reminder?.zone ?? "UTC";
  const ends = requests.map(({ turn }) => (turn.is === "settled" ? heardFrom(turn) : undefined));
  const unheardUntil = latest(ends);
  const message = reminderView(body, requests, reminder, { channel, zone, names });
  return { message, ...(unheardUntil !== undefined && unheardUntil > now && { unheardUntil }) };
}
