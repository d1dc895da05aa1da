import type { KnownBlock, ModalView } from "@slack/types";
import type { Agent } from "../domain/agent.ts";
import { askFor } from "../domain/askers.ts";
import type { Awaited } from "../domain/expectation.ts";
import { isolated } from "../domain/isolated.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayEnd, wordsOf } from "../domain/say-outcome.ts";
import { sayWhen } from "../domain/say-time.ts";
import { enderOf } from "../domain/turn.ts";
import { awaitedFacts } from "./awaited-facts.view.ts";
import { button, cut, muted, paragraph, plain, quotedCode, sentence, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** What an agent still asks, as its owner reads it: its own words, and whose move each is; `ended`: what ended last, the latest first. */
export type AgentAsks = {
  agent: Pick<Agent, "id" | "name">;
  asked: Awaited[];
  ended: Request[];
  owner: PersonId;
  viewer: Omit<Viewer, "id">;
};

const mostLines = 40;
const mostOfAsk = 120;

/** A line each, with what takes it back; above them what was just done, or was refused. */
export function agentAsksModal({ agent, asked, ended, owner, viewer }: AgentAsks, note?: string): ModalView {
  const seeing: Viewer = { ...viewer, id: agent.id, names: (id) => (id === owner ? "you" : viewer.names(id)) };
  const left = asked.slice(mostLines).map(({ request }) => saidAs(request));
  return {
    type: "modal",
    callback_id: "agent-asks",
    private_metadata: agent.id,
    title: plain("What it asks"),
    close: plain("Back"),
    blocks: [
      ...(note === undefined ? [] : [sentence(quotedCode(note))]),
      paragraph(words(sayHowMany(isolated(agent.name), asked.length), "bold")),
      ...asked.slice(0, mostLines).map((one) => askedBlock(one, seeing)),
      ...(left.length > 0 ? [muted(`and ${left.length} more: ${left.join(", ")}. "/sluice withdraw R142" takes one back.`)] : []),
      ...endedBlocks(ended, seeing),
    ],
  };
}

const sayHowMany = (name: string, count: number) =>
  count === 0 ? `Nothing that ${name} asked is open.` : `${name} asks ${count === 1 ? "one thing" : `${count} things`}.`;

const endedBlocks = (ended: Request[], seeing: Viewer): KnownBlock[] =>
  ended.length === 0
    ? []
    : [paragraph(words("Ended last", "bold")), ...ended.map((one) => paragraph(words(sayEnded(one, seeing))))];

/** Its words, and below them how it ended, when, and what was said with that. */
function sayEnded(request: Request, seeing: Viewer): string {
  const ask = cut(askFor(request, seeing.id), mostOfAsk);
  if (request.turn.is !== "settled") return ask;
  const { outcome, at } = request.turn;
  const end = sayEnd(outcome, isolated(seeing.names(enderOf(outcome) ?? request.to)), seeing);
  const note = wordsOf(outcome);
  return `${ask}\n${saidAs(request)} · ${end}, ${sayWhen(at, seeing, seeing.now)}${note ? ` · "${cut(note, mostOfAsk)}"` : ""}`;
}

const askedBlock = (one: Awaited, seeing: Viewer): KnownBlock => ({
  type: "section",
  block_id: `asks/${one.request.id}`,
  text: plain(`${cut(askFor(one.request, seeing.id), mostOfAsk)}\n${awaitedFacts(one, seeing, "its")}`),
  accessory: button("Withdraw", "agents/withdraw", one.request.id, {
    accessibility_label: `Withdraw ${saidAs(one.request)}`,
    confirm: {
      title: plain(`Withdraw ${saidAs(one.request)}?`),
      text: plain(`${sayWhose(one, seeing)} Your agent is told that it was withdrawn.`),
      confirm: plain("Withdraw"),
      deny: plain("Cancel"),
    },
  }),
});

/** What others ask too goes on for them. */
const sayWhose = ({ request }: Awaited, { names }: Viewer) =>
  request.askers.length > 1
    ? "Others ask the same: it goes on for them."
    : `Nobody waits for it then, and ${names(request.to) === "you" ? "you see" : `${cut(isolated(names(request.to)), 100)} sees`} that it was taken back.`;
