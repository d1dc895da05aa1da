import type { KnownBlock, SectionBlock } from "@slack/types";
import { standsIn } from "../domain/absence.ts";
import { askerOf, askFor, bumpsOf, isAskedInThread, lastNeededBy, otherWords, threadOf, waitersOf } from "../domain/askers.ts";
import { isGroupId } from "../domain/group.ts";
import { isolated } from "../domain/isolated.ts";
import { linkName } from "../domain/link.ts";
import type { PersonId } from "../domain/person.ts";
import { minutesFor, type Request, saidAs } from "../domain/request.ts";
import { runsOf } from "../domain/run.ts";
import { sayAfter } from "../domain/say-after.ts";
import { sayOutcome } from "../domain/say-outcome.ts";
import { sayDated, sayWhen, sayWorkingTime } from "../domain/say-time.ts";
import { lapsesAt } from "../domain/silence.ts";
import { minute } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import { cameAt, hasPassed, turnClocks } from "../domain/turn-clocks.ts";
import { sayAskers, type Weighing } from "../domain/waiting-cost.ts";
import { workingDay, workingTime } from "../domain/working-time.ts";
import { button, cut, muted, overflow, paragraph, plain, words } from "./block-kit.ts";
import { sayWorth } from "./bypass-worth.view.ts";
import { sayEarlierEnds } from "./earlier-ends.view.ts";
import { brief, claiming, judging, opening, rest } from "./request-steps.view.ts";

/** Who looks, when, what people are called and when they are at work: all that a picture of requests needs besides them. */
export type Viewer = { id: PersonId } & Weighing;

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
    elements: [...claiming(request), ...opening(request), ...judging(request), overflow("more", rest(request))],
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

/** "R142 · review · Bo, 2 h · about 12 min · acme/parser#381"; below the heading acme/parser no more than "#381" of that. */
export function facts(request: Request, viewer: Viewer, heading = ""): string {
  const { handedOver, bypass } = request;
  return [
    saidAs(request),
    request.kind,
    ...sayWaiting(request, viewer),
    ...(waitersOf(request).length === 0 ? ["nobody waits for an answer"] : []),
    ...sayAgain(request, viewer),
    `about ${minutesFor(request)} min`,
    ...(request.dueAt === undefined ? [] : [`due ${sayWhen(request.dueAt, viewer, viewer.now)}`]),
    ...(request.holdsUp ? [`holds up: ${cut(request.holdsUp, 100)}`] : []),
    ...(request.link ? [linkBelow(heading, request.link)].filter(Boolean) : []),
    ...ofGroup(request, viewer),
    ...(handedOver ? [sayHandedOver(handedOver, viewer)] : []),
    ...(runsOf(request).length > 0 ? ["asked by a workflow, which goes on with your answer"] : []),
    ...(isAskedInThread(request) ? ["asked in a thread, where your answer and what you ask back are read"] : []),
    ...saySilence(request, viewer),
    ...(bypass ? [`cannot wait: "${cut(bypass.reason, 200)}"${sayWorth(request, viewer)}`] : []),
  ].join(" · ");
}

const linkBelow = (heading: string, link: string) =>
  heading !== "" && linkName(link).startsWith(heading) ? linkName(link).slice(heading.length) : linkName(link);

/** "asked of @platform", and why it is whose it is: "to you, who have most room in @platform" */
function ofGroup({ askedOf, to, taken }: Request, { id, names }: Viewer): string[] {
  if (!isGroupId(askedOf)) return [];
  const [who, group] = [to === id ? "you" : isolated(names(to)), names(askedOf)];
  if (taken === "most free") return [`to ${who}, who ${to === id ? "have" : "has"} most room in ${group}`];
  return [taken === "claimed" ? `claimed by ${who} of ${group}` : `asked of ${group}`];
}

/** "Bo, 2 h" since it came; once the turn has passed "Bo", "with you 2 h, with Bo 1 h", each in their own working time. */
function sayWaiting(request: Request, viewer: Viewer): string[] {
  const askers = sayAskers(request, viewer);
  return hasPassed(request) ? [askers, clocksOf(request, viewer)] : [`${askers}, ${sayAge(cameAt(request), viewer)}`];
}

/** "with you 2 h, with Bo 1 h", whose move it is now first. */
export function clocksOf(request: Request, viewer: Viewer): string {
  return turnClocks(request, viewer.hours, viewer.now)
    .map(({ whose, length }, at) => {
      const who = whose === viewer.id ? "you" : isolated(viewer.names(whose));
      if (length < minute) return at === 0 ? `with ${who} now` : `with ${who} under 1 min`;
      return `with ${who} ${sayWorkingTime(length, workingDay(viewer.hours(whose)))}`;
    })
    .join(", ");
}

function sayAgain(request: Request, viewer: Viewer): string[] {
  const { id } = viewer;
  const bumps = bumpsOf(request);
  const round = (request.earlier?.length ?? 0) + 1;
  return [
    ...(bumps > 0 ? [`asked again ${bumps === 1 ? "once" : `${bumps} times`}`] : []),
    ...sayNeeded(request, viewer),
    ...(round > 1 ? [`round ${round}`] : []),
    ...(request.reopened ? [sayReopened(request.reopened.at(-1), id)] : []),
    ...(request.turn.is === "put off" && request.to === id
      ? [`you put it off, to come ${sayAfter(request.turn.until, viewer.hours(id).zone, viewer, viewer.now)}`]
      : []),
  ];
}

/** What ended by itself was nobody's answer. */
function sayReopened(last: NonNullable<Request["reopened"]>[number] | undefined, id: PersonId): string {
  if (last?.took?.outcome.is === "lapsed") return "it had lapsed, and is open again";
  return last?.by === id ? "you took your answer back" : "an answer was taken back";
}

function sayNeeded(request: Request, { names, zone, locale, now }: Viewer): string[] {
  const last = lastNeededBy(request);
  return last ? [`still needed, said ${isolated(names(last.who))} ${sayWhen(last.at, { zone, locale }, now)}`] : [];
}

const recommended = (request: Request, { names }: Viewer, most: number) =>
  request.recommendation ? [`${isolated(names(askerOf(request)))} would: ${cut(request.recommendation, most)}`] : [];

/** What becomes of it while nobody answers, as far as its reader should know. */
function saySilence(request: Request, { zone, locale, now, hours }: Viewer): string[] {
  const { onSilence, turn } = request;
  if (onSilence?.is === "work on") return ["its asker works on something else meanwhile"];
  if (onSilence?.is !== "lapse" || (turn.is !== "shown" && turn.is !== "unclaimed") || turn.lapsesAt === undefined) return [];
  return [
    `lapses to "${cut(onSilence.to, 80)}" ${sayWhen(lapsesAt(request, hours(request.to)) ?? turn.lapsesAt, { zone, locale }, now)} unless you decide: it can be changed back`,
  ];
}

/** What those wrote who joined in asking. */
const wordsOfOthers = (request: Request, { names }: Viewer, most: number) =>
  otherWords(request)
    .slice(0, mostWords)
    .map(({ who, ask }) => `${isolated(names(who))} asks too: ${cut(ask, most)}`);

/** Who stands in was given it by nobody's words. */
const sayHandedOver = ({ by, why }: NonNullable<Request["handedOver"]>, { names }: Viewer) =>
  why === standsIn ? `for ${names(by)}, who is away` : `handed over by ${names(by)}: "${cut(why, 200)}"`;

/** How long it has waited, in the working time of whoever looks; what came outside of it, and waits since no minute of it, by when that was. */
function sayAge(since: number, { hours, id, now, zone, locale }: Viewer): string {
  const attention = hours(id);
  const age = workingTime(attention, since, now);
  if (age >= minute) return sayWorkingTime(age, workingDay(attention));
  return now - since < minute ? "just now" : sayWhen(since, { zone, locale }, now);
}

/** The same for its asker, who knows who asked: "R142 · asked Tue 24 Mar, 9:05 · acme/parser#381" */
export const factsForAsker = (request: Request, { id, zone, locale }: Viewer) =>
  [
    saidAs(request),
    ...(threadOf(request, id) ? [] : [`asked ${sayDated(askedAtBy(request, id), { zone, locale })}`]),
    ...(request.link ? [linkName(request.link)] : []),
  ].join(" · ");

/** Who asked it too did so later. */
const askedAtBy = ({ askers, askedAt }: Request, who: PersonId) => askers.find((one) => one.who === who)?.at ?? askedAt;

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
    return `${sayOutcome(turn.outcome, you(enderOf(turn.outcome) ?? to))}, ${sayAt(turn.at, { zone, locale }, now)}`;
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

/** Opens the first of what waits in a window of its own. */
export const oneAtATimeButton = button("One at a time", "one-at-a-time", "first");

/** "claimed by Cy", "given to Cy, who has most room" */
export const sayTaken = ({ to, taken }: Request, names: Viewer["names"]): string =>
  taken === "claimed" ? `claimed by ${isolated(names(to))}` : `given to ${isolated(names(to))}, who has most room`;

/** Whether this viewer can act on it where they see it: it was shown to them, and is theirs or nobody's. */
export const isTheirs = ({ to, turn }: Request, viewer: Pick<Viewer, "id">) =>
  turn.is === "unclaimed" ? turn.told.includes(viewer.id) : to === viewer.id && turn.is === "shown";
