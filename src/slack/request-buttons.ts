import type { App, BlockAction, ButtonAction, OverflowAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { askFor } from "../domain/askers.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Request } from "../domain/request.ts";
import { askModal } from "./ask-modal.view.ts";
import { chooseModal } from "./choose-modal.view.ts";
import { handOverModal } from "./hand-over-modal.view.ts";
import { actorOf } from "./installation.ts";
import { laterModal } from "./later-modal.view.ts";
import { contextFrom } from "./modal-context.ts";
import { queuePage } from "./queue-command.ts";
import { refusalOf } from "./refusing.ts";
import { showBeside } from "./show-beside.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { isWordsPurpose, wordsModal } from "./words-modal.view.ts";

/** A press on a request, wherever it is drawn: digest, queue, Home, question. */
type Press = { action: string; request: Request; who: PersonId; body: BlockAction; client: WebClient };

/** What a reader can do with a request, and its asker with a question. Judging happens at once; what needs words opens a modal. */
export const requestButtons: Surface = (bolt, sluice) => {
  bolt.action(/^open\//, async ({ ack }) => ack());
  onPress(bolt, sluice, /^(approve|request-changes|answer|choose-from|reply|withdraw|bring-again|ask-else)$/);
  onPress(bolt, sluice, /^choose\/\d+$/);
  onPress(bolt, sluice, /^undo\//);
  onPress(bolt, sluice, /^more$/);
};

function onPress(bolt: App, sluice: Sluice, name: RegExp) {
  bolt.action<BlockAction<ButtonAction | OverflowAction>>(name, async ({ ack, action, body, client, respond, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, async () => {
      const { name: pressed, request: id } = pressedOn(action);
      const request = await sluice.questions.request(id);
      if (!request) throw new Refusal("That request is not known here any more. `/queue` shows what waits for you.");
      await press(sluice, { action: pressed, request, who, body, client });
    });
    await ack();
    await showBeside({ body, client, respond, refusal, redraw: () => queuePage(sluice, who, 0) });
  });
}

/** A button names the request in its value; an option of an overflow the action too. */
function pressedOn(action: ButtonAction | OverflowAction) {
  if (action.type === "button") return { name: action.action_id, request: action.value ?? "" };
  const [name = "", request = ""] = action.selected_option.value.split(" ");
  return { name, request };
}

/** What only who asked can do. */
const ofAskers = new Set(["reply", "add", "ask-else"]);

async function press(sluice: Sluice, { action, request, who, body, client }: Press) {
  const { desk } = sluice;
  if (action === "approve") return desk.settle({ request: request.id, by: who, outcome: { is: "approved" } });
  if (action.startsWith("undo/")) return desk.reopen({ request: request.id, by: who });
  if (action === "bump") return desk.bump({ request: request.id, by: who });
  if (action === "withdraw") return desk.withdraw({ request: request.id, by: who });
  if (action.startsWith("choose/")) {
    const choice = request.options[Number(action.slice("choose/".length))] ?? "";
    return desk.settle({ request: request.id, by: who, outcome: { is: "decided", choice } });
  }
  if (action !== "bring-again") await sluice.questions.mayAct(request.id, who, ofAskers.has(action) ? "asker" : "reader");
  return client.views.open({
    trigger_id: body.trigger_id,
    view: await modalFor(sluice, action, request, who, contextFrom(body, request.id)),
  });
}

async function modalFor({ directory, now }: Sluice, action: string, request: Request, who: PersonId, context: string) {
  if (isWordsPurpose(action)) return wordsModal(request, action, context);
  if (action === "ask-else") return askModal({ kind: request.kind, ask: askFor(request, who), link: request.link ?? "" });
  if (action === "choose-from") return chooseModal(request, context);
  if (action === "hand-over") return handOverModal(request, context);
  if (action === "later") return laterModal(request, attentionOf(await directory.know(who)), now(), context);
  throw new Refusal("That button is not known here any more. `/queue` shows your requests with fresh ones.");
}
