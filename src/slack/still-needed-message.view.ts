import type { KnownBlock } from "@slack/types";
import { askFor } from "../domain/askers.ts";
import { isolated } from "../domain/isolated.ts";
import { awaitsReader, type Request, saidAs } from "../domain/request.ts";
import { sayDated } from "../domain/say-time.ts";
import { button, cut, type Message, muted, paragraph, sentence, toldInLines, words } from "./block-kit.ts";
import { movedTo, requestMoved, type Viewer } from "./request.view.ts";
import { factsForAsker } from "./request-facts.view.ts";

/** Slack refuses a message with more than 50 blocks. */
const mostAsked = 15;

/** To whoever waits for somebody who is back: which of it they still need. What is not answered waits on. */
export function stillNeededView(requests: Request[], reader: string, viewer: Viewer): Message {
  const asked = requests.filter((one) => isAsked(one, viewer));
  const others = requests.filter((one) => !asked.includes(one));
  const title = `${isolated(reader)} is back. ${sayQuestion(asked.length)}`;
  const left = asked.length - mostAsked;
  return {
    text: toldInLines([title, ...requests.map((one) => `• ${cut(askFor(one, viewer.id), 200)} · ${sayState(one, viewer)}`)]),
    blocks: [
      sentence(title),
      ...asked.slice(0, mostAsked).flatMap((one) => askedView(one, viewer)),
      ...(left > 0 ? [muted(`and ${left} more: /queue shows them all.`)] : []),
      ...others.slice(0, mostAsked).map((one) => otherView(one, viewer)),
    ],
  };
}

const sayQuestion = (count: number) => {
  if (count === 0) return "Thank you: what you still need waits for them.";
  return count === 1
    ? "Is this still needed? It waits on unless you take it back."
    : "Which of these are still needed? They wait on unless you take them back.";
};

const neededAt = ({ askers }: Request, { id }: Viewer) => askers.find(({ who }) => who === id)?.neededAt;
const isAsked = (request: Request, viewer: Viewer) => awaitsReader(request) && neededAt(request, viewer) === undefined;

const askedView = (request: Request, viewer: Viewer): KnownBlock[] => [
  paragraph(words(cut(askFor(request, viewer.id), 300), "bold")),
  muted(factsForAsker(request, viewer)),
  {
    type: "actions",
    block_id: `needed/${request.id}`,
    elements: [
      button("Still needed", "still-needed", request.id, { accessibility_label: `${saidAs(request)} is still needed` }),
      button("Withdraw", "withdraw", request.id, { accessibility_label: `Withdraw ${saidAs(request)}` }),
    ],
  },
];

function otherView(request: Request, viewer: Viewer): KnownBlock {
  if (!awaitsReader(request)) return requestMoved(request, viewer);
  return paragraph(words(cut(askFor(request, viewer.id), 200)), words(` · ${saidAs(request)} · ${sayState(request, viewer)}`));
}

function sayState(request: Request, viewer: Viewer): string {
  if (!awaitsReader(request)) return `${saidAs(request)} · ${movedTo(request, viewer, sayDated)}`;
  const at = neededAt(request, viewer);
  return at === undefined ? factsForAsker(request, viewer) : `you need it still, ${sayDated(at, viewer)}`;
}
