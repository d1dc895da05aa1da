import { dueAt } from "../domain/digest.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { isOpen, type Request, type RequestId, saidAs } from "../domain/request.ts";
import { day, type Instant } from "../domain/time.ts";
import { putOff as domainPutOff, type Later, type Turn } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellNews } from "./tell-askers.ts";
import { requestOf, requestToJudge } from "./whose-move.ts";

const longest = 90 * day;

type PuttingOff = { request: RequestId; by: PersonId } & Later;

/** The reader wants it later: it comes back at their first opening after that time, or once another request has ended; the asker is told, and where it was put off already, the word that they have is changed in silence. */
export async function putOff(tx: Tx, input: PuttingOff, now: Instant) {
  const { request, reader } = await requestToJudge(tx, "putOff", input, now);
  if (input.until <= now) throw new Refusal(`That time has passed. Choose a later one for ${saidAs(request)}.`);
  if (input.until > now + longest)
    throw new Refusal(`90 days is the longest. Decline ${saidAs(request)}, or choose a nearer time.`);
  if (input.once !== undefined) {
    const other = await requestOf(tx, { request: input.once, by: input.by });
    refuseNoEnd(request, other);
    await refuseCircle(tx, request, other);
  }
  const { until, once } = input;
  const later = domainPutOff(request, { until, ...(once !== undefined && { once }) }, now);
  await keepRequest(tx, later, reader, now);
  if (comesAsBefore(request, later, reader, now)) return;
  const news = { is: "put off", by: input.by, until, ...(once !== undefined && { awaitsOther: true as const }) } as const;
  await tellNews(tx, request, news, now, request.turn.is === "put off" ? { first: request.turn.at } : {});
}

/** Put off again to what brings it at the same opening: its asker knows that. */
function comesAsBefore({ turn: before, ...request }: Request, { turn: after }: Request, reader: Person, now: Instant): boolean {
  if (before.is !== "put off" || after.is !== "put off" || before.once !== after.once) return false;
  const openingOf = (turn: Turn) => dueAt({ ...request, turn }, attentionOf(reader), now);
  return before.until === after.until || (openingOf(before) !== undefined && openingOf(before) === openingOf(after));
}

/** What it waits for must be able to end. */
function refuseNoEnd(request: Request, other: Request) {
  if (other.id === request.id) throw new Refusal(`${saidAs(request)} cannot wait for itself. Choose another request, or a time.`);
  if (!isOpen(other)) throw new Refusal(`${saidAs(other)} has ended already. Judge ${saidAs(request)} now, or choose a time.`);
}

/** What it waits for must not wait for it, not by way of others either. Circles of before are gone through once. */
async function refuseCircle(tx: Tx, request: Request, other: Request) {
  const seen = new Set([other.id]);
  for (let next = awaitedBy(other); next !== undefined && !seen.has(next); ) {
    if (next === request.id)
      throw new Refusal(
        `${saidAs(other)} waits for ${saidAs(request)} already, so neither would come back. Choose another request, or a time.`,
      );
    seen.add(next);
    const one = await tx.request(next);
    next = one && awaitedBy(one);
  }
}

const awaitedBy = ({ turn }: Request): RequestId | undefined => (turn.is === "put off" ? turn.once : undefined);
