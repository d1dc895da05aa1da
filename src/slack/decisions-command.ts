import type { BlockAction, ButtonAction } from "@slack/bolt";
import { plain } from "../domain/ask-text.ts";
import { cut } from "../domain/cut.ts";
import type { PersonId } from "../domain/person.ts";
import type { CommandVerb } from "./command.ts";
import { decisionsView } from "./decisions-command.view.ts";
import { actorOf } from "./installation.ts";
import { showBeside } from "./show-beside.ts";
import type { Sluice, Surface } from "./sluice.ts";

const mostCharacters = 200;

/** `/sluice decisions queue retries`: what was decided, the newest first; without words all of it. */
export const decisions: CommandVerb = (sluice, { who, text }) => decisionsPage(sluice, who, cut(plain(text), mostCharacters), 0);

async function decisionsPage({ questions, directory, now }: Sluice, who: PersonId, sought: string, page: number) {
  const { zone, locale } = await directory.know(who);
  await directory.placeOf(who);
  const found = await questions.decisions(who, sought, page);
  return decisionsView(found, sought, { id: who, zone, locale, now: now(), ...found.people });
}

export const decisionsCommand: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>(/^decisions\/(earlier|more)$/, async ({ ack, action, body, client, respond }) => {
    await ack();
    const [, page = "0", sought = ""] = /^(\d+) ?([\s\S]*)$/.exec(action.value ?? "") ?? [];
    const redraw = () => decisionsPage(sluice, actorOf(body, body.user.id), sought, Number(page));
    await showBeside({ body, client, respond, refusal: undefined, redraw });
  });
};
