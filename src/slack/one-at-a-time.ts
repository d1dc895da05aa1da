import type { BlockAction, ButtonAction } from "@slack/bolt";
import { beginning } from "../domain/sitting.ts";
import { actorOf } from "./installation.ts";
import { sittingView } from "./sitting-modal.ts";
import type { Surface } from "./sluice.ts";

/** The button under which a sitting begins: the first of what waits, in a modal. */
export const oneAtATime: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("one-at-a-time", async ({ ack, body, client }) => {
    const view = await sittingView(sluice, actorOf(body, body.user.id), beginning);
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
};
