import { askersOf } from "../domain/askers.ts";
import type { ChannelId } from "../domain/channel.ts";
import { reminderId } from "../domain/notice.ts";
import type { Person } from "../domain/person.ts";
import { isOfToday, nextReminding, type Reminder } from "../domain/reminder.ts";
import type { Request } from "../domain/request.ts";
import { named, reminded, standsStill } from "../domain/standing-still.ts";
import type { Instant } from "../domain/time.ts";
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
  for (const one of await tx.openIn(channel)) if (standsStill(one, channel, await moversOf(tx, one), now)) still.push(one);
  const { requests, left } = named(still, { zone, now, ...(await peopleIn(tx, still)) });
  for (const request of requests) await tx.putRequest(reminded(request, now));
  if (requests.length === 0 && !(await isSomethingShown(tx, channel))) return;
  const ids = requests.map(({ id }) => id);
  await tx.putNotice(reminderId(channel), channel, { kind: "reminder", at: now, requests: ids, left }, now);
}

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
