import type { Request } from "../domain/request.ts";
import { lapsesAt } from "../domain/silence.ts";
import type { Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { bringBackWhatAwaited } from "./bring-back.ts";
import { putChangedRequest } from "./put-request.ts";
import { tellAnswer } from "./tell-askers.ts";

/** Ends those whose time is over as their askers proposed, and returns the others. */
export async function lapseWhatMust(tx: Tx, open: Request[], now: Instant): Promise<Request[]> {
  const over = open.filter((request) => (lapsesAt(request) ?? Number.POSITIVE_INFINITY) <= now);
  for (const request of over) await lapse(tx, request, now);
  return open.filter((request) => !over.includes(request));
}

async function lapse(tx: Tx, request: Request, now: Instant) {
  if (request.onSilence?.is !== "lapse") return;
  const outcome: Outcome = { is: "lapsed", to: request.onSilence.to, wasSeen: wasSeen(request) };
  const over = settled(request, outcome, now);
  await putChangedRequest(tx, over, now);
  await bringBackWhatAwaited(tx, over, now);
  await tellAnswer(tx, request, outcome, now);
}

const wasSeen = ({ turn }: Request) => turn.is === "shown" || (turn.is === "unclaimed" && turn.told.length > 0);
