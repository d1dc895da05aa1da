import { askerOf } from "../domain/askers.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { lapsesAt } from "../domain/silence.ts";
import { isUnclaimed } from "../domain/taking.ts";
import { day, type Instant } from "../domain/time.ts";
import { type Outcome, settled } from "../domain/turn.ts";
import { forReader } from "../store/open-to.ts";
import type { Reads, Tx } from "../store/store.ts";
import { bringBackWhatAwaited } from "./bring-back.ts";
import { putChangedRequest } from "./put-request.ts";
import { tellAnswer } from "./tell-askers.ts";

/** Ends whatever of theirs is over as its askers proposed, and returns what is left for them to judge: what had waited for such an end is back. */
export async function lapseWhatMust(tx: Tx, person: Person, now: Instant): Promise<Request[]> {
  const open = await forReader(tx, person);
  const isOver = (at: Instant | undefined) => at !== undefined && at <= now;
  const over = [
    ...open.filter((request) => isOver(lapsesAt(request, attentionOf(person)))),
    ...(await unclaimedBy(tx, person)).filter((request) => isOver(lapsesAt(request))),
  ];
  for (const request of over) await lapse(tx, request, now);
  return over.length === 0 ? open : forReader(tx, person);
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

async function lapse(tx: Tx, request: Request, now: Instant) {
  if (request.onSilence?.is !== "lapse") return;
  const outcome: Outcome = { is: "lapsed", to: request.onSilence.to, wasSeen: wasSeen(request) };
  const over = settled(request, outcome, now);
  await putChangedRequest(tx, over, now);
  await bringBackWhatAwaited(tx, over, now);
  await tellAnswer(tx, request, outcome, now);
}

const wasSeen = ({ turn }: Request) => turn.is === "shown" || (turn.is === "unclaimed" && turn.told.length > 0);
