import type { Button, KnownBlock, Option } from "@slack/types";
import { askerOf, askersOf, askFor, bumpsOf, isAskedInThread, otherWords } from "../domain/askers.ts";
import { isolated } from "../domain/isolated.ts";
import { linkName } from "../domain/link.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { runsOf } from "../domain/run.ts";
import { sayOutcome } from "../domain/say-outcome.ts";
import { sayLength, sayWhen } from "../domain/say-time.ts";
import { type Instant, minute } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import { button, cut, muted, option, overflow, paragraph, plain, words } from "./block-kit.ts";

/** Who looks, when, and what people are called: all that a picture of requests needs besides them. */
export type Viewer = { id: PersonId; zone: string; now: Instant; names: (id: PersonId) => string };

/** An option's own button shows this much of it; longer ones are chosen from a list. */
const longestButton = 30;
const mostButtons = 4;

/** A request in full: the ask, one muted line of facts, what was said of it, and the buttons of its reader. */
export const requestInFull = (request: Request, viewer: Viewer): KnownBlock[] => [
  paragraph(words(request.ask, "bold")),
  muted(facts(request, viewer)),
  ...wordsOfOthers(request, viewer),
  ...recommended(request, viewer),
  ...remarks(request, viewer),
  {
    type: "actions",
    block_id: `act/${request.id}`,
    elements: [...opening(request), ...judging(request), overflow("more", rest(request))],
  },
];

/** A request in two lines, with everything that can be done behind one button. */
export const requestInBrief = (request: Request, viewer: Viewer): KnownBlock => ({
  type: "section",
  block_id: `act/${request.id}`,
  text: plain(`${cut(request.ask, 120)}\n${facts(request, viewer)}`),
  accessory: overflow("more", brief(request)),
});

/** "R142 · review · Bo, 2 h · about 12 min · acme/parser#381" */
export function facts(request: Request, viewer: Viewer): string {
  const { handedOver, bypass } = request;
  return [
    saidAs(request),
    request.kind,
    `${askersFor(request, viewer)}, ${sayAge(viewer.now - request.askedAt)}`,
    ...sayAgain(request),
    `about ${request.minutes} min`,
    ...(request.dueAt === undefined ? [] : [`due ${sayWhen(request.dueAt, viewer.zone, viewer.now)}`]),
    ...(request.holdsUp ? [`holds up: ${cut(request.holdsUp, 100)}`] : []),
    ...(request.link ? [linkName(request.link)] : []),
    ...(handedOver ? [`handed over by ${viewer.names(handedOver.by)}: "${cut(handedOver.why, 200)}"`] : []),
    ...(runsOf(request).length > 0 ? ["asked by a workflow, which goes on with your answer"] : []),
    ...(isAskedInThread(request) ? ["asked in a thread, where your answer is read"] : []),
    ...saySilence(request, viewer),
    ...(bypass ? [`cannot wait: "${cut(bypass.reason, 200)}"`] : []),
  ].join(" · ");
}

/** "Bo", "Bo and Dee", "Bo and 2 others" */
function askersFor(request: Request, { names }: Viewer): string {
  const [first = "", second = "", ...more] = askersOf(request).map((who) => isolated(names(who)));
  if (second === "") return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} others`;
}

function sayAgain(request: Request): string[] {
  const bumps = bumpsOf(request);
  const round = (request.earlier?.length ?? 0) + 1;
  return [
    ...(bumps > 0 ? [`asked again ${bumps === 1 ? "once" : `${bumps} times`}`] : []),
    ...(round > 1 ? [`round ${round}`] : []),
    ...(request.reopened ? ["you took your answer back"] : []),
  ];
}

const recommended = (request: Request, { names }: Viewer) =>
  request.recommendation ? [muted(`${isolated(names(askerOf(request)))} would: ${cut(request.recommendation, 300)}`)] : [];

/** What becomes of it while nobody answers, as far as its reader should know. */
function saySilence({ onSilence, turn }: Request, { zone, now }: Viewer): string[] {
  if (onSilence?.is === "work on") return ["its asker works on something else meanwhile"];
  if (onSilence === undefined || turn.is !== "shown" || turn.lapsesAt === undefined) return [];
  return [`lapses to "${cut(onSilence.to, 80)}" ${sayWhen(turn.lapsesAt, zone, now)} unless you decide: it can be changed back`];
}

/** What those wrote who joined in asking. */
const wordsOfOthers = (request: Request, { names }: Viewer) => {
  const others = otherWords(request);
  return others.length === 0
    ? []
    : [muted(...others.slice(0, 4).map(({ who, ask }) => `${isolated(names(who))} asks too: ${cut(ask, 300)}`))];
};

const sayAge = (length: number) => (length < minute ? "just now" : sayLength(length));

/** The same for its asker, who knows who asked: "R142 · asked 9:05 · acme/parser#381" */
export const factsForAsker = (request: Request, { zone, now }: Viewer) =>
  [saidAs(request), `asked ${sayWhen(request.askedAt, zone, now)}`, ...(request.link ? [linkName(request.link)] : [])].join(
    " · ",
  );

const remarks = ({ talk }: Request, { names }: Viewer) =>
  talk.length === 0 ? [] : [muted(...talk.slice(-4).map(({ by, words: said }) => `${names(by)}: ${cut(said, 300)}`))];

/** What became of a request that asks nothing of this viewer any more, or nothing now. */
export function requestMoved(request: Request, viewer: Viewer): KnownBlock {
  const isOver = request.turn.is === "settled";
  return paragraph(
    words(cut(askFor(request, viewer.id), 200), ...(isOver ? (["strike"] as const) : [])),
    words(` · ${saidAs(request)} · ${movedTo(request, viewer)}`),
  );
}

export function movedTo(request: Request, { id, zone, now, names }: Viewer): string {
  const you = (who: PersonId) => (who === id ? "you" : isolated(names(who)));
  const { turn, to } = request;
  if (turn.is === "settled")
    return `${sayOutcome(turn.outcome, you(enderOf(turn.outcome) ?? to))}, ${sayWhen(turn.at, zone, now)}`;
  if (request.to !== id) return `handed over to ${names(request.to)}`;
  if (turn.is === "put off") return `comes back with your first digest after ${sayWhen(turn.until, zone, now)}`;
  if (turn.is === "returned") return `with ${names(askerOf(request))}: you asked "${cut(turn.question, 200)}"`;
  return "waits for your next digest";
}

/** Whether this viewer can act on it where they see it. */
export const isTheirs = ({ to, turn }: Request, viewer: Pick<Viewer, "id">) => to === viewer.id && turn.is === "shown";

const opening = ({ link, id }: Request): Button[] => (link ? [button("Open", `open/${id}`, id, { url: link })] : []);

function judging(request: Request): Button[] {
  const { id, kind, options } = request;
  if (kind === "review")
    return [button("Approve", "approve", id, { style: "primary" }), button("Request changes", "request-changes", id)];
  if (options.length === 0) return [button("Answer", "answer", id, { style: "primary" })];
  return fitsButtons(options)
    ? options.map((text, at) => button(text, `choose/${at}`, id))
    : [button("Choose", "choose-from", id, { style: "primary" })];
}

const fitsButtons = (options: string[]) =>
  options.length <= mostButtons && options.every(({ length }) => length <= longestButton);

/** Behind the overflow: what is rarer. Its values name the action and the request. */
const rest = ({ id, kind, options }: Request): Option[] => [
  ...(kind === "decision" && options.length > 0 ? [option("Answer in my own words", `answer ${id}`)] : []),
  option("Decline", `decline ${id}`),
  option("Ask back", `ask-back ${id}`),
  option("Later", `later ${id}`),
  option("Hand over", `hand-over ${id}`),
];

function brief(request: Request): Option[] {
  const { id, kind, options } = request;
  const first = kind === "review" ? [option("Approve", `approve ${id}`), option("Request changes", `request-changes ${id}`)] : [];
  const choice =
    kind === "decision" ? [options.length > 0 ? option("Choose", `choose-from ${id}`) : option("Answer", `answer ${id}`)] : [];
  return [
    ...first,
    ...choice,
    ...(kind === "decision" ? [option("Decline", `decline ${id}`)] : []),
    option("Ask back", `ask-back ${id}`),
    option("Later", `later ${id}`),
    option("Hand over", `hand-over ${id}`),
  ];
}
