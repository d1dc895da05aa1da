import type { KnownBlock } from "@slack/types";
import { askerOf } from "../domain/askers.ts";
import { groups, inOrder, minutesOf, whyFirst } from "../domain/digest.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayLength } from "../domain/say-time.ts";
import { enderOf } from "../domain/turn.ts";
import { button, cut, divider, header, type Message, muted, sentence, toldInLines } from "./block-kit.ts";
import { facts, isTheirs, movedTo, requestInBrief, requestInFull, requestMoved, type Viewer } from "./request.view.ts";

/** `coming` is what this opening brought, `carried` what was shown before; `isLive` while it is the newest. `asksManner`: its reader has not said how they want to be asked. */
export type Digest = { coming: Request[]; carried: Request[]; isLive: boolean; isBypass: boolean; asksManner: boolean };

const inFull = 7;
/** Slack refuses a message with more blocks. */
const mostBlocks = 50;

export function digestView(digest: Digest, viewer: Viewer): Message {
  return digest.isLive ? liveDigest(digest, viewer) : olderDigest(digest, viewer);
}

function liveDigest({ coming, carried, asksManner }: Digest, viewer: Viewer): Message {
  const all = [...coming, ...carried];
  const mine = inOrder(all.filter((one) => isTheirs(one, viewer)));
  const moved = all.filter((one) => !mine.includes(one));
  const title = titleOf(mine);
  const first = firstSentence(mine, viewer);
  const top = [
    header(title),
    ...(first ? [sentence(first)] : []),
    ...groups(mine.slice(0, inFull)).flatMap((group) => groupView(group, viewer)),
  ];
  const foot = [
    ...undoing(moved, viewer),
    ...(asksManner ? mannerView : [muted(footOf(carried.filter((one) => mine.includes(one)).length))]),
  ];
  const lines = linesBelow(mine.slice(inFull), viewer, mostBlocks - top.length - foot.length);
  const trace = movedBelow(moved, viewer, mostBlocks - top.length - foot.length - lines.length);
  return {
    text: toldInLines([title, first, ...mine.map((one) => line(one, viewer)), ...moved.map((one) => movedLine(one, viewer))]),
    blocks: [...top, ...lines, ...trace, ...foot],
  };
}

function titleOf(mine: Request[]) {
  if (mine.length === 0) return "Nothing waits for you here";
  return `${mine.length} to judge, about ${sayLength(minutesOf(mine) * 60_000)}`;
}

const footOf = (carried: number) =>
  `${carried > 0 ? `${carried} carried over from before. ` : ""}/queue shows all that waits for you, /focus 90m shuts the gate.`;

function firstSentence(mine: Request[], { names }: Viewer) {
  const [first] = mine;
  return first && `First: ${saidAs(first)}, because ${whyFirst(first, names(askerOf(first)), mine.length === 1)}.`;
}

const groupView = ({ context, requests }: { context: string; requests: Request[] }, viewer: Viewer): KnownBlock[] => [
  muted(context),
  ...requests.flatMap((request) => requestInFull(request, viewer)),
];

/** The rest, a line each, as far as there is room; what is left is counted, never cut in silence. */
function linesBelow(rest: Request[], viewer: Viewer, room: number): KnownBlock[] {
  if (rest.length === 0) return [];
  const fitting = rest.length + 1 <= room ? rest.length : room - 2;
  const left = rest.length - fitting;
  return [
    muted(`${rest.length} more`),
    ...rest.slice(0, fitting).map((request) => requestInBrief(request, viewer)),
    ...(left > 0 ? [muted(`and ${left} more: they move up as you settle these.`)] : []),
  ];
}

function movedBelow(moved: Request[], viewer: Viewer, room: number): KnownBlock[] {
  if (moved.length === 0 || room < 2) return [];
  const fitting = moved.length + 1 <= room ? moved.length : room - 2;
  const left = moved.length - fitting;
  return [
    divider,
    ...moved.slice(0, fitting).map((one) => requestMoved(one, viewer)),
    ...(left > 0 ? [muted(`and ${left} more that moved on`)] : []),
  ];
}

const mostUndos = 5;

/** Their own latest ends can be taken back where they are shown. */
function undoing(moved: Request[], { id }: Viewer): KnownBlock[] {
  const ends = moved.flatMap((one) =>
    one.turn.is === "settled" && (enderOf(one.turn.outcome) ?? one.to) === id ? [{ one, at: one.turn.at }] : [],
  );
  const latest = ends.sort((a, b) => b.at - a.at).slice(0, mostUndos);
  if (latest.length === 0) return [];
  return [{ type: "actions", elements: latest.map(({ one }) => button(`Undo ${saidAs(one)}`, `undo/${one.id}`, one.id)) }];
}

/** Nobody is batched who did not ask for it: they say once how they want it. */
const mannerView: KnownBlock[] = [
  divider,
  sentence(
    "Sluice can hold requests while you focus and bring them together, three times a day. Until you say so, each comes at once, in your working hours.",
  ),
  {
    type: "actions",
    block_id: "manner",
    elements: [
      button("Batch these for me", "manner/batch", "batch", { style: "primary" }),
      button("Keep them coming", "manner/keep", "keep coming"),
      button("Not with me", "manner/not", "not with me"),
    ],
  },
];

/** An older digest has no buttons: what is still open stands in the newest one. */
function olderDigest({ coming, carried }: Digest, viewer: Viewer): Message {
  const over = [...coming, ...carried].filter((one) => !isTheirs(one, viewer));
  const open = coming.length + carried.length - over.length;
  const left = over.length - mostBlocks + 1;
  const pointer = open > 0 ? `${open} of these moved on to your newest digest.` : "All of these have moved on.";
  return {
    text: toldInLines([pointer, ...over.map((one) => movedLine(one, viewer))]),
    blocks: [
      ...over.slice(0, mostBlocks - 1).map((one) => requestMoved(one, viewer)),
      muted(pointer, ...(left > 0 ? [`and ${left} more that moved on`] : [])),
    ],
  };
}

const line = (request: Request, viewer: Viewer) => `• ${request.ask} · ${facts(request, viewer)}`;
const movedLine = (request: Request, viewer: Viewer) =>
  `• ${cut(request.ask, 200)} · ${saidAs(request)} · ${movedTo(request, viewer)}`;
