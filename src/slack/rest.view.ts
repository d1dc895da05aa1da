import type { KnownBlock } from "@slack/types";
import type { Rest } from "../domain/fatigue.ts";
import { canRest } from "../domain/fatigue.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayMinutes, sayWhen } from "../domain/say-time.ts";
import { button, muted } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

const mostOffered = 5;

/** Past the day's capacity: what weighs much, offered for another day. */
export function offeringRest(rest: Rest | undefined, requests: Request[], viewer: Viewer): KnownBlock[] {
  const some = rest ? requests.filter((one) => canRest(one, rest)).slice(0, mostOffered) : [];
  if (!rest || some.length === 0) return [];
  const when = sayWhen(rest.until, viewer, viewer.now);
  return [
    muted(
      `You have judged for about ${sayMinutes(rest.judged)} today, of the ${sayMinutes(rest.capacity)} that you give it. What weighs much is judged better rested:`,
    ),
    {
      type: "actions",
      block_id: "rest",
      elements: some.map(({ id, ...request }) => button(`${saidAs(request)}: ${when}`, `rest/${rest.until}/${id}`, id)),
    },
  ];
}
