import type { App, BlockAction, ButtonAction, OverflowAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { askFor } from "../domain/askers.ts";
import { isCodeHost } from "../domain/code-host.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { backTo, beginning, passedBy, type Sitting, skippedBy } from "../domain/sitting.ts";
import { enderOf, undoable } from "../domain/turn.ts";
import { askModal } from "./ask-modal.view.ts";
import { type Message, quotedCode, sentence } from "./block-kit.ts";
import { chooseModal } from "./choose-modal.view.ts";
import { estimateModal } from "./estimate-modal.view.ts";
import { handOverModal } from "./hand-over-modal.view.ts";
import { actorOf } from "./installation.ts";
import { laterModal } from "./later-modal.view.ts";
import { loadOf } from "./load-command.ts";
import { contextFrom, dayOf, pageOf } from "./modal-context.ts";
import { noteLookedAway, noteLooking } from "./note-looking.ts";
import { queuePage } from "./queue-command.ts";
import { refusalOf } from "./refusing.ts";
import { showBeside } from "./show-beside.ts";
import { placeOfPress, redrawSitting, sittingOf, sittingView } from "./sitting-modal.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { sayEndedWithIt, sayStopped } from "./standing-answer.view.ts";
import { isWordsPurpose, wordsModal } from "./words-modal.view.ts";

/** A press on a request, wherever it is drawn: digest, queue, Home, question, or a sitting. */
type Press = { action: string; request: Request; who: PersonId; body: BlockAction; client: WebClient };
/** What a press did: moved the request, passed it by, or opened a modal, in which it is to be done. */
type Did = "moved" | "skipped" | "opened" | Told;
/** It changed no turn, unless `isMoved`; `says` what came of it, where that is seen nowhere else. */
type Told = { says?: string; isMoved?: true };

const hasMoved = (did: Did | undefined) => did === "moved" || (typeof did === "object" && did.isMoved === true);

/** What a reader can do with a request, and its asker with a question. Judging happens at once; what needs words opens a modal. */
export const requestButtons: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>(/^open\//, async ({ ack, action, body, logger }) => {
    const { request } = pressedOn(action);
    await refusalOf(logger, () => noteLooking(sluice, { request, by: actorOf(body, body.user.id) }));
    await ack();
  });
  onPress(bolt, sluice, /^(claim|still-needed|approve|request-changes|answer|choose-from|reply|withdraw|bring-again|ask-else)$/);
  onPress(bolt, sluice, /^(decline|ask-back|later|hand-over|estimate|skip)$/);
  onPress(bolt, sluice, /^approve\/\w+$/);
  onPress(bolt, sluice, /^choose\/\d+$/);
  onPress(bolt, sluice, /^undo\//);
  onPress(bolt, sluice, /^(same|stop-rule)\//);
  onPress(bolt, sluice, /^rest\//);
  onPress(bolt, sluice, /^worth\/(yes|no)$/);
  onPress(bolt, sluice, /^more$/);
};

function onPress(bolt: App, sluice: Sluice, name: RegExp) {
  bolt.action<BlockAction<ButtonAction | OverflowAction>>(name, async ({ ack, action, body, client, respond, logger }) => {
    const who = actorOf(body, body.user.id);
    const sitting = sittingOf(body);
    const { name: pressed, request: id } = pressedOn(action);
    let did: Did | undefined;
    const refusal = await refusalOf(logger, async () => {
      const request = await sluice.questions.requestPressed(id, who);
      did = await press(sluice, { action: pressed, request, who, body, client });
    });
    await ack();
    const says = typeof did === "object" ? did.says : undefined;
    if (!sitting) return showBeside({ body, client, respond, refusal, says, redraw: () => redrawn(sluice, who, body, did) });
    if (did !== "opened") await follow(sluice, sitting, { pressed, id, did, refusal, who, body, client });
  });
}

/** What only they see: their load, where the button stood in that of a day, or their queue. */
async function redrawn(sluice: Sluice, who: PersonId, body: BlockAction, did: Did | undefined): Promise<Message> {
  const date = dayOf(body);
  const load = date === undefined ? undefined : await loadOf(sluice, who, { is: "day", date });
  if (!load) return queuePage(sluice, who, pageOf(body));
  const { name, request } = pressedOn(body.actions[0] as ButtonAction);
  if (!hasMoved(did) || !name.startsWith("undo/")) return load;
  const done = `R${request.split("/")[1]} is in front of you again: \`/queue\` shows it.`;
  return { text: `${done}\n${load.text}`, blocks: [sentence(quotedCode(done)), ...(load.blocks ?? [])] };
}

type Followed = Pick<Press, "who" | "body" | "client"> & {
  pressed: string;
  id: RequestId;
  did: Did | undefined;
  refusal: string | undefined;
};

/** Shows what comes after a press in a sitting: the next one, or the same with what kept it from being judged. */
async function follow(sluice: Sluice, sitting: Sitting, { pressed, id, did, refusal, who, body, client }: Followed) {
  const isUndone = pressed.startsWith("undo/") && hasMoved(did);
  const isOver = did === "moved" || (did === undefined && (await wasJustJudged(sluice, id, who)));
  const after = isUndone ? backTo(sitting, id) : afterPress(sitting, isOver ? "moved" : did, id);
  const isTold = typeof did === "object";
  const happened = isOver || pressed.startsWith("same/") ? { moved: id, refusal } : { refusal: isTold ? did.says : refusal };
  await redrawSitting(placeOfPress(client, body), await sittingView(sluice, who, after, happened));
}

/** Whoever presses twice has judged it by the first press: the second is refused, and says no more than that. */
async function wasJustJudged({ questions, now }: Sluice, id: RequestId, who: PersonId): Promise<boolean> {
  const turn = (await questions.request(id))?.turn;
  return turn?.is === "settled" && enderOf(turn.outcome) === who && now() < turn.at + undoable;
}

/** A refused press leaves what was shown, if it still waits. */
function afterPress(sitting: Sitting, did: Did | undefined, id: RequestId): Sitting {
  if (did === undefined || typeof did === "object") return sitting;
  return did === "skipped" ? skippedBy(sitting, { number: Number(id.split("/").at(-1)) }) : passedBy(sitting);
}

/** A button names the request in its value; an option of an overflow the action too. */
function pressedOn(action: ButtonAction | OverflowAction) {
  if (action.type === "button") return { name: action.action_id, request: action.value ?? "" };
  const [name = "", request = ""] = action.selected_option.value.split(" ");
  return { name, request };
}

/** What only who asked can do. */
const ofAskers = new Set(["reply", "add", "ask-else"]);

async function press(sluice: Sluice, pressed: Press): Promise<Did> {
  const { action, request, who } = pressed;
  if (action === "skip") {
    await noteLookedAway(sluice, { request: request.id, by: who });
    return "skipped";
  }
  if (action.startsWith("same/")) return letStand(sluice, request, who);
  if (action.startsWith("undo/")) return takeBack(sluice, request, who);
  if (action.startsWith("stop-rule/")) return stopRuleOf(sluice, request, who);
  if (await judgedAtOnce(sluice, pressed)) return "moved";
  if (action !== "bring-again") await sluice.questions.mayAct(request.id, who, ofAskers.has(action) ? "asker" : "reader");
  await openModal(sluice, pressed);
  return "opened";
}

async function letStand({ desk }: Sluice, { id: request }: Request, by: PersonId): Promise<Told> {
  await desk.makeRule({ request, by });
  return {};
}

async function takeBack({ desk }: Sluice, { id: request }: Request, by: PersonId): Promise<Told> {
  const { endedRule } = await desk.reopen({ request, by });
  return { isMoved: true, ...(endedRule && { says: sayEndedWithIt(endedRule) }) };
}

async function stopRuleOf({ desk, questions }: Sluice, request: Request, by: PersonId): Promise<Told> {
  const found = await questions.ruleThatAnswered(request, by);
  if (!found) throw new Refusal("That standing answer has ended already. `/sluice rules` lists those that stand.");
  return { says: sayStopped(await desk.endRule({ rule: found.id, by }), found.agentName) };
}

/** Does what needs no words; false for all else. */
async function judgedAtOnce({ desk }: Sluice, { action, request, who }: Press): Promise<boolean> {
  const by = { request: request.id, by: who };
  if (action === "claim") await desk.claim(by);
  else if (action === "approve") await desk.settle({ ...by, outcome: { is: "approved" } });
  else if (action.startsWith("approve/")) await desk.settle({ ...by, outcome: { is: "approved" }, ...commentBy(action) });
  else if (action.startsWith("worth/")) await desk.judgeBypass({ ...by, isWorthIt: action === "worth/yes" });
  else if (action.startsWith("rest/")) await desk.putOff({ ...by, until: Number(action.split("/")[1]) });
  else if (action === "still-needed") await desk.needStill(by);
  else if (action === "bump") await desk.bump(by);
  else if (action === "withdraw") await desk.withdraw(by);
  else if (action.startsWith("choose/")) {
    const choice = request.options[Number(action.slice("choose/".length))] ?? "";
    await desk.settle({ ...by, outcome: { is: "decided", choice } });
  } else return false;
  return true;
}

/** Where it is shown as a comment, as the button said. */
const commentBy = (action: string) => {
  const host = action.slice("approve/".length);
  return isCodeHost(host) ? { commentAt: host } : {};
};

/** Over a sitting it is laid on top, elsewhere it is the only one. */
async function openModal(sluice: Sluice, { action, request, who, body, client }: Press) {
  const view = await modalFor(sluice, action, request, who, contextFrom(body, request.id));
  const over = { trigger_id: body.trigger_id, view };
  await (sittingOf(body) ? client.views.push(over) : client.views.open(over));
}

async function modalFor(sluice: Sluice, action: string, request: Request, who: PersonId, context: string) {
  if (isWordsPurpose(action)) return wordsModal(request, action, context);
  if (action === "ask-else") return askModal({ kind: request.kind, ask: askFor(request, who), link: request.link ?? "" });
  if (action === "in-full") return sittingView(sluice, who, { ...beginning, at: request.id });
  if (action === "estimate") return estimateModal(request, context);
  if (action === "choose-from") return chooseModal(request, context);
  if (action === "hand-over") return handOverModal(request, context);
  if (action === "later") return modalForLater(sluice, request, who, context);
  throw new Refusal("That button is not known here any more. `/queue` shows your requests with fresh ones.");
}

async function modalForLater({ directory, questions, now }: Sluice, request: Request, who: PersonId, context: string) {
  const { mine, asked } = await questions.queue(who);
  const others = [...mine, ...asked.map((one) => one.request)].filter(({ id }) => id !== request.id);
  return laterModal(request, await directory.know(who), now(), context, others);
}
