import { hostOf } from "../domain/change.ts";
import type { Followed } from "../domain/followed.ts";
import { isOpen } from "../domain/request.ts";
import { retitled } from "../domain/retitled.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import type { Followable } from "./ask-from-host.ts";
import { putChangedRequest } from "./put-request.ts";

/** While it is open it is called what it is called at its host: whatever shows it says so, and nobody is told. */
export async function followTitle(tx: Tx, { change, subject }: Followable, last: Followed | undefined, now: Instant) {
  if (last?.request === undefined || subject?.titledAt === undefined) return;
  const request = await tx.request(last.request);
  if (!request || !isOpen(request)) return;
  const titled = retitled(request, hostOf(change), { at: subject.titledAt, text: subject.ask });
  const isSame = titled.askers.every(({ ask }, nth) => ask === request.askers[nth]?.ask);
  return isSame ? tx.putRequest(titled) : putChangedRequest(tx, titled, now);
}
