import type { Notice, TeamNoteBody } from "../domain/notice.ts";
import { installationOf } from "../domain/person.ts";
import type { TeamWeek } from "../domain/team-note.ts";
import { localDate } from "../domain/time.ts";
import { teamNoteView } from "../slack/team-note-message.view.ts";
import { teamWeek } from "../store/team-week.ts";
import { attempt, type Delivering, keepShown } from "./attempt.ts";
import { inAnyForm } from "./message-forms.ts";
import { post } from "./post.ts";
import { ifThere } from "./show-reminder.ts";

/** Tells a channel the week of its team, once. It calls nobody, so no gate is asked. Where nothing was heard of two tries it is left at that: no message of a channel can be looked for. */
export async function showTeamNote(to: Delivering, notice: Notice, body: TeamNoteBody): Promise<void> {
  const week = await weekToTell(to, notice, body);
  if (!week || notice.tried?.isRepeat) return keepShown(to, notice);
  await attempt(to, notice, "post", async () => {
    const tried = { revision: notice.revision, at: to.now(), ...(notice.tried && { isRepeat: true as const }) };
    await to.store.atOnce((tx) => tx.trying(notice.id, tried));
    if (!(await ifThere(to, notice, () => send(to, notice, week)))) await keepShown(to, notice);
  });
}

/** Only on its day; and whoever left meanwhile does not count. */
async function weekToTell(
  { store, now }: Delivering,
  { to: channel }: Notice,
  { at }: TeamNoteBody,
): Promise<TeamWeek | undefined> {
  const note = await store.teamNote(channel);
  if (!note || localDate(at, note.zone) !== localDate(now(), note.zone)) return undefined;
  return teamWeek(store, note, now());
}

async function send({ store, slack, newerBlocks, now }: Delivering, notice: Notice, week: TeamWeek) {
  const message = teamNoteView(week, now());
  const posted = await inAnyForm(message, installationOf(notice.to), newerBlocks, (one) => post(slack, notice, one));
  await store.atOnce((tx) => tx.showing(notice.id, notice.revision, posted));
}
