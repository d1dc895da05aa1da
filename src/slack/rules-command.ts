import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import type { PersonId } from "../domain/person.ts";
import { sayDateOf } from "../domain/say-time.ts";
import type { CommandVerb } from "./command.ts";
import { actorOf } from "./installation.ts";
import { readNumber } from "./read-number.ts";
import { redrawSettings } from "./redraw-settings.ts";
import { refusalOf } from "./refusing.ts";
import { rulesView } from "./rules-command.view.ts";
import { showBeside } from "./show-beside.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { sayStands, sayStopped } from "./standing-answer.view.ts";

/** `/sluice rules`: what is answered in one's name. */
export const rules: CommandVerb = (sluice, { who }) => rulesOf(sluice, who);

async function rulesOf({ directory, questions, now }: Sluice, who: PersonId, done?: string) {
  const person = await directory.know(who);
  const { rules: all, names } = await questions.rules(who);
  return rulesView(all, names, person, now(), done);
}

/** `/sluice same R142`: what its agent asks on its topic has the same answer for a while. */
export const same: CommandVerb = async ({ desk, directory, questions }, { who, installation, text }) => {
  const { request } = readNumber(text, installation, "/sluice same R142");
  const person = await directory.know(who);
  const { rule } = await desk.makeRule({ request, by: who });
  const agent = await questions.person(rule.agent);
  return sayStands(rule, agent?.name ?? "an agent", sayDateOf(rule.until, person));
};

export const rulesSurface: Surface = (bolt, sluice) => {
  onStop(bolt, sluice, "rules/stop", ({ body, client, respond }, who, refusal, done) =>
    showBeside({ body, client, respond, refusal, redraw: () => rulesOf(sluice, who, done) }),
  );
  onStop(bolt, sluice, "settings/stop-rule", ({ body, client }, who, refusal) =>
    redrawSettings(sluice, client, who, body.view?.id, refusal),
  );
};

type Pressed = Pick<Parameters<typeof showBeside>[0], "body" | "client" | "respond">;
type Shows = (pressed: Pressed, who: PersonId, refusal: string | undefined, done: string | undefined) => Promise<void>;

function onStop(bolt: App, sluice: Sluice, name: string, show: Shows) {
  bolt.action<BlockAction<ButtonAction>>(name, async ({ ack, action, body, client, respond, logger }) => {
    const who = actorOf(body, body.user.id);
    let done: string | undefined;
    const refusal = await refusalOf(logger, async () => {
      const rule = await sluice.desk.endRule({ rule: action.value ?? "", by: who });
      done = sayStopped(rule, (await sluice.questions.person(rule.agent))?.name ?? "an agent");
    });
    await ack();
    await show({ body, client, respond }, who, refusal, done);
  });
}
