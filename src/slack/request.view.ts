import type { KnownBlock, SectionBlock } from "@slack/types";
import { askerOf, askFor, otherWords } from "../domain/askers.ts";
import type { Case } from "../domain/case.ts";
import { isolated } from "../domain/isolated.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayAfter } from "../domain/say-after.ts";
import { sayOutcome } from "../domain/say-outcome.ts";
import { sayDateOf, sayWhen, type Whose } from "../domain/say-time.ts";
import type { StandingAnswer } from "../domain/standing-answer.ts";
import { enderOf, type Settled } from "../domain/turn.ts";
import type { Weighing } from "../domain/waiting-cost.ts";
import { button, cut, muted, overflow, paragraph, plain, words } from "./block-kit.ts";
import { sayEarlierEnds } from "./earlier-ends.view.ts";
import { facts } from "./request-facts.view.ts";
import { brief, claiming, judging, opening, rest } from "./request-steps.view.ts";
import { stoppingRule } from "./standing-answer.view.ts";

/** Who looks, when, with what standing answers, what people are called and when they are at work: all that a picture of requests needs besides them. */
export type Viewer = { id: PersonId; rules?: StandingAnswer[] } & Weighing;

/** So many of the words of others, and of the remarks, stand below a request. */
const mostWords = 4;

/** So much of an ask stands where many do; "In full…" shows all of it. */
const mostOfAsk = 300;

/** A request among others: the ask, one muted line of facts, what was said of it, and the buttons of its reader. `place` tells the list that it stands in, `heading` what stands above it already. */
export const requestInFull = (request: Request, viewer: Viewer, { place = "", heading = "" } = {}): KnownBlock[] => [
  paragraph(words(cut(request.ask, mostOfAsk), "bold")),
  muted(...told(request, viewer, mostOfAsk, { heading, ends: sayEarlierEnds(request, viewer, mostOfAsk).slice(-1) })),
  {
    type: "actions",
    block_id: `act/${request.id}${place}`,
    elements: [
      ...claiming(request),
      ...opening(request),
      ...judging(request),
      ...stoppingRule(request, viewer),
      overflow("more", rest(request)),
    ],
  },
];

type Beside = { heading?: string; ends?: string[]; isCut?: boolean };

/**
 * Its facts, the words of those who joined in asking, how it ended before, and what reader and askers said since: a line each, and each so long at
 * most. Ten lines fit.
 */
export const told = (
  request: Request,
  viewer: Viewer,
  most: number,
  { heading = "", ends = [], isCut = true }: Beside = {},
): string[] => [
  facts(request, viewer, heading),
  ...wordsOfOthers(request, viewer, most),
  ...recommended(request, viewer, most),
  ...ends,
  ...remarks(request, viewer, most, mostWords - ends.length, isCut),
];

/** A request in two lines, with everything that can be done behind one button. */
export const requestInBrief = (request: Request, viewer: Viewer): SectionBlock => ({
  type: "section",
  block_id: `act/${request.id}`,
  text: plain(`${cut(request.ask, 120)}\n${facts(request, viewer)}`),
  accessory: overflow("more", brief(request)),
});

const recommended = (request: Request, { names }: Viewer, most: number) => [
  ...(request.evidence ? [`Tried so far: ${cut(request.evidence, most)}`] : []),
  ...(request.recommendation ? [`${isolated(names(askerOf(request)))} would: ${cut(request.recommendation, most)}`] : []),
];

/** What those wrote who joined in asking. */
const wordsOfOthers = (request: Request, { names }: Viewer, most: number) =>
  otherWords(request)
    .slice(0, mostWords)
    .map(({ who, ask, says = {} }) =>
      [`${isolated(names(who))} asks too: ${cut(ask, most)}`, ...saySays(says, most)].join(" · "),
    );

const saySays = ({ evidence, recommendation, holdsUp }: Case, most: number): string[] => [
  ...(evidence ? [`tried so far: ${cut(evidence, most)}`] : []),
  ...(recommendation ? [`would: ${cut(recommendation, most)}`] : []),
  ...(holdsUp ? [`holds up: ${cut(holdsUp, 100)}`] : []),
];

/** The latest; of a list that is cut it is said, where `isCut` says that the others stand elsewhere. */
function remarks({ talk }: Request, { names }: Viewer, most: number, count: number, isCut: boolean): string[] {
  const lines = talk.map(({ by, words: said }) => `${names(by)}: ${cut(said, most)}`);
  if (!isCut || lines.length <= count) return lines.slice(-count);
  const left = lines.length - count + 1;
  return [`${left} earlier remarks in "In full…"`, ...lines.slice(left)];
}

/** What was said of it, but for what stands below it anyway. */
export const earlierRemarks = ({ talk }: Request, { names }: Viewer, most: number): string[] =>
  talk.slice(0, -mostWords).map(({ by, words: said }) => `${names(by)}: ${cut(said, most)}`);

/** What became of a request that asks nothing of this viewer any more, or nothing now. */
export function requestMoved(request: Request, viewer: Viewer): KnownBlock {
  const isOver = request.turn.is === "settled";
  return paragraph(
    words(cut(askFor(request, viewer.id), 200), ...(isOver ? (["strike"] as const) : [])),
    words(` · ${saidAs(request)} · ${movedTo(request, viewer)}`),
  );
}

/** `sayAt`: how its times are said, where it stands longer than for a day. */
export function movedTo(
  request: Request,
  { id, zone, locale, now, names, hours }: Viewer,
  sayAt: typeof sayWhen = sayWhen,
): string {
  const you = (who: PersonId) => (who === id ? "you" : isolated(names(who)));
  const { turn, to } = request;
  if (turn.is === "settled")
    return `${sayOutcome(turn.outcome, you(enderOf(turn.outcome) ?? to), { zone, locale })}, ${sayAt(turn.at, { zone, locale }, now)}${saySame(turn, id, { zone, locale })}`;
  if (turn.is === "unclaimed") return `waits for somebody of ${names(request.askedOf)} to claim it`;
  if (to !== id && request.taken) return sayTaken(request, names);
  if (request.to !== id) return `handed over to ${names(request.to)}`;
  if (turn.is === "put off" && turn.once !== undefined)
    return `comes back once R${turn.once.split("/")[1]} has ended, at the latest ${sayAfter(turn.until, hours(to).zone, { zone, locale }, sayAt === sayWhen ? now : undefined)}`;
  if (turn.is === "put off")
    return `comes back with your first digest ${sayAfter(turn.until, hours(to).zone, { zone, locale }, sayAt === sayWhen ? now : undefined)}`;
  if (turn.is === "returned") return `with ${names(askerOf(request))}: you asked "${cut(turn.question, 200)}"`;
  return "waits for your next digest";
}

/** That what they answered stands for what comes is theirs alone to know. */
const saySame = ({ sameUntil, outcome }: Settled, id: PersonId, on: Whose) =>
  sameUntil !== undefined && enderOf(outcome) === id ? `, and the same until ${sayDateOf(sameUntil, on)}` : "";

/** Opens the first of what waits in a window of its own. */
export const oneAtATimeButton = button("One at a time", "one-at-a-time", "first");

/** "claimed by Cy", "given to Cy, who has most room" */
export const sayTaken = ({ to, taken }: Request, names: Viewer["names"]): string =>
  taken === "claimed" ? `claimed by ${isolated(names(to))}` : `given to ${isolated(names(to))}, who has most room`;

/** Whether this viewer can act on it where they see it: it was shown to them, and is theirs or nobody's. */
export const isTheirs = ({ to, turn }: Request, viewer: Pick<Viewer, "id">) =>
  turn.is === "unclaimed" ? turn.told.includes(viewer.id) : to === viewer.id && turn.is === "shown";
