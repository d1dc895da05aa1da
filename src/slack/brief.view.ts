import type { Button, KnownBlock } from "@slack/types";
import { askerOf } from "../domain/askers.ts";
import { isAgents, reviewMinutes, sayBrief } from "../domain/brief.ts";
import { isolated } from "../domain/isolated.ts";
import { lowStakesAnswer } from "../domain/low-stakes.ts";
import type { Brief } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { isOpen, minutesOf, type Request, saidAs } from "../domain/request.ts";
import { sayMinutes } from "../domain/say-time.ts";
import { sayAmong } from "../domain/sitting.ts";
import { reviewAt } from "../domain/time-block.ts";
import { button, cut, muted, sentence, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";
import { facts } from "./request-facts.view.ts";

/** One agent's, in the order of what waiting costs. */
type Card = { agent: PersonId; requests: Request[] };

const mostCards = 6;
const mostAsks = 3;
/** Fewer are settled as quickly one by one. */
const leastTogether = 2;

export const cardsOf = (brief: Brief | undefined, mine: Request[]): Card[] => {
  const theirs = mine.filter((one) => brief?.requests.includes(one.id) && isAgents(one));
  return [...new Set(theirs.map(askerOf))].map((agent) => ({
    agent,
    requests: theirs.filter((one) => askerOf(one) === agent),
  }));
};

type Standing = { mine: Request[]; moved: Request[] };

/** What stands in no card. */
export const othersOf = (cards: Card[], mine: Request[]) =>
  mine.filter((one) => !cards.some(({ requests }) => requests.includes(one)));

const requestsIn = (cards: Card[]) => cards.flatMap(({ requests }) => requests);

/** What the night brought, and what of all that is to judge is not of it. `moved`: what is not theirs to judge any more. */
export function saidOfNight(brief: Brief, cards: Card[], { mine, moved }: Standing, viewer: Viewer): string {
  const others = othersOf(cards, mine);
  const ended = moved.filter((one) => brief.requests.includes(one.id) && one.to === viewer.id && !isOpen(one));
  return sayBrief(brief, { left: requestsIn(cards), ended, others }, viewer, viewer.now);
}

/** The first lines of a morning: what the night brought, and the time to judge it in. `mine`: all that is to judge. */
export function briefTop(brief: Brief, cards: Card[], { mine, moved }: Standing, viewer: Viewer): KnownBlock[] {
  const said = sentence(saidOfNight(brief, cards, { mine, moved }, viewer));
  const elements = [...startingReview(mine, viewer), ...lookingOver(brief)];
  return elements.length === 0 ? [said] : [said, { type: "actions", block_id: "brief", elements }];
}

function startingReview(mine: Request[], viewer: Viewer): Button[] {
  if (mine.length === 0 || reviewAt(viewer.hours(viewer.id), viewer.now)) return [];
  const length = reviewMinutes(minutesOf(mine));
  return [button(`Start a review block of ${length} min`, "focus/review", String(length), { style: "primary" })];
}

const lookingOver = ({ ruled, since }: Brief): Button[] =>
  ruled === 0 ? [] : [button("Look over what your rules answered", "ruled-answers", String(since))];

/** A card for each agent: what it asks, and the ways through it. */
export function briefCards(cards: Card[], viewer: Viewer): KnownBlock[] {
  const beyond = cards.slice(mostCards);
  return [
    ...cards.slice(0, mostCards).flatMap((card) => cardView(card, viewer)),
    ...(beyond.length > 0 ? [muted(sayBeyond(beyond))] : []),
  ];
}

const sayBeyond = (beyond: Card[]) =>
  `and ${requestsIn(beyond).length} of ${beyond.length === 1 ? "one more agent" : `${beyond.length} more agents`}: One at a time brings them, /queue lists them.`;

const cardView = (card: Card, viewer: Viewer): KnownBlock[] => {
  const { agent, requests } = card;
  const isTogether = requests.filter((one) => lowStakesAnswer(one, viewer.id)).length >= leastTogether;
  const name = cut(viewer.names(agent), 40);
  return [
    { type: "rich_text", elements: [section(nameOf(agent, viewer), sayCount(requests)), listOf(requests)] },
    {
      type: "actions",
      block_id: `card/${agent}`,
      elements: [
        button("Next", "next-of", sayAmong(agent, requests), { accessibility_label: `Next of ${name}` }),
        ...(isTogether
          ? [
              button("Settle the low-stakes ones together", "settle-together", agent, {
                accessibility_label: cut(`Settle the low-stakes ones of ${name} together`, 75),
              }),
            ]
          : []),
      ],
    },
  ];
};

const section = (name: string, count: string) => ({
  type: "rich_text_section" as const,
  elements: [words(name, "bold"), words(` · ${count}`)],
});

function listOf(requests: Request[]) {
  const left = requests.length - mostAsks;
  const lines = [
    ...requests.slice(0, mostAsks).map((one) => `${isolated(cut(one.ask, 120))} · ${saidAs(one)}`),
    ...(left > 0 ? [`and ${left} more`] : []),
  ];
  return {
    type: "rich_text_list" as const,
    style: "bullet" as const,
    elements: lines.map((line) => ({ type: "rich_text_section" as const, elements: [words(line)] })),
  };
}

const nameOf = (agent: PersonId, { names }: Viewer): string => isolated(cut(names(agent), 100));

const sayCount = (requests: Request[]) => `${requests.length} to judge, about ${sayMinutes(minutesOf(requests))}`;

/** The same in words, with every ask. */
export const briefLines = (cards: Card[], viewer: Viewer): string[] =>
  cards.flatMap(({ agent, requests }) => [
    `${nameOf(agent, viewer)}: ${sayCount(requests)}`,
    ...requests.map((one) => `• ${one.ask} · ${facts(one, viewer)}`),
  ]);

/** Each card stands for one of the others that would stand in full: a message has room for so much. */
export const roomBeside = (cards: Card[], usual: number) => Math.max(1, usual - Math.min(cards.length, mostCards));
