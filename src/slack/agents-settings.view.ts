import type { KnownBlock, ModalView } from "@slack/types";
import { usualOwn } from "../domain/back-pressure.ts";
import { lookedUpLately } from "../domain/look-ups.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { refusedLately } from "../domain/refused-agents.ts";
import { sayWhen } from "../domain/say-time.ts";
import type { Instant } from "../domain/time.ts";
import { hasWeeklyReviews, usualCapacity } from "../domain/usual-judging.ts";
import { settingsForm, textInput } from "./block-inputs.ts";
import { button, cut, header, muted, sentence } from "./block-kit.ts";
import { changed } from "./slack-settings.view.ts";

/** What agents may ask here who are not one's own, unless one says otherwise, how many are one's own, and what each is called. */
export type AgentsKnown = { usual: number | undefined; own: number; names: (id: PersonId) => string };

const nothingKnown: AgentsKnown = { usual: undefined, own: 0, names: () => "an agent" };

/** One's own agents, how much agents may ask, which were refused of late, and which asked when one is likely to answer. */
export const agentsView = (person: Person, { usual, own, names }: AgentsKnown = nothingKnown, now: Instant): KnownBlock[] => [
  header("Agents"),
  { ...sentence(sayOwn(own)), accessory: button("Your agents", "agents/open", "open") },
  changed(sayLimits(person, usual), "settings/agents"),
  muted(
    "What they ask beyond a day of that comes on the days after; beyond three days they are refused, and told when to ask again. People are never refused.",
  ),
  ...refusedView(person, names, now),
  ...lookedUpView(person, names, now),
];

const sayOwn = (own: number) =>
  own === 0
    ? "None asks in your name. One can: a coding agent, for example."
    : `${own === 1 ? "One agent asks" : `${own} agents ask`} in your name.`;

function sayLimits({ attention }: Person, usual: number | undefined): string {
  const { own, others = usual ?? "none" } = attention?.agents ?? {};
  const mine =
    own === undefined
      ? `as much of you as you give to judging${sayFromBlocks(attention)}`
      : own === "none"
        ? "as much of you as they like"
        : `${own} min a day of you`;
  return `Your own agents may ask ${mine}; those of each other person ${others === "none" ? "as much as they like" : `${others} min a day`}.`;
}

/** What one gives to judging, where no number of one's own says it. */
const sayFromBlocks = (attention: Person["attention"]) =>
  attention && attention.capacity === undefined && hasWeeklyReviews(attention)
    ? `, as long as your weekly review blocks of the day, or ${usualCapacity} min where there is none`
    : "";

const mostNamed = 5;
const mostOfName = 120;

/** An agent, how often of late, and when last. */
type Counted = { who: PersonId; times: number; last: Instant };

function refusedView(person: Person, names: AgentsKnown["names"], now: Instant): KnownBlock[] {
  const refused = refusedLately(person.refusedAgents, now).map(({ agent, ...counted }) => ({ who: agent, ...counted }));
  const lately = `${refused.length === 1 ? "One agent was" : `${refused.length} agents were`} refused lately`;
  return refused.length === 0 ? [] : [sentence(`${lately}: ${sayCounted(refused, person, names, now)}.`)];
}

function lookedUpView(person: Person, names: AgentsKnown["names"], now: Instant): KnownBlock[] {
  const lookUps = lookedUpLately(person.lookUps, now).map(({ by, ...counted }) => ({ who: by, ...counted }));
  const lately = `${lookUps.length === 1 ? "One agent" : `${lookUps.length} agents`} asked lately when you are likely to answer`;
  return lookUps.length === 0 ? [] : [sentence(`${lately}: ${sayCounted(lookUps, person, names, now)}.`)];
}

/** "builder (Bo's agent) 3 times, last today 14:02; and 2 more" */
function sayCounted(agents: Counted[], person: Person, names: AgentsKnown["names"], now: Instant): string {
  const says = ({ who, times, last }: Counted) =>
    `${cut(names(who), mostOfName)} ${times === 1 ? "once" : `${times} times`}, last ${sayAt(last, person, now)}`;
  const rest = agents.length > mostNamed ? [`and ${agents.length - mostNamed} more`] : [];
  return [...agents.slice(0, mostNamed).map(says), ...rest].join("; ");
}

/** "today 14:02" */
const sayAt = (at: Instant, person: Person, now: Instant) => {
  const when = sayWhen(at, person, now);
  return /^\d+:/.test(when) ? `today ${when}` : when;
};

const ownHint = (attention: Person["attention"]) =>
  `Empty or none: no limit. usual: as much as you give to judging${sayFromBlocks(attention)}.`;
const othersHint = "Empty or none: no limit. usual: what whoever runs Sluice has chosen, or no limit.";

export function agentsForm(person: Person, { usual }: AgentsKnown, now: Instant): ModalView {
  const attention = attentionOf(person);
  const { own = usualOwn(attention, now), others = usual ?? "none" } = attention.agents ?? {};
  const minutes = (limit: number | "none") => (limit === "none" ? "" : String(limit));
  return settingsForm("agents", "Agents", [
    textInput(
      "own",
      { label: "Minutes a day that your own agents may ask of you", hint: ownHint(person.attention), optional: true },
      minutes(own),
      { max_length: 40 },
    ),
    textInput(
      "others",
      { label: "Minutes a day for the agents of each other person", hint: othersHint, optional: true },
      minutes(others),
      { max_length: 40 },
    ),
  ]);
}
