import { gate } from "../domain/gate.ts";
import {
  isBypassing,
  isForAgent,
  isForChannel,
  isForHost,
  isForRun,
  isSilent,
  type Notice,
  type ReminderBody,
  type RunBody,
  type TeamNoteBody,
} from "../domain/notice.ts";
import { attentionOf, installationOf, type Person, userOf } from "../domain/person.ts";
import type { Thread } from "../domain/request.ts";
import { day, type Instant, minute } from "../domain/time.ts";
import { reviewAt } from "../domain/time-block.ts";
import type { Message } from "../slack/block-kit.ts";
import { attempt, type Delivering, keepShown, putLater } from "./attempt.ts";
import { type DrawnHome, type DrawnMessage, draw } from "./draw.ts";
import { inAnyForm } from "./message-forms.ts";
import { failureOf } from "./outcome.ts";
import { edit, findPosted, post } from "./post.ts";
import { endOfRun, tellRun } from "./run-end.ts";
import { showReminder } from "./show-reminder.ts";
import { showTeamNote } from "./show-team-note.ts";

/**
 * Makes Slack show one notice as the store says it is now: the first time by posting, afterwards by an edit. It ends with the notice shown,
 * or put to a later time; whatever goes wrong with it is its own affair.
 */
export async function deliver(to: Delivering, id: string): Promise<void> {
  const notice = await to.store.notice(id);
  if (!notice || notice.shown >= notice.revision) return;
  if (isForChannel(notice.body)) return showInChannel(to, notice, notice.body);
  if (isForHost(notice.body)) return to.hostComments.begin(notice);
  const person = await to.store.person(notice.to);
  if (!person) return;
  if (isForAgent(notice.body)) return to.callbacks.begin(notice, notice.body);
  if (isForRun(notice.body)) return endRun(to, notice, notice.body);
  // An app reads nothing that we could write to it, and who erased their data is told nothing.
  if (person.kind === "bot" || person.isErased) return keepShown(to, notice);
  const drawn = await draw(to.store, notice.body, notice.posted, person, to.now(), to.operator);
  if ("home" in drawn) return attempt(to, notice, "home", () => publish(to, notice, drawn));
  const { unheardUntil } = drawn;
  if (unheardUntil !== undefined) return putLater(to, notice, unheardUntil, { failed: false, keepsTry: true });
  if (notice.posted) return redraw(to, notice, drawn);
  // Nothing new reaches who left, and no message to them can be looked for; should they return, it is tried at once.
  if (person.kind === "deactivated") return putLater(to, notice, to.now() + day, { failed: false, keepsTry: true });
  if (await isStillUnknown(to, notice)) return;
  if (isOvertaken(notice, drawn)) return keepShown(to, notice);
  const waitsUntil = tooEarlyUntil(notice, drawn, to.now()) ?? gateShutUntil(notice, person, to.now());
  if (waitsUntil !== undefined) return putLater(to, notice, waitsUntil, { failed: false, keepsTry: false });
  // A thread is tried once: what may have gone wrong there is said to them alone, where it can be looked for.
  const thread = notice.failures === 0 ? drawn.thread : undefined;
  return attempt(to, notice, "post", async () => {
    if (isBypassing(notice.body)) await to.letRing?.(notice.to);
    await postNow(to, notice, drawn.message, thread);
  });
}

const showInChannel = (to: Delivering, notice: Notice, body: ReminderBody | TeamNoteBody): Promise<void> =>
  body.kind === "reminder" ? showReminder(to, notice, body) : showTeamNote(to, notice, body);

/** An answer is told once it can be taken back no more, however soon its asker's gate opens. */
function tooEarlyUntil({ body }: Notice, { notBefore }: Pick<DrawnMessage, "notBefore">, now: Instant): Instant | undefined {
  const earliest = body.kind === "answers" || body.kind === "run" ? body.sendAt : notBefore;
  return earliest !== undefined && earliest > now ? earliest : undefined;
}

/** Nothing is noted before this call: made twice it does what it does once. */
async function endRun(to: Delivering, notice: Notice, body: RunBody) {
  const waitsUntil = tooEarlyUntil(notice, {}, to.now());
  if (waitsUntil !== undefined) return putLater(to, notice, waitsUntil, { failed: false, keepsTry: false });
  const end = await endOfRun(to.store, body);
  if (!end) return keepShown(to, notice);
  return attempt(to, notice, "run", async () => {
    await tellRun(to.slack, body.execution, end);
    await keepShown(to, notice);
  });
}

/** The gate, asked in the moment before a post: a block begun since the digest was made holds it back. */
function gateShutUntil(notice: Notice, person: Person, now: Instant): Instant | undefined {
  const attention = attentionOf(person);
  if (isSilent(notice.body) || isBypassing(notice.body)) return undefined;
  // A review shuts the gate for all but its own digest.
  if (notice.body.kind === "digest" && reviewAt(attention, now)) return undefined;
  const answer = gate(attention, now);
  return answer.is === "open" ? undefined : (answer.until ?? now + day);
}

/** Before it was ever posted a newer digest took it over, all that it asks for was settled, or all that it tells was taken back. */
const isOvertaken = ({ body }: Notice, { isOpen, isVoid = false }: DrawnMessage) =>
  isVoid || ((body.kind === "digest" || body.kind === "question") && !isOpen);

/** The try is committed before the post, so that a kill in between is an unknown outcome and not a second message. */
async function postNow(
  { store, slack, now, newerBlocks }: Delivering,
  notice: Notice,
  message: Message,
  thread: Thread | undefined,
) {
  await store.atOnce((tx) => tx.trying(notice.id, { revision: notice.revision, at: now() }));
  const posted = await inThreadOrAlone(thread, (where) =>
    inAnyForm(message, installationOf(notice.to), newerBlocks, (one) => post(slack, notice, one, where)),
  );
  await store.atOnce((tx) => tx.showing(notice.id, notice.revision, posted));
}

/** A thread that takes nothing, since its channel ended or the bot is not there any more, keeps nobody's answer from them. */
async function inThreadOrAlone<T>(thread: Thread | undefined, send: (thread: Thread | undefined) => Promise<T>): Promise<T> {
  return send(thread).catch((error: unknown) => {
    if (!thread || failureOf(error).is !== "refused") throw error;
    return send(undefined);
  });
}

/** With the hash of what is there: another process may have drawn it since, from something newer. */
async function publish(to: Delivering, notice: Notice, { home: view, changesAt }: DrawnHome) {
  const hash = to.homes.hashOf(notice.to);
  const published = await to.slack.views.publish({ user_id: userOf(notice.to), view, ...(hash && { hash }) }).catch((error) => {
    to.homes.forget(notice.to);
    throw error;
  });
  to.homes.keep(notice.to, published.view?.hash);
  to.edges.keep(notice.to, changesAt);
  await keepShown(to, notice);
}

async function redraw(to: Delivering, notice: Notice, { message, isOpen }: DrawnMessage) {
  const { posted } = notice;
  if (!posted) return;
  await attempt(to, notice, "edit", async () => {
    const isGone = await inAnyForm(message, installationOf(notice.to), to.newerBlocks, (one) => edit(to.slack, posted, one)).then(
      () => false,
      isGoneOrThrow,
    );
    if (!isGone) return keepShown(to, notice);
    if (isOpen) await to.store.atOnce((tx) => tx.lost(notice.id, to.now()));
    else await keepShown(to, notice);
  });
}

function isGoneOrThrow(error: unknown): true {
  const failure = failureOf(error);
  if (failure.is === "gone" || (failure.is === "refused" && failure.code === "channel_not_found")) return true;
  throw error;
}

/** After a try whose outcome is unknown the message is looked for, and again a minute later, before it is posted again. */
async function isStillUnknown(to: Delivering, notice: Notice): Promise<boolean> {
  const { tried } = notice;
  if (!tried) return false;
  let isDecided = false;
  await attempt(to, notice, "look-up", async () => {
    const posted = await findPosted(to.slack, notice, tried);
    if (posted) await to.store.atOnce((tx) => tx.showing(notice.id, tried.revision, posted));
    else if (to.now() < tried.at + minute) await putLater(to, notice, tried.at + minute, { failed: false, keepsTry: true });
    else isDecided = true;
  });
  return !isDecided;
}
