import type { BlockAction, ButtonAction } from "@slack/bolt";
import type { PersonId } from "../domain/person.ts";
import { type CommandVerb, onCommand } from "./command.ts";
import { asksForHelp, helpAbout } from "./help.ts";
import { actorOf } from "./installation.ts";
import { pageWith, queueView } from "./queue-command.view.ts";
import { showBeside } from "./show-beside.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** `/queue`: what waits for me, now, and what I wait for. Looking moves nothing. */
export const queue: CommandVerb = async (sluice, { who, text }) =>
  asksForHelp(text) ? helpAbout("judging") : queuePage(sluice, who, 0);

export async function queuePage({ questions, directory, now }: Sluice, who: PersonId, page: number) {
  const { zone, locale } = await directory.know(who);
  const mine = await questions.queue(who);
  return queueView(mine, page, {
    id: who,
    zone,
    locale,
    now: now(),
    names: mine.names,
    hours: mine.hours,
    rules: mine.rules ?? [],
  });
}

export const queueCommand: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("queue/show", async ({ ack, action, body, respond }) => {
    await ack();
    const who = actorOf(body, body.user.id);
    const page = pageWith(await sluice.questions.queue(who), action.value ?? "");
    await respond({ response_type: "ephemeral", replace_original: false, ...(await queuePage(sluice, who, page)) });
  });
  onCommand(bolt, "/queue", sluice, queue);
  bolt.action<BlockAction<ButtonAction>>(/^queue\/(earlier|more)$/, async ({ ack, action, body, client, respond }) => {
    await ack();
    const page = Number(action.value);
    await showBeside({
      body,
      client,
      respond,
      refusal: undefined,
      redraw: () => queuePage(sluice, actorOf(body, body.user.id), page),
    });
  });
};
