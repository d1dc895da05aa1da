import { askersOf } from "../domain/askers.ts";
import { type ChannelId, channelsOf } from "../domain/channel.ts";
import { type ReminderBody, reminderId } from "../domain/notice.ts";
import type { Person } from "../domain/person.ts";
import { isOfToday, nextReminding, type Reminder } from "../domain/reminder.ts";
import type { Request } from "../domain/request.ts";
import { named, standsStill } from "../domain/standing-still.ts";
import { day, type Instant } from "../domain/time.ts";
import { peopleIn } from "../store/names.ts";
import { peopleAsked } from "../store/open-to.ts";
import type { Tx } from "../store/store.ts";

/** A channel's time has come: what stands still is named anew, in the place of what was named before. Where nothing does, nothing is said. */
export async function remind(tx: Tx, { channel }: { channel: ChannelId }, now: Instant) {
  const reminder = await tx.reminder(channel);
  if (!reminder || reminder.nextAt > now) return;
  await tx.putReminder({ ...reminder, nextAt: nextReminding(reminder, now) });
  if (isOfToday(reminder, now)) await nameWhatStands(tx, reminder, now);
}

async function nameWhatStands(tx: Tx, { channel, zone }: Reminder, now: Instant) {
  const still: Request[] = [];
  for (const one of await tx.openIn(channel))
    if (standsStill(one, channel, await moversOf(tx, one), now, await pendingElsewhere(tx, one, channel, now))) still.push(one);
  const { requests, left } = named(still, { zone, now, ...(await peopleIn(tx, still)) });
  if (requests.length === 0 && !(await isSomethingShown(tx, channel))) return;
  const ids = requests.map(({ id }) => id);
  await tx.putNotice(reminderId(channel), channel, { kind: "reminder", at: now, requests: ids, left }, now);
}

/** In how many other channels it is named, and may still come to be shown: none of these has counted yet. */
async function pendingElsewhere(tx: Tx, request: Request, channel: ChannelId, now: Instant): Promise<number> {
  const others = channelsOf(request).filter((one) => one !== channel);
  const notices = await Promise.all(others.map((one) => tx.notice(reminderId(one))));
  return notices.filter((notice) => notice?.body.kind === "reminder" && mayStillName(notice.body, request, now)).length;
}

const mayStillName = ({ requests, at, ended }: ReminderBody, { id, remindedAt = [] }: Request, now: Instant) =>
  !ended && at > now - day && requests.includes(id) && !remindedAt.includes(at);

async function isSomethingShown(tx: Tx, channel: ChannelId): Promise<boolean> {
  const body = (await tx.notice(reminderId(channel)))?.body;
  return body?.kind === "reminder" && body.requests.length > 0;
}

/** Who could move it on, and has not left: its reader, those of its group, or those who were asked something. */
async function moversOf(tx: Tx, request: Request): Promise<Person[]> {
  const isWithAskers = request.turn.is === "returned";
  const found = isWithAskers ? await Promise.all(askersOf(request).map((who) => tx.person(who))) : await peopleAsked(tx, request);
  return found.filter((one) => one !== undefined && one.kind !== "deactivated") as Person[];
}
