import { isAskedBy } from "../domain/askers.ts";
import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { handedOver } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { refuseUnaskable } from "./submit.ts";
import { tellNews } from "./tell-askers.ts";
import { knownPerson, requestToJudge } from "./whose-move.ts";

/** The reader passes it to somebody, told why. It waits for the new reader's own opening, and the asker is told. */
export async function handOver(tx: Tx, input: { request: RequestId; by: PersonId; to: PersonId; why: string }, now: Instant) {
  const { request } = await requestToJudge(tx, "handOver", input, now);
  const to = await knownPerson(tx, input.to);
  refuseUnaskable(to, input.by, "Choose somebody else from the list.");
  if (isAskedBy(request, to.id))
    throw new Refusal(`${to.name} asked ${saidAs(request)}. Ask back instead, or hand it to somebody else.`);
  await keepRequest(tx, handedOver(request, to.id, input.by, input.why, now), to, now);
  await tx.raise(homeId(input.by), now);
  const news = { is: "handed over", by: input.by, to: to.id, why: input.why } as const;
  await tellNews(tx, request, news, now);
}
