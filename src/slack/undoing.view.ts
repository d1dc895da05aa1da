import type { KnownBlock } from "@slack/types";
import { type Request, saidAs } from "../domain/request.ts";
import { isTheirEnd } from "../domain/taking.ts";
import { button } from "./block-kit.ts";
import { requestMoved, type Viewer } from "./request.view.ts";

const mostUndos = 5;

/** Their own latest ends can be taken back where they are shown. */
export function undoing(moved: Request[], { id }: Viewer): KnownBlock[] {
  const ends = moved.flatMap((one) => (one.turn.is === "settled" && isTheirEnd(one, id) ? [{ one, at: one.turn.at }] : []));
  const latest = ends.sort((a, b) => b.at - a.at).slice(0, mostUndos);
  if (latest.length === 0) return [];
  return [{ type: "actions", elements: latest.map(({ one }) => button(`Undo ${saidAs(one)}`, `undo/${one.id}`, one.id)) }];
}

/** What somebody ended last today, with the way back. */
export function endedView(ended: Request[], viewer: Viewer): KnownBlock[] {
  return [...ended.map((one) => requestMoved(one, viewer)), ...undoing(ended, viewer)];
}
