import type { KnownBlock } from "@slack/types";
import type { Mirror } from "../domain/mirror.ts";
import { sayMirror } from "../domain/say-mirror.ts";
import { button, list, muted } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

const title = "How you judged in the last 30 days";

/** For whoever asked for it: what was seen, and a way to look again at what went fast today. */
export function mirrorLines(mirror: Mirror, viewer: Pick<Viewer, "zone" | "locale">): string[] {
  const lines = sayMirror(mirror, viewer);
  return lines.length > 0 ? [`${title}:`, ...lines] : ["How you judge is said once there are five judgements to stand on."];
}

export function mirrorBlocks(mirror: Mirror, viewer: Pick<Viewer, "zone" | "locale">): KnownBlock[] {
  const [first = "", ...lines] = mirrorLines(mirror, viewer);
  return [
    muted(first),
    ...(lines.length > 0 ? [list(lines)] : []),
    ...(mirror.again.length > 0
      ? [
          {
            type: "actions" as const,
            block_id: "look-again",
            elements: mirror.again.map((id) => button(`Look again at R${id.split("/")[1]}`, `undo/${id}/again`, id)),
          },
        ]
      : []),
  ];
}
