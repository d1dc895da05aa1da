import type { KnownBlock, ModalView } from "@slack/types";
import { askerOf } from "../domain/askers.ts";
import { isolated } from "../domain/isolated.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayWhen } from "../domain/say-time.ts";
import type { Instant } from "../domain/time.ts";
import { button, cut, muted, plain, quotedCode, sentence } from "./block-kit.ts";
import { movedTo, type Viewer } from "./request.view.ts";

const mostLines = 40;

/** What somebody's rules answered since then, the latest first, each with the way back; above it what was just done, or was refused. */
export function ruledAnswersModal(ruled: Request[], since: Instant, viewer: Viewer, note?: string): ModalView {
  const left = ruled.slice(mostLines).map(saidAs);
  return {
    type: "modal",
    callback_id: "ruled-answers",
    private_metadata: String(since),
    title: plain("By your rules"),
    close: plain("Close"),
    blocks: [
      ...(note === undefined ? [] : [sentence(quotedCode(note))]),
      sentence(
        `Your rules answered ${ruled.length === 0 ? "nothing that stands" : ruled.length} since ${sayWhen(since, viewer, viewer.now)}.`,
      ),
      ...ruled.slice(0, mostLines).map((one) => ruledBlock(one, viewer)),
      ...(left.length > 0 ? [muted(cut(`and ${left.length} more: ${left.join(", ")}`, 1_000))] : []),
      muted("/sluice undo R142 takes one back as well, and /sluice rules stops a rule."),
    ],
  };
}

const ruledBlock = (request: Request, viewer: Viewer): KnownBlock => ({
  ...sentence(
    `${cut(request.ask, 300)}\n${saidAs(request)} · ${isolated(cut(viewer.names(askerOf(request)), 100))} · ${movedTo(request, viewer)}`,
  ),
  block_id: `ruled/${request.id}`,
  accessory: button(`Undo ${saidAs(request)}`, "ruled-answers/undo", request.id),
});
