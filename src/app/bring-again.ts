import { isAskedBy } from "../domain/askers.ts";
import { broughtAgain } from "../domain/come-again.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { isForRework } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { withReader } from "./pass-back.ts";
import { refuseUnaskable } from "./submit.ts";
import { requestOf } from "./whose-move.ts";

/** The asker did what was requested: the same request comes to its reader once more, with what was done. */
export async function bringAgain(tx: Tx, input: { request: RequestId; by: PersonId; words: string }, now: Instant) {
  const request = await requestOf(tx, input);
  if (!isAskedBy(request, input.by)) throw new Refusal(`${saidAs(request)} was asked of you: only who asked it can do that.`);
  if (!isForRework(request))
    throw new Refusal(`Nothing is left to change in ${saidAs(request)}. Ask anew: \`/sluice ask @ana …\`.`);
  const again = await withReader(tx, broughtAgain(request, input.by, input.words, now), now);
  refuseUnaskable(again.reader, input.by);
  await keepRequest(tx, again.request, again.reader, now);
}
