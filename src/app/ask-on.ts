import { unqueued } from "../domain/back-pressure.ts";
import { askingOn } from "../domain/leaving.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Leaving, type Request, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { undoable } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { knownReader, refuseSettled } from "./whose-move.ts";

/** One of several who asked takes their withdrawal back, in the first half minute: they ask it as before. */
export async function askOn(tx: Tx, request: Request, leaving: Leaving, now: Instant) {
  const who = leaving.asked.who;
  if (now >= leaving.at + undoable)
    throw new Refusal(`You took ${saidAs(request)} back a while ago; others may ask it still. Ask anew: \`/sluice ask @ana …\`.`);
  if (leaving.isForGood)
    throw new Refusal(
      `${saidAs(request)} is asked no more where you wrote it, so you cannot ask it on. Ask anew: \`/sluice ask @ana …\`.`,
    );
  await refuseSettled(tx, request, who, now);
  const isPerson = (await tx.person(who))?.kind === "person";
  await keepRequest(tx, askingOn(isPerson ? unqueued(request, now) : request, leaving), await knownReader(tx, request.to), now);
}
