import type { KnownBlock } from "@slack/types";
import { asRead, type Decision, decisionOf, decisionsPerPage, isInForce, revisitOf } from "../domain/decision.ts";
import { earlierEnds } from "../domain/earlier-ends.ts";
import { isolated } from "../domain/isolated.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import { sayEnd, sayOutcome, wordsOf } from "../domain/say-outcome.ts";
import { sayDay, sayWhen } from "../domain/say-time.ts";
import { localDate } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import { button, cut, header, type Message, muted, quoting, sentence, toldInLines, words } from "./block-kit.ts";
import { sayEarlierEnd } from "./earlier-ends.view.ts";
import type { Viewer } from "./request.view.ts";

/** Decisions that were found; `page` counts from 0. `readAs`: the agent whose words are read, where they are not the viewer's own. */
type DecisionPage = { requests: Request[]; page: number; isMore: boolean; readAs?: ReadonlyMap<RequestId, PersonId> };

/** What was decided, found by these words: the question, the choice and by whom, when and why, and whether it still stands. */
export function decisionsView({ requests, page, isMore, readAs }: DecisionPage, sought: string, viewer: Viewer): Message {
  const all = requests.flatMap((request) => {
    const decision = decisionOf(request);
    return decision ? [sayDecision(request, decision, viewer, readAs?.get(request.id) ?? viewer.id)] : [];
  });
  const title = titleOf(all.length, sought);
  if (all.length === 0) return nothingFound(title, sought);
  return {
    text: toldInLines([title, ...all.map(inWords)], "/sluice decisions"),
    blocks: [header(title), ...all.flatMap(blocksOf), ...pages(page, all.length, isMore, sought)],
  };
}

/** So many lines that a context block takes them beside the others. */
const mostBefore = 6;
const mostOfNote = 300;

const titleOf = (count: number, sought: string) => {
  const about = sought === "" ? "" : ` with "${cut(sought, 80)}"`;
  return count === 0 ? `Nothing decided${about}` : `Decisions${about}, the newest first`;
};

function nothingFound(title: string, sought: string): Message {
  const next =
    sought === ""
      ? "What you ask or judge is found here once it is decided, and so is what was asked in public channels. Ask with /decide @name Which queue? | Postgres | Redis."
      : "Every word has to be in the question, its options, the choice or the reason: try fewer words, or /sluice decisions alone for the newest.";
  return { text: toldInLines([title, next]), blocks: [header(title), sentence(next)] };
}

type Said = { question: string; end: string; note: string | undefined; facts: string[] };

function sayDecision(request: Request, decision: Decision, viewer: Viewer, as: PersonId): Said {
  const { at, outcome } = decision;
  const { question, options } = asRead(request, as);
  const name = nameFor(viewer);
  return {
    question: cut(question, 300),
    end: `${saidAs(request)} · ${sayEnd(outcome, name(enderOf(outcome)), viewer)}, ${sayWhen(at, viewer, viewer.now)}`,
    note: wordsOf(outcome),
    facts: [
      ...(options.length > 0 ? [`Of: ${options.join(" · ")}`] : []),
      ...sayRevisit(decision, viewer),
      ...sayReopened(request, decision, viewer),
      ...sayBefore(request, decision, viewer, as),
    ],
  };
}

const sayRevisit = (decision: Decision, { zone, locale, now }: Viewer) => {
  const revisitOn = revisitOf(decision);
  return revisitOn === undefined ? [] : [`To be looked at again: ${sayDay(revisitOn, localDate(now, zone), { zone, locale })}`];
};

const nameFor =
  ({ id, names }: Viewer) =>
  (who: PersonId | undefined) =>
    who === undefined ? "nobody" : who === id ? "you" : isolated(names(who));

/** "Reopened yesterday 15:04 by Ana, and open again now." */
function sayReopened(request: Request, decision: Decision, viewer: Viewer): string[] {
  const last = request.reopened?.at(-1);
  if (!last) return [];
  const name = nameFor(viewer);
  return [`Reopened ${sayWhen(last.at, viewer, viewer.now)} by ${name(last.by)}${sayWhatCame(request, decision, viewer)}`];
}

/** What was decided before that, and taken back. */
function sayBefore(request: Request, { at }: Decision, viewer: Viewer, as: PersonId): string[] {
  const ends = earlierEnds(request, as).filter((end) => end.at !== at);
  const left = ends.length - mostBefore;
  return [
    ...(left > 0 ? [`${left} more were taken back before these.`] : []),
    ...ends.slice(-mostBefore).map((end) => sayEarlierEnd(end, viewer, mostOfNote)),
  ];
}

function sayWhatCame(request: Request, decision: Decision, viewer: Viewer): string {
  const { turn } = request;
  const name = nameFor(viewer);
  if (turn.is !== "settled") return ", and open again now.";
  return isInForce(request, decision)
    ? ", and settled as above since."
    : `, and ${sayOutcome(turn.outcome, name(enderOf(turn.outcome)), viewer)} since.`;
}

const inWords = ({ question, end, note, facts }: Said) =>
  `• ${[question, end, ...(note ? [`"${note}"`] : []), ...facts].join(" · ")}`;

const blocksOf = ({ question, end, note, facts }: Said): KnownBlock[] => [
  quoting([words(question, "bold"), words(` · ${end}`)], note),
  ...(facts.length > 0 ? [muted(...facts)] : []),
];

function pages(page: number, here: number, isMore: boolean, sought: string): KnownBlock[] {
  if (page === 0 && !isMore) return [];
  const first = page * decisionsPerPage + 1;
  const earlier = page > 0 ? [button("Earlier", "decisions/earlier", `${page - 1} ${sought}`)] : [];
  const more = isMore ? [button("More", "decisions/more", `${page + 1} ${sought}`)] : [];
  return [muted(`${first} to ${first - 1 + here}`), { type: "actions", block_id: "decisions", elements: [...earlier, ...more] }];
}
