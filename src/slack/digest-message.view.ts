import type { KnownBlock } from "@slack/types";
import type { Brief, Return } from "../domain/notice.ts";
import { minutesOf, type Request, saidAs } from "../domain/request.ts";
import { sayMinutes } from "../domain/say-time.ts";
import { mostInFull, type Shares, sharesOf } from "../domain/shares.ts";
import { inOrder, whyFirst } from "../domain/waiting-cost.ts";
import type { Asking } from "./away-hint.view.ts";
import { divider, foldable, header, type Message, type MessageBlock, muted, sentence, toldInLines } from "./block-kit.ts";
import { briefCards, briefLines, briefTop, cardsOf, othersOf, roomBeside, saidOfNight } from "./brief.view.ts";
import { askingWorth } from "./bypass-worth.view.ts";
import { inGroups, movedInPlace } from "./digest-groups.view.ts";
import type { DaySummary } from "./load.view.ts";
import { mannerView } from "./manner-buttons.view.ts";
import { mostBlocks, movedBelow, movedLine } from "./moved-on.view.ts";
import { showingOthers } from "./others-button.view.ts";
import { isTheirs, oneAtATimeButton, requestInBrief, requestMoved, type Viewer } from "./request.view.ts";
import { facts } from "./request-facts.view.ts";
import { undoing } from "./undoing.view.ts";

/** `coming` is what this opening brought, `carried` what was shown before; `isLive` while it is the newest. `asksManner`: its reader has not said how they want to be asked. */
export type Digest = {
  coming: Request[];
  carried: Request[];
  isLive: boolean;
  isBypass: boolean;
  asksManner: boolean;
  back?: Return;
  brief?: Brief;
  asksAway?: Asking;
  /** What its day cost, once that is summed up. */
  summary?: DaySummary;
};

/** With so few others, what was shown before is not folded away. */
const fewInFull = 2;

export function digestView(digest: Digest, viewer: Viewer): Message {
  return digest.isLive ? liveDigest(digest, viewer) : olderDigest(digest, viewer);
}

function liveDigest(digest: Digest, viewer: Viewer): Message {
  const all = [...digest.coming, ...digest.carried];
  const mine = inOrder(
    all.filter((one) => isTheirs(one, viewer)),
    viewer,
  );
  const moved = all.filter((one) => !mine.includes(one));
  const cards = cardsOf(digest.brief, mine);
  const others = othersOf(cards, mine);
  const briefly = digest.brief ? [saidOfNight(digest.brief, cards, { mine, moved }, viewer)] : [];
  const told = [
    titleOf(mine, cards),
    firstSentence(mine, viewer),
    ...briefly,
    sayReturn(digest, mine),
    ...(digest.asksAway?.says ?? []),
  ];
  const { summary } = digest;
  const blocks = drawn(digest, mine, moved, viewer, carriedFolded, summary?.message.blocks);
  const isNewer = blocks.some(({ type }) => type === "container" || type === "data_visualization");
  return {
    text: toldInLines([
      ...told,
      ...(summary?.words ?? []),
      ...(digest.brief ? briefLines(cards, viewer) : []),
      ...others.map((one) => line(one, viewer)),
      ...moved.map((one) => movedLine(one, viewer)),
    ]),
    blocks,
    ...(isNewer && { plainer: drawn(digest, mine, moved, viewer, carriedBelow, summary?.message.plainer) }),
  };
}

type Lines = (shares: Shares, viewer: Viewer, isAmple: boolean) => KnownBlock[];

function drawn<Of extends MessageBlock = KnownBlock>(
  digest: Digest,
  mine: Request[],
  moved: Request[],
  viewer: Viewer,
  lines: Lines,
  summary: Of[] = [],
): (KnownBlock | Of)[] {
  const { carried, asksManner, asksAway, brief } = digest;
  const cards = cardsOf(brief, mine);
  const others = othersOf(cards, mine);
  const { inPlace, room } = movedInPlace(digest, others, moved, roomBeside(cards, mostInFull), viewer);
  const shares = sharesOf(others, carried, room);
  const back = sayReturn(digest, mine);
  const top = [
    header(titleOf(mine, cards)),
    ...beginning(mine, viewer),
    ...(brief ? briefTop(brief, cards, { mine, moved }, viewer) : []),
    ...(back === undefined ? [] : [sentence(back)]),
    ...(brief ? briefCards(cards, viewer) : []),
    ...inGroups([...shares.inFull, ...inPlace], viewer),
    ...showingOthers(shares.leftOfFresh, shares.inLines.length > 0 ? "new" : "all"),
    ...lines(shares, viewer, cards.length > 0),
    ...showingOthers(shares.leftOfCarried, "carried"),
  ];
  const isIn = ({ block_id }: MessageBlock) => block_id !== undefined && summary.some((one) => one.block_id === block_id);
  const foot = [
    ...askingWorth([...mine, ...moved], viewer).filter((one) => !isIn(one)),
    ...undoing(moved, viewer),
    ...(asksAway?.blocks ?? []),
    ...(asksManner ? mannerView : [muted(footNote)]),
    ...(summary.length > 0 ? [divider, ...summary] : []),
  ];
  const below = moved.filter((one) => !inPlace.includes(one));
  return [...top, ...movedBelow(below, viewer, mostBlocks - top.length - foot.length), ...foot];
}

const footNote = "/queue shows all that waits for you, /focus 90m shuts the gate.";

/** Below cards it is said apart how much of it is theirs. */
function titleOf(mine: Request[], cards: ReturnType<typeof cardsOf>) {
  if (mine.length === 0) return "Nothing waits for you here";
  const inAll = cards.length > 0 && othersOf(cards, mine).length > 0 ? " in all" : "";
  return `${mine.length} to judge${inAll}, about ${sayMinutes(minutesOf(mine))}`;
}

/** "You are back: 34 came, 21 ended elsewhere, 13 remain." */
function sayReturn({ back }: Digest, mine: Request[]): string | undefined {
  if (!back) return undefined;
  const came = back.came === 0 ? "nothing new came" : `${back.came} came`;
  const ended = back.ended === 0 ? "" : `, ${back.ended} ended elsewhere`;
  return `You are back: ${came}${ended}, ${mine.length} ${mine.length === 1 ? "remains" : "remain"}.`;
}

function firstSentence([first, ...others]: Request[], viewer: Viewer) {
  return first && `First: ${saidAs(first)}, because ${whyFirst(first, others, viewer)}.`;
}

/** What is first and why, and beside it the way to have them one at a time. */
function beginning(mine: Request[], viewer: Viewer): KnownBlock[] {
  const said = firstSentence(mine, viewer);
  if (said === undefined) return [];
  return [mine.length > 1 ? { ...sentence(said), accessory: oneAtATimeButton } : sentence(said)];
}

const titleOfCarried = (carried: Request[]) => `${carried.length} from before, about ${sayMinutes(minutesOf(carried))}`;
const linesOf = (carried: Request[], viewer: Viewer) => carried.map((request) => requestInBrief(request, viewer));

const carriedBelow: Lines = ({ inLines, leftOfCarried }, viewer) =>
  inLines.length === 0 ? [] : [muted(titleOfCarried([...inLines, ...leftOfCarried])), ...linesOf(inLines, viewer)];

/** Folded away where enough else is to be read. */
const carriedFolded: Lines = ({ inLines, leftOfCarried, inFull }, viewer, isAmple) =>
  inLines.length === 0
    ? []
    : [foldable(titleOfCarried([...inLines, ...leftOfCarried]), linesOf(inLines, viewer), isAmple || inFull.length > fewInFull)];

/** It is redrawn no more: when something comes back would be read long after it came. */
const comesBack = ({ turn, to }: Request, { id }: Viewer) => to === id && turn.is === "put off";

/** An older digest has no buttons: what is still open stands in the newest one. */
function olderDigest({ coming, carried, summary }: Digest, viewer: Viewer): Message {
  const over = [...coming, ...carried].filter((one) => !isTheirs(one, viewer) && !comesBack(one, viewer));
  const open = coming.length + carried.length - over.length;
  const left = over.length - mostBlocks + 1;
  const pointer = open > 0 ? `${open} of these moved on to your newest digest.` : "All of these have moved on.";
  const summedUp = summary ? [summary.words.slice(0, 2).join(": ")] : [];
  return {
    text: toldInLines([pointer, ...over.map((one) => movedLine(one, viewer)), ...summedUp]),
    blocks: [
      ...over.slice(0, mostBlocks - 1).map((one) => requestMoved(one, viewer)),
      muted(pointer, ...(left > 0 ? [`and ${left} more that moved on`] : []), ...summedUp),
    ],
  };
}

const line = (request: Request, viewer: Viewer) => `• ${request.ask} · ${facts(request, viewer)}`;
