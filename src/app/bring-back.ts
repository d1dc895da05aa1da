import { askersOf } from "../domain/askers.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { broughtBack } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";

/** A request has ended: what its people put off until then is theirs again, at their next opening. */
export async function bringBackWhatAwaited(tx: Tx, ended: Request, now: Instant) {
  for (const who of new Set([ended.to, ...askersOf(ended)]))
    for (const one of await tx.openFor(who))
      if (one.turn.is === "put off" && one.turn.once === ended.id) {
        await putChangedRequest(tx, broughtBack(one, now), now);
        await tx.setNextLookIfSooner(who, now);
      }
}
