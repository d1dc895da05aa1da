import { waitersOf } from "../domain/askers.ts";
import { leavingOf } from "../domain/leaving.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf, reopened, type Settled, undoable, undone } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { askOn } from "./ask-on.ts";
import { keepRequest } from "./keep.ts";
import { withReader } from "./pass-back.ts";
import { hasDigest, standInDigest } from "./stand-in-digest.ts";
import { tellNews } from "./tell-askers.ts";
import { requestOf } from "./whose-move.ts";

/** `wasTold`: whoever asked had heard of it. */
type Reopened = { wasTold: boolean; wasLapse: boolean };

/**
 * Whoever ended a request takes that back: in the first half minute as if it had not been, afterwards a reader judges it anew, which is rework,
 * and whoever asked is told. One of several who withdrew asks it on.
 */
export async function reopen(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant): Promise<Reopened> {
  const asked = await tx.request(input.request);
  const leaving = asked && leavingOf(asked, input.by);
  if (leaving) return askOn(tx, asked, leaving, now).then(() => ({ wasTold: false, wasLapse: false }));
  const request = await requestOf(tx, input);
  const end = endBy(request, input.by);
  const isLate = now >= end.at + undoable;
  if (isLate && end.outcome.is === "withdrawn")
    throw new Refusal(`You took ${saidAs(request)} back a while ago, and who was asked knows. Ask anew: \`/sluice ask @ana …\`.`);
  const ended = isLate ? reopened(request, input.by, await hasDigest(tx, request.to), now) : undone(request, end, now);
  const again = await withReader(tx, ended, now);
  const kept = await keepRequest(tx, again.request, again.reader, now);
  if (kept.turn.is === "shown") await standInDigest(tx, kept, now);
  if (isLate) await tellNews(tx, request, { is: "reopened", by: input.by }, now);
  return { wasTold: isLate && waitersOf(request).length > 0, wasLapse: end.outcome.is === "lapsed" };
}

function endBy(request: Request, by: PersonId): Settled {
  const { turn } = request;
  if (turn.is !== "settled") throw new Refusal(`${saidAs(request)} is open: there is nothing to take back.`);
  if ((enderOf(turn.outcome) ?? request.to) !== by)
    throw new Refusal(`${saidAs(request)} was not settled by you: only who ended it can take that back.`);
  return turn;
}
