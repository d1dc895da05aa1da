import { type Notice, requestsOf } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf, reopened, type Settled, undoable, undone } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellNews } from "./tell-askers.ts";
import { knownPerson, requestOf } from "./whose-move.ts";

/**
 * Whoever ended a request takes that back: in the first half minute as if it had not been, afterwards a reader judges it anew, which is rework,
 * and whoever asked is told.
 */
export async function reopen(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant): Promise<{ wasTold: boolean }> {
  const request = await requestOf(tx, input);
  const end = endBy(request, input.by);
  const wasTold = now >= end.at + undoable;
  if (wasTold && end.outcome.is === "withdrawn")
    throw new Refusal(`You took ${saidAs(request)} back a while ago, and who was asked knows. Ask anew: \`/sluice ask @ana …\`.`);
  const again = wasTold ? reopened(request, input.by, await hasDigest(tx, request.to), now) : undone(request, end, now);
  const kept = await keepRequest(tx, again, await knownPerson(tx, request.to), now);
  if (kept.turn.is === "shown") await standInDigest(tx, kept, now);
  if (wasTold) await tellNews(tx, request, { is: "reopened", by: input.by }, now);
  return { wasTold };
}

/** What is in front of its reader again stands where it can be judged: since it was settled another digest may have come, without it. */
async function standInDigest(tx: Tx, { id, to }: Request, now: Instant) {
  const live = await tx.liveNotices(to);
  const [newest] = live.flatMap(asDigest);
  if (!newest || live.some(({ body }) => body.kind === "digest" && requestsOf(body).includes(id))) return;
  await tx.putNotice(newest.id, to, { ...newest.body, carried: [...newest.body.carried, id] }, now);
}

const hasDigest = async (tx: Tx, who: PersonId) => (await tx.liveNotices(who)).flatMap(asDigest).length > 0;

const asDigest = ({ id, body }: Notice) => (body.kind === "digest" && !body.isBypass ? [{ id, body }] : []);

function endBy(request: Request, by: PersonId): Settled {
  const { turn } = request;
  if (turn.is !== "settled") throw new Refusal(`${saidAs(request)} is open: there is nothing to take back.`);
  if ((enderOf(turn.outcome) ?? request.to) !== by)
    throw new Refusal(`${saidAs(request)} was not settled by you: only who ended it can take that back.`);
  return turn;
}
