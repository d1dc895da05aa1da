import { withBegun } from "../domain/judging.ts";
import type { PersonId } from "../domain/person.ts";
import { awaitsReader, type Request, type RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** A reader looks at what they were asked, which is noted for what judging costs them. Of whoever only looks nothing is noted, and nothing goes stale. */
export async function beginJudging(tx: Tx, { request: id, by }: { request: RequestId; by: PersonId }, now: Instant) {
  const request = await tx.request(id);
  if (!request || !isTheirs(request, by)) return;
  const begun = withBegun(request, by, now);
  if (begun !== request) await tx.putRequest(begun);
}

const isTheirs = (request: Request, who: PersonId) =>
  awaitsReader(request) && (request.to === who || (request.turn.is === "unclaimed" && request.turn.told.includes(who)));
