import { askerOf } from "../domain/askers.ts";
import { lateAt, saidLate } from "../domain/expectation.ts";
import type { Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";
import { tellNews } from "./tell-askers.ts";

/** Says once, of each that was expected a working day ago, that it did not come; returns when there is next something to say. */
export async function tellWhatIsLate(tx: Tx, asker: Person, now: Instant): Promise<Instant[]> {
  const theirs = (await tx.openBy(asker.id)).filter((request) => askerOf(request) === asker.id);
  const awaited = theirs.flatMap((request) => timed(request, lateAt(request, asker)));
  for (const { request, at } of awaited) if (at <= now) await tellLate(tx, request, now);
  return awaited.flatMap(({ at }) => (at > now ? [at] : []));
}

const timed = (request: Request, at: Instant | undefined) => (at === undefined ? [] : [{ request, at }]);

async function tellLate(tx: Tx, request: Request, now: Instant) {
  await putChangedRequest(tx, saidLate(request), now);
  // That their reader left has been said, and nothing can be expected of them.
  if ((await tx.person(request.to))?.kind === "deactivated") return;
  await tellNews(tx, request, { is: "late", expectedBy: request.expected?.by ?? now }, now);
}
