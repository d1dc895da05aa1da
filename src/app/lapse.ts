import { askerOf } from "../domain/askers.ts";
import { requestsOf } from "../domain/notice.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { announcedAnew, isLongUnseen, lapsesAt } from "../domain/silence.ts";
import { isUnclaimed } from "../domain/taking.ts";
import { day, type Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import { forReader } from "../store/open-to.ts";
import type { Reads, Tx } from "../store/store.ts";
import { bringBackWhatAwaited } from "./bring-back.ts";
import { freeRoom } from "./free-queued.ts";
import { putChangedRequest } from "./put-request.ts";
import { tellAnswer } from "./tell-askers.ts";

/**
 * Ends whatever of theirs is over as its askers proposed, and returns what is left for them to judge: what had waited for such an end is back.
 * `unshown` of it waits for another opening.
 */
export async function lapseWhatMust(tx: Tx, person: Person, unshown: RequestId[], now: Instant): Promise<Request[]> {
  const open = await forReader(tx, person);
  const over = await overOf(tx, person, open, now);
  for (const request of over)
    await (unshown.includes(request.id) ? lapseUnshown(tx, request, person, now) : lapse(tx, request, wasSeen(request), now));
  return over.length === 0 ? open : forReader(tx, person);
}

async function overOf(reads: Reads, person: Person, open: Request[], now: Instant): Promise<Request[]> {
  const isOver = (at: Instant | undefined) => at !== undefined && at <= now;
  return [
    ...open.filter((request) => isOver(lapsesAt(request, attentionOf(person)))),
    ...(await unclaimedBy(reads, person)).filter((request) => isOver(lapsesAt(request))),
  ];
}

/** What would lapse now as announced, though no message that says so has come to whoever judges it: delivery alone knows, so a look is handed it. */
export async function unshownOf(reads: Reads, who: PersonId, now: Instant): Promise<RequestId[]> {
  const person = await reads.person(who);
  const unshown: RequestId[] = [];
  for (const request of person ? await overOf(reads, person, await forReader(reads, person), now) : [])
    if (await isUnshown(reads, request)) unshown.push(request.id);
  return [...new Set(unshown)];
}

/** What somebody took up by themselves is in no message, and was seen. */
async function isUnshown(reads: Reads, { id, to, turn }: Request): Promise<boolean> {
  const told = turn.is === "unclaimed" ? turn.told : [to];
  const live = (await Promise.all(told.map((who) => reads.liveNotices(who)))).flat();
  const showing = live.filter(({ body }) => body.kind === "digest" && requestsOf(body).includes(id));
  return showing.length > 0 && showing.every(({ posted }) => posted === undefined);
}

async function lapseUnshown(tx: Tx, request: Request, person: Person, now: Instant) {
  if (isLongUnseen(request, now)) return lapse(tx, request, false, now);
  await putChangedRequest(tx, announcedAnew(request, attentionOf(person), now), now);
}

/** What somebody asked of groups: where nobody of them is left, nobody else is looked at when it is over. */
const unclaimedBy = async (reads: Reads, { id }: Person) => (await reads.openBy(id)).filter(isUnclaimed);

/** When what somebody asked of groups lapses. */
export const lapsesOfUnclaimed = async (reads: Reads, asker: Person): Promise<Instant[]> =>
  (await unclaimedBy(reads, asker)).flatMap((request) => lapsesAt(request) ?? []);

/** Whoever asked is looked at by then too. */
export async function lookAtAskerWhenOver(tx: Tx, request: Request, now: Instant) {
  const at = lapsesAt(request);
  if (at !== undefined && isUnclaimed(request)) await tx.setNextLookIfSooner(askerOf(request), Math.min(at, now + day));
}

async function lapse(tx: Tx, request: Request, wasSeen: boolean, now: Instant) {
  if (request.onSilence?.is !== "lapse") return;
  const outcome: Outcome = { is: "lapsed", to: request.onSilence.to, wasSeen };
  const over = settled(request, outcome, now);
  await putChangedRequest(tx, over, now);
  await freeRoom(tx, request, over, now);
  await bringBackWhatAwaited(tx, over, now);
  await tellAnswer(tx, request, outcome, now);
}

const wasSeen = ({ turn }: Request) => turn.is === "shown" || (turn.is === "unclaimed" && turn.told.length > 0);
