import type { KnownBlock } from "@slack/types";
import { type Request, saidAs } from "../domain/request.ts";
import { isTheirEnd } from "../domain/taking.ts";
import { button } from "./block-kit.ts";
import { requestMoved, type Viewer } from "./request.view.ts";
import { lettingStand } from "./standing-answer.view.ts";

const mostUndos = 5;

/** Their own latest ends can be taken back where they are shown, or stand for what an agent asks again. */
export function undoing(moved: Request[], viewer: Viewer): KnownBlock[] {
  const { id } = viewer;
  const ends = moved.flatMap((one) => (one.turn.is === "settled" && isTheirEnd(one, id) ? [{ one, at: one.turn.at }] : []));
  const latest = ends.sort((a, b) => b.at - a.at).slice(0, mostUndos);
  if (latest.length === 0) return [];
  const elements = latest.flatMap(({ one }) => [
    button(`Undo ${saidAs(one)}`, `undo/${one.id}`, one.id),
    ...lettingStand(one, viewer),
  ]);
  return [{ type: "actions", elements }];
}

/** What somebody ended last today, with the way back. */
export function endedView(ended: Request[], viewer: Viewer): KnownBlock[] {
  return [...ended.map((one) => requestMoved(one, viewer)), ...undoing(ended, viewer)];
}
