import type { BlockAction, ButtonAction } from "@slack/bolt";
import { beginning, sittingAmong } from "../domain/sitting.ts";
import type { CommandVerb } from "./command.ts";
import { actorOf } from "./installation.ts";
import { sittingOffer } from "./one-at-a-time.view.ts";
import { sittingView } from "./sitting-modal.ts";
import type { Surface } from "./sluice.ts";

/** `/sluice next` opens the first of what waits. Behind a message nothing can be opened: there stands the button that does. */
export const next: CommandVerb = async (sluice, { who, open }) => {
  if (open) return open(await sittingView(sluice, who, beginning));
  const { zone, locale } = await sluice.directory.know(who);
  const { mine, ...people } = await sluice.questions.queue(who);
  return sittingOffer(mine, { id: who, zone, locale, now: sluice.now(), ...people });
};

/** The buttons under which a sitting begins: the first of what waits, or of what one agent asks, in a modal. */
export const oneAtATime: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("one-at-a-time", async ({ ack, body, client }) => {
    const view = await sittingView(sluice, actorOf(body, body.user.id), beginning);
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
  bolt.action<BlockAction<ButtonAction>>("next-of", async ({ ack, action, body, client }) => {
    const view = await sittingView(sluice, actorOf(body, body.user.id), sittingAmong(action.value ?? ""));
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
};
