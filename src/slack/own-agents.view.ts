import type { KnownBlock, ModalView } from "@slack/types";
import { type Agent, mostAgents, type OwnAgent } from "../domain/agent.ts";
import { isolated } from "../domain/isolated.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { sayDay, type Whose } from "../domain/say-time.ts";
import { inWords } from "../domain/say-week.ts";
import { type Instant, localDate } from "../domain/time.ts";
import {
  about,
  button,
  cut,
  header,
  type Message,
  muted,
  paragraph,
  plain,
  quotedCode,
  sentence,
  toldInLines,
  words,
} from "./block-kit.ts";

/** The agents of whoever looks, what people are called, and where a day begins. */
export type OwnAgents = { agents: OwnAgent[]; names: (id: PersonId) => string; on: Whose; now: Instant };

const newAgent = button("New agent", "agents/new", "new", { style: "primary" });

/** Each agent with what can be done about it; above them what was just done, or was refused. */
export const ownAgentsModal = (own: OwnAgents, note?: string): ModalView => ({
  type: "modal",
  callback_id: "agents",
  title: plain("Your agents"),
  close: plain("Done"),
  blocks: [
    ...(note === undefined ? [] : [sentence(quotedCode(note))]),
    ...(own.agents.length === 0 ? none : []),
    ...(own.agents.length < mostAgents ? [{ type: "actions" as const, block_id: "agents", elements: [newAgent] }] : [full]),
    ...own.agents.flatMap((one) => agentView(one, own)),
  ],
});

/** The same where no modal can be opened but by a button. */
export const ownAgentsMessage = (own: OwnAgents): Message => ({
  text: toldInLines(
    [sayHowMany(own.agents.length), ...own.agents.map((one) => `${called(one)}: ${facts(one, own)}`)],
    "/sluice agents",
  ),
  blocks: [
    sentence(sayHowMany(own.agents.length)),
    ...own.agents.map((one) => muted(`${called(one)}: ${facts(one, own)}`)),
    { type: "actions", block_id: "agents", elements: [button("Your agents", "agents/open", "open")] },
  ],
});

const none: KnownBlock[] = [
  header("No agent asks in your name yet"),
  sentence(
    "An agent is a program that asks for reviews and decisions by itself, such as a coding agent. What it asks is held as what people ask is; it is told until about when, and goes on with something else.",
  ),
  muted("Make one, and give it its token. You answer for what it asks, and it counts among what your agents may ask."),
];

const full = muted(
  `These are ${mostAgents}, which is as many as one person can have. To make another, revoke one that you no longer use.`,
);

const sayHowMany = (count: number) =>
  count === 0
    ? "No agent asks in your name yet. The button opens where you make one."
    : `${count === 1 ? "One agent asks" : `${count} agents ask`} in your name.`;

const agentView = (one: OwnAgent, own: OwnAgents): KnownBlock[] => [
  paragraph(words(called(one), "bold")),
  muted(facts(one, own)),
  {
    type: "actions",
    block_id: `agent/${one.agent.id}`,
    elements: [
      ...(one.open === 0 && !one.hasEnds
        ? []
        : [button("What it asks", "agents/asks", one.agent.id, about("What it asks", called(one)))]),
      button("Change", "agents/change", one.agent.id, about("Change", called(one))),
      button("New token", "agents/token", one.agent.id, { confirm: confirmToken(one), ...about("New token", called(one)) }),
      button("Revoke", "agents/revoke", one.agent.id, { confirm: confirmRevoke(one), ...about("Revoke", called(one)) }),
    ],
  },
];

const called = ({ agent }: OwnAgent) => isolated(agent.name);

/** "may ask you and Bo for reviews and decisions · since 24 Mar · 3 open" */
const facts = ({ agent, open }: OwnAgent, own: OwnAgents) =>
  [
    `may ask ${sayWhom(agent, own)} for ${inWords(agent.kinds.map(sayKind))}`,
    `since ${sayDay(localDate(agent.createdAt, own.on.zone), localDate(own.now, own.on.zone), own.on)}`,
    ...(open === 0 ? [] : [`${open} open`]),
  ].join(" · ");

const sayKind = (kind: Request["kind"]) => `${kind}s`;

/** So many of those whom it may ask are named. */
const mostNamed = 3;

function sayWhom({ mayAsk, owner }: Agent, { names }: OwnAgents): string {
  if (mayAsk === "owner") return "you alone";
  if (mayAsk === "everybody") return "everybody here";
  const others = mayAsk.filter((one) => one !== owner).map((one) => isolated(cut(names(one), 40)));
  const left = others.length - mostNamed;
  return inWords(["you", ...(left > 1 ? [...others.slice(0, mostNamed), `${left} others`] : others)]);
}

const confirmToken = (one: OwnAgent) => ({
  title: plain(`A new token for ${called(one)}?`),
  text: plain("The one that it has now opens nothing any more, at once."),
  confirm: plain("New token"),
  deny: plain("Cancel"),
});

const confirmRevoke = (one: OwnAgent) => ({
  title: plain(`Revoke ${called(one)}?`),
  text: plain(`${sayEnding(one)} Its token opens nothing any more. That cannot be undone.`),
  confirm: plain("Revoke"),
  deny: plain("Cancel"),
});

function sayEnding({ open, ending }: OwnAgent): string {
  if (open === 0) return "Nothing that it asked is open.";
  const others =
    open === ending ? [] : [`${open - ending} that others ask too ${open - ending === 1 ? "goes" : "go"} on for them.`];
  const theirs = ending === 1 ? "1 request that it asked is withdrawn." : `${ending} requests that it asked are withdrawn.`;
  return [...(ending === 0 ? [] : [theirs]), ...others].join(" ");
}
