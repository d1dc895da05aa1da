import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf, heardAt } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { reopen } from "./reopen.ts";

/** `at`: when they ended all of it. */
type Many = { by: PersonId; at: Instant; requests: RequestId[] };

/** What somebody ended together is taken back together, as far as nobody has heard of it; what was told stays, and so does what they judged anew since. The ones that are open again. */
export async function undoAll(tx: Tx, { by, at, requests }: Many, now: Instant): Promise<RequestId[]> {
  const undone: RequestId[] = [];
  for (const request of requests)
    if (await isUnheard(tx, request, { by, at }, now)) {
      await reopen(tx, { request, by }, now);
      undone.push(request);
    }
  if (undone.length === 0)
    throw new Refusal(
      "None of these can be undone together any more, which is possible for half a minute. `/sluice undo R142` takes one back, and whoever asked it is told.",
    );
  return undone;
}

async function isUnheard(reads: Reads, request: RequestId, { by, at }: Omit<Many, "requests">, now: Instant): Promise<boolean> {
  const turn = (await reads.request(request))?.turn;
  return turn?.is === "settled" && turn.at === at && enderOf(turn.outcome) === by && now < heardAt(turn);
}
