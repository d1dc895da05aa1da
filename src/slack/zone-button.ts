import type { BlockAction, ButtonAction } from "@slack/bolt";
import { actorOf } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import { showBeside } from "./show-beside.ts";
import type { Surface } from "./sluice.ts";

/** Who travels keeps the zone of home: from then on it is their own choice. */
export const zoneButton: Surface = (bolt, { desk }) => {
  bolt.action<BlockAction<ButtonAction>>("zone/keep", async ({ ack, action, body, client, respond, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => desk.changeSettings({ who, change: { zone: action.value ?? "" } }));
    await ack();
    await showBeside({ body, client, respond, refusal });
  });
};
