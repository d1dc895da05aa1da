import { briefSince, isAgents, isWithdrawn, leastForBrief } from "../domain/brief.ts";
import type { Brief } from "../domain/notice.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { isRuled } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { lastBroughtAt } from "./stand-in-digest.ts";

/** So many ends are counted; more came in no night. */
const mostEnds = 1_000;

/**
 * What agents asked while somebody was not there, where `coming` is the first digest of their day and it is enough to be told apart; `open`: all
 * that was open with them before.
 */
export async function briefOf(
  tx: Tx,
  person: Person,
  coming: Request[],
  open: Request[],
  now: Instant,
): Promise<Brief | undefined> {
  const since = briefSince(attentionOf(person), await lastBroughtAt(tx, person.id), now);
  if (since === undefined || !person.attention) return undefined;
  const brought = coming.filter((one) => isAgents(one) && one.to === person.id);
  const isNew = (one: Request) => isAgents(one) && one.askedAt >= since && one.to === person.id;
  const later = open.filter((one) => isNew(one) && !brought.some(({ id }) => id === one.id)).length;
  const ends = (await tx.endedFor(person.id, since, mostEnds)).filter(isNew);
  const count = (is: (one: Request) => boolean) => ends.filter(is).length;
  const ruled = count(isRuled);
  const withdrawn = count(isWithdrawn);
  const came = brought.length + later + ends.length;
  if (came < leastForBrief || brought.length === 0) return undefined;
  const otherwise = ends.length - ruled - withdrawn;
  return { since, came, ruled, withdrawn, otherwise, later, requests: brought.map(({ id }) => id) };
}
