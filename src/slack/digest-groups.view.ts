import type { KnownBlock } from "@slack/types";
import { isAgents } from "../domain/brief.ts";
import { type Group, groups } from "../domain/groups.ts";
import type { Brief } from "../domain/notice.ts";
import type { Request } from "../domain/request.ts";
import { inOrder } from "../domain/waiting-cost.ts";
import { muted, mutedChannel } from "./block-kit.ts";
import { isTheirs, requestInFull, requestMoved, type Viewer } from "./request.view.ts";

/** What moved on stays where it stood in full, so that nothing else comes to lie where somebody presses a second time. In the order in which it moved. */
export function movedInPlace(
  { carried, brief }: { carried: Request[]; brief?: Brief },
  first: Request | undefined,
  moved: Request[],
  viewer: Viewer,
): Request[] {
  const wasFirst = (one: Request) => first === undefined || inOrder([one, first], viewer)[0] === one;
  const stoodInFull = (one: Request) =>
    !(brief?.requests.includes(one.id) && isAgents(one)) && (!carried.includes(one) || wasFirst(one));
  return moved.filter(stoodInFull).sort((a, b) => movedAt(a) - movedAt(b));
}

const movedAt = ({ history }: Request) => history.at(-1)?.since ?? 0;

/** More of what moved on stands below. */
export const mostInPlace = 6;

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
