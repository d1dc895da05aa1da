import type { Person } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { atWhen, sayDay, sayWhen, sayZone } from "../domain/say-time.ts";
import type { Prospect } from "../domain/standing.ts";
import { type Instant, localDate } from "../domain/time.ts";

/** Holding is never secret: held, until about when, and how to get through if it truly cannot wait. In words alone; the acknowledgement carries it. */
export function receiptText(
  request: Request,
  reader: Person,
  asker: Person,
  { heldUntil, isGateShut, likelyAt }: Prospect,
  bypassesLeft: number,
  now: Instant,
): string {
  if (request.turn.is === "settled") return `${saidAs(request)} is settled already. \`/queue\` shows what you wait for.`;
  if (heldUntil === undefined || heldUntil <= now) return `${saidAs(request)} is with ${reader.name} now.`;
  const when = `${sayWhen(heldUntil, asker.zone, now)}${asker.zone === reader.zone ? "" : ` ${sayZone(asker.zone)}`}`;
  const opening = isGateShut ? `the gate opens ${atWhen(when)}` : `it comes with the digest ${atWhen(when)}`;
  const likely =
    likelyAt === undefined ? "" : `, an answer is likely ${sayDay(localDate(likelyAt, asker.zone), localDate(now, asker.zone))}`;
  return `${saidAs(request)} waits for ${reader.name}: ${opening}${likely}. ${through(request, bypassesLeft)}`;
}

const through = (request: Request, left: number) =>
  left > 0
    ? `It cannot wait? \`/sluice urgent ${saidAs(request)} <reason>\` (${left} left this week).`
    : "You have let as much through to them this week as you may.";
