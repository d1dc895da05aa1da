import type { Notice, TeamNoteBody } from "../domain/notice.ts";
import { installationOf } from "../domain/person.ts";
import type { TeamWeek } from "../domain/team-note.ts";
import { localDate, minute } from "../domain/time.ts";
import { teamNoteView } from "../slack/team-note-message.view.ts";
import { teamWeek } from "../store/team-week.ts";
import { attempt, beginTry, type Delivering, keepShown, mostTries, putLater, timesTried } from "./attempt.ts";
import { inAnyForm } from "./message-forms.ts";
import { post } from "./post.ts";
import { ifThere } from "./show-reminder.ts";

/**
 * Tells a channel the week of its team, once. It calls nobody, so no gate is asked. No message of a channel can be looked for: after a try of which
 * nothing was heard it is posted once more the same day, by the same key, once whatever was wrong has had time to pass.
 */
export async function showTeamNote(to: Delivering, notice: Notice, body: TeamNoteBody): Promise<void> {
  const week = await weekToTell(to, notice, body);
  if (!week) return keepShown(to, notice);
  if (timesTried(notice) >= mostTries) return keepShown(to, notice);
  const again = notice.tried && notice.tried.at + untilAgain;
  if (again !== undefined && again > to.now()) return putLater(to, notice, again, { failed: false, keepsTry: true });
  await attempt(to, notice, "post", async () => {
    await beginTry(to, notice);
    if (!(await ifThere(to, notice, () => send(to, notice, week)))) await keepShown(to, notice);
  });
}

const untilAgain = 30 * minute;

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
