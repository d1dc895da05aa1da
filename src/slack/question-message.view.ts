import { askFor, hasAsked, isAskedBy, threadOf } from "../domain/askers.ts";
import { isQuestionHandedOver } from "../domain/question-passed-on.ts";
import { type Remark, type Request, saidAs } from "../domain/request.ts";
import { sayDated } from "../domain/say-time.ts";
import { button, cut, type Message, muted, quoting, told, words } from "./block-kit.ts";
import { movedTo, type Viewer } from "./request.view.ts";
import { factsForAsker } from "./request-facts.view.ts";

/** The reader cannot judge it yet and asks back: it is the asker's move, until they replied. */
export function questionView(request: Request, question: string, viewer: Viewer): Message {
  const asked = request.talk.findLastIndex(({ words: said }) => said === question);
  const reader = viewer.names(request.talk[asked]?.by ?? request.handedOver?.by ?? request.to);
  const isTheirs = isAskedBy(request, viewer.id);
  const isOpen = isTheirs && request.turn.is === "returned" && request.turn.question === question;
  const reply = request.talk.slice(asked + 1).find(({ by }) => hasAsked(request, by));
  const end = isOpen ? nextMove(request, viewer) : isTheirs ? afterwards(request, reply, viewer) : tookBack(request, viewer);
  const actions = {
    type: "actions" as const,
    elements: [button("Reply", "reply", request.id, { style: "primary" }), button("Withdraw", "withdraw", request.id)],
  };
  return {
    text: told(
      `${reader} asks about ${saidAs(request)} before they can judge it: "${question}" ${end} · ${askFor(request, viewer.id)}`,
    ),
    blocks: [
      quoting([words(`${reader} asks about `), words(saidAs(request), "bold"), words(" before they can judge it:")], question),
      muted(end, `${cut(askFor(request, viewer.id), 300)} · ${factsForAsker(request, viewer)}`),
      ...(isOpen || (isTheirs && isQuestionHandedOver(request)) ? [actions] : []),
    ],
  };
}

/** In a thread everybody reads it, and "you" would be each of them. */
const isReadByAll = (request: Request, { id }: Viewer) => threadOf(request, id) !== undefined;

const nextMove = (request: Request, viewer: Viewer) =>
  isReadByAll(request, viewer) ? `It is ${viewer.names(viewer.id)}'s move.` : "It is your move.";

/** Who asks it no more has nothing to say to it, and hears no more of it. */
const tookBack = (request: Request, viewer: Viewer) =>
  `${isReadByAll(request, viewer) ? viewer.names(viewer.id) : "You"} took it back: no reply is needed.`;

function afterwards(request: Request, reply: Remark | undefined, viewer: Viewer): string {
  if (request.turn.is === "settled")
    return `It is over: ${movedTo(request, isReadByAll(request, viewer) ? { ...viewer, id: "" } : viewer, sayDated)}.`;
  if (request.turn.is === "returned") return `${viewer.names(request.to)} has asked something else since.`;
  if (request.turn.is === "unclaimed") return `It ${movedTo(request, viewer)}: no reply is needed.`;
  if (isQuestionHandedOver(request))
    return `It is with ${viewer.names(request.to)} now: ${isReadByAll(request, viewer) ? "the" : "your"} reply goes to them.`;
  const last = reply?.by ?? viewer.id;
  const replier = last === viewer.id && !isReadByAll(request, viewer) ? "You" : viewer.names(last);
  return `${replier} replied; it is with ${viewer.names(request.to)} ${request.handedOver ? "now" : "again"}.`;
}
