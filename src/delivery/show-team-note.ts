import type { Notice, TeamNoteBody } from "../domain/notice.ts";
import { installationOf } from "../domain/person.ts";
import { teamNoteView } from "../slack/team-note-message.view.ts";
import { attempt, type Delivering, keepShown } from "./attempt.ts";
import { inAnyForm } from "./message-forms.ts";
import { post } from "./post.ts";
import { ifThere } from "./show-reminder.ts";

/** Tells a channel the week of its team, once. It calls nobody, so no gate is asked. Where nothing was heard of two tries it is left at that: no message of a channel can be looked for. */
export async function showTeamNote(to: Delivering, notice: Notice, body: TeamNoteBody): Promise<void> {
  if (notice.tried?.isRepeat) return keepShown(to, notice);
  await attempt(to, notice, "post", async () => {
    const tried = { revision: notice.revision, at: to.now(), ...(notice.tried && { isRepeat: true as const }) };
    await to.store.atOnce((tx) => tx.trying(notice.id, tried));
    if (!(await ifThere(to, notice, () => send(to, notice, body)))) await keepShown(to, notice);
  });
}

async function send({ store, slack, newerBlocks }: Delivering, notice: Notice, { week, zone }: TeamNoteBody) {
  const message = teamNoteView(week, zone);
  const posted = await inAnyForm(message, installationOf(notice.to), newerBlocks, (one) => post(slack, notice, one));
  await store.atOnce((tx) => tx.showing(notice.id, notice.revision, posted));
}
