import type { KnownBlock } from "@slack/types";
import { isAgents } from "../domain/brief.ts";
import { type Group, groups } from "../domain/groups.ts";
import type { Brief } from "../domain/notice.ts";
import type { Request } from "../domain/request.ts";
import { inOrder } from "../domain/waiting-cost.ts";
import { muted, mutedChannel } from "./block-kit.ts";
import { isTheirs, requestInFull, requestMoved, type Viewer } from "./request.view.ts";

/**
 * What moved on stays where it stood in full, so that nothing else comes to lie where somebody presses a second time: the next come up once all of
 * these have. `room`: for so many of what is theirs to judge, `most` where nothing moved on.
 */
export function movedInPlace(
  { carried, brief }: { carried: Request[]; brief?: Brief },
  mine: Request[],
  moved: Request[],
  most: number,
  viewer: Viewer,
): { inPlace: Request[]; room: number } {
  const [first] = mine;
  const isAsFresh = (one: Request) => !carried.includes(one) || inOrder([one, ...(first ? [first] : [])], viewer)[0] === one;
  const isOfNight = (one: Request) => brief?.requests.includes(one.id) === true && isAgents(one);
  const stood = moved.filter((one) => isAsFresh(one) && !isOfNight(one));
  const all = inOrder([...mine.filter(isAsFresh), ...stood], viewer);
  const isOpen = (one: Request) => !stood.includes(one);
  let end = most;
  while (end < all.length && !all.slice(0, end).some(isOpen)) end += most;
  const inFull = all.slice(0, end);
  const gone = inFull.filter((one) => !isOpen(one)).sort((a, b) => movedAt(a) - movedAt(b));
  return { inPlace: gone.slice(-mostInPlace), room: inFull.filter(isOpen).length };
}

const movedAt = ({ history }: Request) => history.at(-1)?.since ?? 0;

/** More of what moved on stands below. */
const mostInPlace = 6;

const groupView = ({ context, requests }: Group, viewer: Viewer): KnownBlock[] => [
  headingOf(context),
  ...requests.flatMap((request) =>
    isTheirs(request, viewer)
      ? requestInFull(request, viewer, { heading: context.is === "place" ? context.name : "" })
      : [requestMoved(request, viewer)],
  ),
];

function headingOf(context: Group["context"]): KnownBlock {
  if (context.is === "quick") return muted("Quick ones, 5 min at most");
  return context.is === "channel" ? mutedChannel("Asked in", context.id) : muted(context.name);
}

/** What stands in full, under its headings, with what moved on since among it. */
export const inGroups = (requests: Request[], viewer: Viewer): KnownBlock[] =>
  groups(inOrder(requests, viewer)).flatMap((group) => groupView(group, viewer));
