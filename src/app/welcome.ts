import { returnedFrom } from "../domain/absence.ts";
import { waitersOf } from "../domain/askers.ts";
import type { Return } from "../domain/notice.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { awaitsReader, type Request } from "../domain/request.ts";
import { day, type Instant } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import { firstCameTo } from "../domain/turn-clocks.ts";
import type { Tx } from "../store/store.ts";
import { lastBroughtAt } from "./stand-in-digest.ts";
import { reached } from "./tell-askers.ts";

/** So many ends are counted; nobody who returns wants to know how many more there were. */
const mostEnds = 1_000;

/** What became of things while somebody was away, if they are back since their last digest; and asks their askers whether the rest is needed. */
export async function welcome(tx: Tx, person: Person, open: Request[], now: Instant): Promise<Return | undefined> {
  const absence = returnedFrom(attentionOf(person), await lastBroughtAt(tx, person.id), now);
  if (!absence) return undefined;
  const isNew = (request: Request) => firstCameTo(request, person.id) >= absence.from;
  const left = open.filter(awaitsReader);
  await askWhetherNeeded(tx, person, left, now);
  const over = (await tx.endedFor(person.id, absence.from, mostEnds)).filter(isNew);
  const ended = over.filter((one) => endedElsewhere(one, person.id)).length;
  return { since: absence.from, came: open.filter(isNew).length + over.length, ended };
}

const endedElsewhere = ({ turn }: Request, who: PersonId) => turn.is === "settled" && enderOf(turn.outcome) !== who;

/** Nobody is asked of what they asked just now. */
const justAsked = day;

/** One message to each who waits for something of a day ago or more; it comes when their own gate is open. */
async function askWhetherNeeded(tx: Tx, reader: Person, open: Request[], now: Instant) {
  const left = open.filter(({ askedAt }) => askedAt <= now - justAsked);
  const waiters = new Set(await reached(tx, left.flatMap(waitersOf)));
  for (const who of waiters) {
    const requests = left.filter((one) => waitersOf(one).includes(who)).map(({ id }) => id);
    await tx.putNotice(
      `still-needed/${requests[0]}/${now}/${who}`,
      who,
      { kind: "still needed", reader: reader.id, requests },
      now,
    );
  }
}
