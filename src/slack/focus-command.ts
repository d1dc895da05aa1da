import type { BlockAction, ButtonAction } from "@slack/bolt";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { minute } from "../domain/time.ts";
import { blockAt } from "../domain/time-block.ts";
import { endAfter, readBlock } from "../domain/when.ts";
import type { Message } from "./block-kit.ts";
import { type CommandVerb, onCommand } from "./command.ts";
import { focusView } from "./focus-command.view.ts";
import { actorOf } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import { showBeside } from "./show-beside.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** `/focus 90m` begins a block, `/focus off` ends it, `/focus` alone says how one's gate stands. */
export const focus: CommandVerb = async (sluice, { who, text }) => {
  const person = await sluice.directory.know(who);
  const off = /^off(\s+quietly)?$/i.exec(text);
  if (off) await sluice.desk.endBlock({ who, quietly: off[1] !== undefined });
  else if (text) {
    const { span, label } = readBlock(text, person.zone, sluice.now());
    await sluice.desk.declareBlock({ who, block: { kind: "focus", ...span, ...(label && { label }) } });
  }
  return standingOf(sluice, who);
};

async function standingOf({ questions, now }: Sluice, who: PersonId): Promise<Message> {
  const standing = await questions.standing(who);
  if (!standing) throw new Refusal("I do not know you yet. `/focus 90m` begins a block.");
  return focusView(standing, now());
}

export const focusCommand: Surface = (bolt, sluice) => {
  onCommand(bolt, "/focus", sluice, focus);
  bolt.action<BlockAction<ButtonAction>>(/^focus\//, async ({ ack, action, body, client, respond, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => press(sluice, who, action));
    await ack();
    await showBeside({ body, client, respond, refusal, redraw: () => standingOf(sluice, who) });
  });
};

async function press({ desk, questions, now }: Sluice, who: PersonId, { action_id, value }: ButtonAction) {
  if (action_id === "focus/end") return desk.endBlock({ who, quietly: false });
  if (action_id === "focus/end-quietly") return desk.endBlock({ who, quietly: true });
  const person = await questions.person(who);
  const running = person && blockAt(attentionOf(person), now());
  const length = Number(value) * minute;
  if (action_id === "focus/90")
    return desk.declareBlock({ who, block: { kind: "focus", from: now(), to: endAfter(now(), length) } });
  if (!running) throw new Refusal("That block has ended. `/focus 90m` begins another.");
  return desk.declareBlock({ who, block: { ...running, from: now(), to: running.to + length } });
}
