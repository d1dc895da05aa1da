import type { KnownBlock } from "@slack/types";
import type { DayLoad, LetThrough, WeekLoad } from "../domain/day-load.ts";
import { isolated } from "../domain/isolated.ts";
import { both } from "../domain/load.ts";
import type { Mirror } from "../domain/mirror.ts";
import type { Outlook } from "../domain/outlook.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayCame, sayCoordination, sayLoad, sayPrice, sayRuled, saySettled, sayWaiting } from "../domain/say-load.ts";
import { sayFeeding, sayForecast } from "../domain/say-outlook.ts";
import { atWhen, sayDay, sayMinutes, sayWeekdayAndDate, sayWhen } from "../domain/say-time.ts";
import { type LocalDate, localDate } from "../domain/time.ts";
import { cameAt } from "../domain/turn-clocks.ts";
import { button, cut, header, list, type Message, muted, sentence, toldInLines } from "./block-kit.ts";
import { askingWorth, sayWorth } from "./bypass-worth.view.ts";
import { type Drawn, dayChart, weekChart } from "./load-chart.view.ts";
import { mirrorBlocks, mirrorLines } from "./mirror.view.ts";
import type { Viewer } from "./request.view.ts";

/** What a day's numbers are about: what was let through, what of it broke into focus, what has waited longest, and what lies ahead. */
export type Story = { letThrough: LetThrough[]; oldest?: Request; outlook?: Outlook; mirror?: Mirror };

/** A day in one screen: one sentence, a picture, and what stands behind it. */
export const dayLoadView = (load: DayLoad, story: Story, viewer: Viewer): Message =>
  daySummary(load, story, viewer, hasPassed(load, viewer)).message;

/** The same of a day that is summed up, also where it is part of a longer message, with the lines of its words. */
export type DaySummary = { message: Message; words: string[] };

export function daySummary(load: DayLoad, story: Story, viewer: Viewer, isOver: boolean): DaySummary {
  const { title, first, lines } = dayLoadWords(load, story, viewer, isOver);
  const { letThrough, mirror } = story;
  const asked = letThrough.filter((one) => isKnown(one, viewer)).map(({ request }) => request);
  const foot = [...askingWorth(asked, viewer, load.date), ...(mirror ? mirrorBlocks(mirror, viewer, load.date) : [])];
  const reflected = mirror ? mirrorLines(mirror, viewer) : [];
  const message = drawnAs(title, first, dayChart(load, isOver), lines, foot, reflected);
  return { message, words: [title, first, ...lines, ...reflected] };
}

/** The same in words: a title, one sentence that says it all, and a line for each thing behind it. */
function dayLoadWords(load: DayLoad, story: Story, viewer: Viewer, isOver: boolean) {
  return {
    title: `Your load, ${sayDate(load.date, viewer)}`,
    first: sayLoad(load, isOver),
    lines: [
      ...sayCame(load),
      ...saySettled(load),
      ...sayRuled(load),
      ...sayUsed(load, story),
      ...sayWaiting(load, isOver),
      ...sayPrice(load),
      ...sayAllLetThrough(story, viewer),
      ...sayOldest(story, viewer),
      ...sayCoordination(load),
      ...sayAhead(story, viewer),
    ],
  };
}

/** Whose calendar, how they write times, and when they look. */
type Looking = Pick<Viewer, "zone" | "locale" | "now">;

/** With its year, where it is another. */
function sayDate(date: LocalDate, looking: Looking): string {
  const isThisYear = date.slice(0, 4) === localDate(looking.now, looking.zone).slice(0, 4);
  return `${sayWeekdayAndDate(date, looking)}${isThisYear ? "" : ` ${date.slice(0, 4)}`}`;
}

const hasPassed = ({ date }: DayLoad, { zone, now }: Looking) => date < localDate(now, zone);

export function weekLoadView(week: WeekLoad, viewer: Looking): Message {
  const { days, all } = week;
  const isOver = hasPassed(all, viewer);
  const lines = [
    ...sayCame(all),
    ...saySettled(all),
    ...sayRuled(all),
    ...sayWaiting(all, isOver),
    ...sayPrice(all),
    ...sayCoordination(all),
  ];
  const title = `Your load, week of ${sayDate(days[0]?.date ?? all.date, viewer)}`;
  return drawnAs(title, sayLoad(all, isOver), weekChart(week), lines);
}

function drawnAs(
  title: string,
  first: string,
  picture: Drawn,
  lines: string[],
  foot: KnownBlock[] = [],
  more: string[] = [],
): Message {
  const around = <Of>(middle: Of[]): (KnownBlock | Of)[] => [
    header(title),
    sentence(first),
    ...middle,
    ...(lines.length > 0 ? [list(lines)] : []),
    ...foot,
    muted("Only you see this."),
    { type: "actions" as const, block_id: "load", elements: [button("How this is counted", "load/how", "how")] },
  ];
  return {
    text: toldInLines([title, first, ...lines, ...more], "/load"),
    blocks: around(picture.newer),
    plainer: around(picture.plainer),
  };
}

/** "About 60 of the 90 min that you give to judging." "About 95 min, more than the 90 min that you give to judging." */
function sayUsed({ minutes, settled }: DayLoad, { outlook }: Story): string[] {
  if (!outlook || outlook.capacity === 0 || both(settled) === 0) return [];
  const given = `the ${sayMinutes(outlook.capacity)} that you give to judging.`;
  if (minutes > outlook.capacity) return [`About ${sayMinutes(minutes)}, more than ${given}`];
  return [`About ${minutes < 120 && outlook.capacity < 120 ? minutes : sayMinutes(minutes)} of ${given}`];
}

function sayAhead({ outlook }: Story, viewer: Viewer): string[] {
  if (!outlook) return [];
  const { forecast, feeding } = outlook;
  return [...sayForecast(forecast, localDate(viewer.now, viewer.zone), viewer), ...(feeding ? [sayFeeding(feeding)] : [])];
}

const mostLetThrough = 4;

function sayAllLetThrough({ letThrough }: Story, viewer: Viewer): string[] {
  const left = letThrough.length - mostLetThrough;
  const said = letThrough.slice(0, mostLetThrough).map((one) => sayLetThrough(one, viewer));
  return [...said, ...(left > 0 ? [`${left} more ${left === 1 ? "was" : "were"} let through.`] : [])];
}

/** Whether it is what stands with the request still: it may have been let through another's gate since. */
const isKnown = ({ at, request: { bypass } }: LetThrough, { id }: Viewer) => bypass?.at === at && bypass.of === id;

/** "Bo let R142 through at 10:12, into your focus, which was worth it." */
function sayLetThrough(one: LetThrough, viewer: Viewer): string {
  const { at, request, broke } = one;
  const [when, into] = [atWhen(sayWhen(at, viewer, at)), broke ? ", into your focus" : ""];
  if (!isKnown(one, viewer) || !request.bypass) return `${saidAs(request)} was let through ${when}${into}.`;
  return `${isolated(viewer.names(request.bypass.by))} let ${saidAs(request)} through ${when}${into}${sayWorth(request, viewer)}.`;
}

/** "Waiting longest: R98, "Which queue?", since yesterday; it holds up the importer." */
function sayOldest({ oldest }: Story, viewer: Viewer): string[] {
  if (!oldest) return [];
  const since = sayDay(localDate(cameAt(oldest), viewer.zone), localDate(viewer.now, viewer.zone), viewer);
  const stalls = oldest.holdsUp ? `; it holds up: ${cut(oldest.holdsUp, 100)}` : "";
  return [`Waiting longest: ${saidAs(oldest)}, "${cut(oldest.ask, 80)}", since ${since}${stalls}.`];
}
