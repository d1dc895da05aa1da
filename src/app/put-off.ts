import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import { day, type Instant } from "../domain/time.ts";
import { putOff as domainPutOff } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellNews } from "./tell-askers.ts";
import { requestInHand } from "./whose-move.ts";

const longest = 90 * day;

/** The reader wants it later: it comes back at their first opening after that time, and the asker is told. */
export async function putOff(tx: Tx, input: { request: RequestId; by: PersonId; until: Instant }, now: Instant) {
  const { request, reader } = await requestInHand(tx, input, now);
  if (input.until <= now) throw new Refusal(`That time has passed. Choose a later one for ${saidAs(request)}.`);
  if (input.until > now + longest)
    throw new Refusal(`90 days is the longest. Decline ${saidAs(request)}, or choose a nearer time.`);
  await keepRequest(tx, domainPutOff(request, input.until, now), reader, now);
  await tellNews(tx, request, { is: "put off", by: input.by, until: input.until }, now);
}
