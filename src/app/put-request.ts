import { askersOf } from "../domain/askers.ts";
import { homeId } from "../domain/notice.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepDecision } from "./keep-decision.ts";

/** Puts a request that nothing shows yet but the Homes of its people. */
export async function putNewRequest(tx: Tx, request: Request, now: Instant) {
  await tx.putRequest(request);
  for (const who of [request.to, ...askersOf(request)]) await tx.raise(homeId(who), now);
}

/** Puts a changed request: whatever shows it goes stale. */
export async function putChangedRequest(tx: Tx, request: Request, now: Instant) {
  await tx.raiseShowing(request.id, now);
  await keepDecision(tx, request, now);
  await putNewRequest(tx, request, now);
}
