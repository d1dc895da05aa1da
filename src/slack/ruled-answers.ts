import type { BlockAction, ButtonAction } from "@slack/bolt";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import { actorOf } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import { ruledAnswersModal } from "./ruled-answers.view.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { sayUndone } from "./sluice-command.ts";

/** From the brief of a morning: what was answered in one's name, to be looked over. */
export const ruledAnswers: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("ruled-answers", async ({ ack, action, body, client }) => {
    const view = await ruledSince(sluice, actorOf(body, body.user.id), Number(action.value));
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
  bolt.action<BlockAction<ButtonAction>>("ruled-answers/undo", async ({ ack, action, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const request = action.value ?? "";
    let done: string | undefined;
    const refusal = await refusalOf(logger, async () => {
      done = sayUndone(`R${request.split("/")[1]}`, await sluice.desk.reopen({ request, by: who }));
    });
    await ack();
    const view = await ruledSince(sluice, who, Number(body.view?.private_metadata), refusal ?? done);
    await client.views.update({ view_id: body.view?.id ?? "", view }).catch(() => {});
  });
};

async function ruledSince({ directory, questions, now }: Sluice, who: PersonId, since: Instant, note?: string) {
  const { zone, locale } = await directory.know(who);
  const { ruled, ...people } = await questions.ruledSince(who, since);
  return ruledAnswersModal(ruled, since, { id: who, zone, locale, now: now(), ...people }, note);
}
