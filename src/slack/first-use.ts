import type { BlockAction } from "@slack/bolt";
import { nextOpening } from "../domain/openings.ts";
import { attentionOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { CommandVerb } from "./command.ts";
import { firstUseForm, sampleModal } from "./first-use.view.ts";
import { actorOf } from "./installation.ts";
import { keepSettings } from "./keep-settings.ts";
import type { Surface } from "./sluice.ts";

/** `/sluice start` */
export const start: CommandVerb = async ({ directory }, { who, open }) => {
  if (!open) throw new Refusal("The three questions open behind the button in Home, or with `/sluice start`.");
  return open(firstUseForm(await directory.know(who)));
};

/** Three questions, then what a digest looks like. */
export const firstUse: Surface = (bolt, sluice) => {
  bolt.action("first-use/open", async ({ ack, body, client }) => {
    await ack();
    const person = await sluice.directory.know(actorOf(body, body.user.id));
    await client.views.open({ trigger_id: (body as BlockAction).trigger_id, view: firstUseForm(person) });
  });
  bolt.view("first-use", async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const who = actorOf(body, body.user.id);
    const errors = await keepSettings(sluice, "first-use", view, who, logger);
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    const person = await sluice.directory.know(who);
    const now = sluice.now();
    await ack({ response_action: "update", view: sampleModal(person, nextOpening(attentionOf(person), now), now) });
  });
};
