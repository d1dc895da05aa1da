import type { KnownBlock } from "@slack/types";
import { type Request, saidAs } from "../domain/request.ts";
import { cut, divider, muted } from "./block-kit.ts";
import { movedTo, requestMoved, type Viewer } from "./request.view.ts";

/** Slack refuses a message with more blocks. */
export const mostBlocks = 50;

/** What moved on since a digest came, below what did not, as far as there is room. */
export function movedBelow(moved: Request[], viewer: Viewer, room: number): KnownBlock[] {
  if (moved.length === 0 || room < 2) return [];
  const fitting = moved.length + 1 <= room ? moved.length : room - 2;
  const left = moved.length - fitting;
  return [
    divider,
    ...moved.slice(0, fitting).map((one) => requestMoved(one, viewer)),
    ...(left > 0 ? [muted(`and ${left} more that moved on`)] : []),
  ];
}

export const movedLine = (request: Request, viewer: Viewer) =>
  `• ${cut(request.ask, 200)} · ${saidAs(request)} · ${movedTo(request, viewer)}`;
