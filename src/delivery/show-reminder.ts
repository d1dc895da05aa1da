import type { Notice, Posted, ReminderBody } from "../domain/notice.ts";
import { installationOf, userOf } from "../domain/person.ts";
import type { Closed } from "../domain/reminder.ts";
import { localDate } from "../domain/time.ts";
import type { Message } from "../slack/block-kit.ts";
import { attempt, beginTry, type Delivering, keepShown, mostTries, putLater, timesTried } from "./attempt.ts";
import { drawReminder } from "./draw-reminder.ts";
import { inAnyForm } from "./message-forms.ts";
import { failureOf } from "./outcome.ts";
import { edit, post, remove } from "./post.ts";

/**
 * Makes a channel show what it is to be reminded of: posted anew each time that it is due, after which what was there before is taken away;
 * between those times edited. Nobody is called, so no gate is asked.
 */
export async function showReminder(to: Delivering, notice: Notice, body: ReminderBody): Promise<void> {
  const { message, unheardUntil } = await drawReminder(to.store, notice.to, body, to.now());
  if (unheardUntil !== undefined && !body.ended) return putLater(to, notice, unheardUntil, { failed: false, keepsTry: true });
  if (body.ended?.is === "closed") return keepShown(to, notice);
  if (isToBePosted(notice, body) && (await isItsDay(to, notice, body))) return postAnew(to, notice, body, message);
  const { posted } = notice;
  if (!posted) return keepShown(to, notice);
  if (posted.before !== undefined && !(await tookAway(to, notice, posted, notice.shown))) return;
  const isEmpty = body.requests.length === 0 && !body.ended;
  await attempt(to, notice, "edit", async () => {
    await ifThere(to, notice, () => (isEmpty ? remove(to.slack, posted) : editTo(to, notice, posted, message)));
    await keepShown(to, notice);
  });
}

/** What Slack did not take until the next day is said no more: that may be nobody's working day. */
async function isItsDay({ store, now }: Delivering, { to: channel }: Notice, { at }: ReminderBody): Promise<boolean> {
  const zone = (await store.reminder(channel))?.zone;
  return zone !== undefined && localDate(at, zone) === localDate(now(), zone);
}

const isToBePosted = ({ posted }: Notice, { at, requests, ended }: ReminderBody) =>
  requests.length > 0 && !ended && posted?.of !== at;

/** Of a channel no message can be looked for: after a second try of which nothing was heard, what was there before is edited, if anything was. */
async function postAnew(to: Delivering, notice: Notice, body: ReminderBody, message: Message): Promise<void> {
  if (timesTried(notice) >= mostTries) {
    const { tried: _, ...untried } = notice;
    const posted = { channel: userOf(notice.to), ts: "0", ...notice.posted, of: body.at };
    await to.store.atOnce((tx) => tx.showing(notice.id, notice.shown, posted));
    return showReminder(to, { ...untried, posted }, body);
  }
  await attempt(to, notice, "post", async () => {
    await beginTry(to, notice);
    if (!(await ifThere(to, notice, () => postFor(to, notice, body, message)))) await keepShown(to, notice);
  });
  const posted = (await to.store.notice(notice.id))?.posted;
  if (posted?.before !== undefined) await tookAway(to, notice, posted, notice.revision);
}

/** What Slack has taken counts as named. While what it took the place of is still there, it counts as not shown: whatever stops us, that is taken away later. */
async function postFor(
  { store, slack, newerBlocks, reminded }: Delivering,
  notice: Notice,
  { at: of, requests }: ReminderBody,
  message: Message,
) {
  const keyed = { ...notice, id: `${notice.id}/${of}` };
  const { channel, ts } = await inAnyForm(message, installationOf(notice.to), newerBlocks, (one) => post(slack, keyed, one));
  await reminded(requests, of);
  const before = notice.posted?.ts;
  const posted = { channel, ts, of, ...(before !== undefined && { before }) };
  const shown = before === undefined ? notice.revision : notice.shown;
  await store.atOnce((tx) => tx.showing(notice.id, shown, posted));
}

async function tookAway(to: Delivering, notice: Notice, { before = "", ...posted }: Posted, shown: number): Promise<boolean> {
  let isAway = false;
  await attempt(to, notice, "edit", async () => {
    await ifThere(to, notice, () => remove(to.slack, { channel: posted.channel, ts: before }));
    await to.store.atOnce((tx) => tx.showing(notice.id, shown, posted));
    isAway = true;
  });
  return isAway;
}

const editTo = (to: Delivering, notice: Notice, posted: Posted, message: Message) =>
  inAnyForm(message, installationOf(notice.to), to.newerBlocks, (one) => edit(to.slack, posted, one));

/** False where there was nothing to do it to: the message is gone, or the channel is, which ends its reminder. */
export async function ifThere(to: Delivering, { to: channel }: Notice, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const failure = failureOf(error);
    const why = failure.is === "refused" ? whyClosed(failure.code) : undefined;
    if (why === undefined && failure.is !== "gone") throw error;
    if (why !== undefined) await to.closed(channel, why);
    return false;
  }
}

function whyClosed(code: string): Closed | undefined {
  if (code === "is_archived") return "archived";
  if (code === "channel_not_found" || code === "not_in_channel") return "left";
  return code.startsWith("restricted_action") ? "read-only" : undefined;
}
