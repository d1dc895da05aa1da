import { askersOf } from "../domain/askers.ts";
import { type CallbackEvent, callbackNotBefore } from "../domain/callback.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Word to each agent that asked it and has a callback, or to those of them who may know. */
export async function tellCallbacks(tx: Tx, request: Request, event: CallbackEvent, now: Instant, to = askersOf(request)) {
  for (const who of to) {
    if (!(await tx.agent(who))?.callback) continue;
    const body = { kind: "callback", request: request.id, event, at: now } as const;
    await tx.putNotice(`callback/${event}/${request.id}/${now}/${who}`, who, body, now, { notBefore: callbackNotBefore(body) });
  }
}
