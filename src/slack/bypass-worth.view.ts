import type { KnownBlock } from "@slack/types";
import { isolated } from "../domain/isolated.ts";
import { type Request, saidAs } from "../domain/request.ts";
import type { LocalDate } from "../domain/time.ts";
import { button, muted } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** Whether this viewer's gate was passed, and they have not said whether that was worth it. */
const isAsked = ({ bypass }: Request, { id }: Pick<Viewer, "id">) =>
  bypass?.of === id && !bypass.isFree && bypass.isWorthIt === undefined;

const mostAsked = 3;

/** Asks of what was let through whether it was worth it, as long as its reader has not said so; `of` the load of a day. */
export function askingWorth(requests: Request[], viewer: Viewer, of?: LocalDate): KnownBlock[] {
  const asked = requests.filter((one) => isAsked(one, viewer)).slice(0, mostAsked);
  return asked.flatMap((request) => [
    muted(
      `${isolated(viewer.names(request.bypass?.by ?? ""))} let ${saidAs(request)} through. Your answer changes how often they can.`,
    ),
    {
      type: "actions",
      block_id: `worth/${request.id}${of === undefined ? "" : ` d${of}`}`,
      elements: [
        button("Worth it", "worth/yes", request.id, { accessibility_label: `${saidAs(request)} was worth it` }),
        button("Not worth it", "worth/no", request.id, { accessibility_label: `${saidAs(request)} was not worth it` }),
      ],
    },
  ]);
}

/** What its reader said of it: nobody else is shown that. */
export const sayWorth = ({ bypass }: Request, { id }: Pick<Viewer, "id">): string =>
  bypass?.of !== id || bypass.isWorthIt === undefined
    ? ""
    : bypass.isWorthIt
      ? ", which was worth it"
      : ", which was not worth it";
