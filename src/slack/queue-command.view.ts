import type { KnownBlock } from "@slack/types";
import type { Awaited } from "../domain/expectation.ts";
import { minutesOf, type Request, type RequestId, saidAs } from "../domain/request.ts";
import { sayMinutes } from "../domain/say-time.ts";
import type { Queue } from "../domain/standing.ts";
import { awaitedBlocks, awaitedLine } from "./awaited.view.ts";
import { button, cut, divider, header, type Message, muted, sentence, toldInLines } from "./block-kit.ts";
import { requestInFull, sayTaken, type Viewer } from "./request.view.ts";
import { facts } from "./request-facts.view.ts";
import { endedView } from "./undoing.view.ts";

const perPage = 7;
const mostAsked = 8;
const mostTaken = 4;

/** Everything of somebody's, pulled now: theirs to judge a page at a time, then what they wait for from others. */
export function queueView({ mine, asked, taken, ended }: Queue, page: number, viewer: Viewer): Message {
  const at = Math.min(Math.max(0, page), Math.max(0, Math.ceil(mine.length / perPage) - 1));
  const here = mine.slice(at * perPage, (at + 1) * perPage);
  const title = mine.length === 0 ? "Nothing waits for you" : `${mine.length} to judge, about ${sayMinutes(minutesOf(mine))}`;
  return {
    text: toldInLines([
      title,
      ...mine.map((one) => `• ${one.ask} · ${facts(one, viewer)}`),
      ...takenLines(taken, viewer),
      ...asked.map((one) => `You wait for: ${awaitedLine(one, viewer)}`),
    ]),
    blocks: [
      header(title),
      ...here.flatMap((request) => requestInFull(request, viewer, { place: ` p${at}` })),
      ...pages(at, here.length, mine.length),
      ...endedView(ended, viewer),
      ...takenView(taken, viewer),
      ...askedView(asked, viewer),
    ],
  };
}

/** The page on which that request stands; the first where it stands nowhere. */
export const pageWith = ({ mine }: Queue, id: RequestId): number =>
  Math.floor(
    Math.max(
      0,
      mine.findIndex((one) => one.id === id),
    ) / perPage,
  );

function pages(at: number, here: number, all: number): KnownBlock[] {
  if (all <= perPage) return [];
  const first = at * perPage + 1;
  const earlier = at > 0 ? [button("Earlier", "queue/earlier", String(at - 1))] : [];
  const more = first - 1 + here < all ? [button("More", "queue/more", String(at + 1))] : [];
  return [
    muted(`${first} to ${first - 1 + here} of ${all}`),
    { type: "actions", block_id: "queue", elements: [...earlier, ...more] },
  ];
}

/** What others of their groups have: nobody looks for it, or begins it too. */
export const takenView = (taken: Request[], viewer: Viewer): KnownBlock[] =>
  taken.length === 0 ? [] : [muted(...takenLines(taken, viewer))];

function takenLines(taken: Request[], { names }: Viewer): string[] {
  const left = taken.length - mostTaken;
  return [
    ...taken
      .slice(0, mostTaken)
      .map((one) => `${saidAs(one)} of ${names(one.askedOf)} · ${cut(one.ask, 120)} · ${sayTaken(one, names)}`),
    ...(left > 0 ? [`and ${left} more that others have`] : []),
  ];
}

export const askedView = (asked: Awaited[], viewer: Viewer): KnownBlock[] =>
  asked.length === 0 ? [] : [divider, sentence(`What you wait for: ${asked.length}`), ...awaitedBlocks(asked, mostAsked, viewer)];
