import { askerOf, askersOf } from "../domain/askers.ts";
import { isGroupId } from "../domain/group.ts";
import { entriesOf } from "../domain/ledger-lines.ts";
import { homeId, waitingId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { summaryId } from "../domain/summary.ts";
import { type Instant, localDate, second } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepDecision } from "./keep-decision.ts";

/** Puts a request that nothing shows yet but the Homes of its people. */
export async function putNewRequest(tx: Tx, request: Request, now: Instant) {
  const entries = entriesOf(await tx.request(request.id), request, await tx.person(askerOf(request)), now);
  await tx.noteLoad(entries);
  for (const who of new Set(entries.map((one) => one.who))) await raiseSummary(tx, who, now);
  await tx.putRequest(request);
  for (const who of await whoCouldHaveIt(tx, request)) await tx.raise(homeId(who), now);
  for (const who of askersOf(request)) await raiseOfAsker(tx, who, now);
}

/** What was summed up of the day goes on. */
async function raiseSummary(tx: Tx, who: PersonId, now: Instant) {
  const person = await tx.person(who);
  if (person?.summedUp === undefined || person.summedUp !== localDate(now, person.zone)) return;
  await tx.raise(summaryId(who, person.summedUp), now);
  for (const { id, body } of await tx.liveNotices(who)) if (body.kind === "digest" && body.summary) await tx.raise(id, now);
}

/** What shows somebody what they wait for is stale. */
export async function raiseOfAsker(tx: Tx, who: PersonId, now: Instant) {
  await tx.raise(homeId(who), now);
  await tx.raise(waitingId(who), now + coalescing);
}

/** What somebody waits for is drawn anew once for several changes: Slack takes few edits, and it calls nobody. */
const coalescing = 15 * second;

/** Puts a changed request: whatever shows it goes stale. */
export async function putChangedRequest(tx: Tx, request: Request, now: Instant) {
  await tx.raiseShowing(request.id, now);
  await keepDecision(tx, request, now);
  await putNewRequest(tx, request, now);
}

/** Its reader; where a group was asked, everybody of it, who see at once that it is taken. */
async function whoCouldHaveIt(tx: Tx, { to, askedOf }: Request): Promise<PersonId[]> {
  if (!isGroupId(askedOf)) return [to];
  return [...new Set([...((await tx.group(askedOf))?.members ?? []), to])];
}
