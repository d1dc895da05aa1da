import type { BlockAction, ButtonAction } from "@slack/bolt";
import type { Manner } from "../app/choose-manner.ts";
import { escaped } from "./block-kit.ts";
import { actorOf } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Surface } from "./sluice.ts";

const manners: Record<string, { manner: Manner; says: string }> = {
  "manner/batch": {
    manner: "batch",
    says: "From now on requests wait for your digests at 9:30, 13:00 and 16:30. `/focus 90m` shuts your gate, `/sluice leave` ends it.",
  },
  "manner/keep": {
    manner: "keep coming",
    says: "They keep coming, each at once, in your working hours. `/focus 90m` begins batching whenever you like.",
  },
  "manner/not": {
    manner: "not with me",
    says: "Nobody can ask you here from now on; they are told to write to you, and what agents asked goes back to them. `/sluice leave` lets you be asked again.",
  },
};

/** Somebody who has not joined says how they want to be asked. */
export const mannerButtons: Surface = (bolt, { desk, directory }) => {
  bolt.action<BlockAction<ButtonAction>>(/^manner\//, async ({ ack, action, body, respond, logger }) => {
    const chosen = manners[action.action_id];
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, async () => {
      await directory.know(who);
      if (chosen) await desk.chooseManner({ who, manner: chosen.manner });
    });
    await ack();
    await respond({ response_type: "ephemeral", replace_original: false, text: escaped(refusal ?? chosen?.says ?? "") });
  });
};
