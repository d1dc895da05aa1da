import { askFor, type Found } from "../domain/askers.ts";
import { cut } from "../domain/cut.ts";
import { type Group, isGroup, type Reader } from "../domain/group.ts";
import { isolated } from "../domain/isolated.ts";
import type { Person } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { atWhen, sayDay, sayWhen, sayZone } from "../domain/say-time.ts";
import type { Prospect } from "../domain/standing.ts";
import { type Instant, localDate } from "../domain/time.ts";

/** Of an ask of several people each receipt says what it is about, in this asker's own words. */
export const sayReceipts = (receipts: { request: Request; said: string }[], asker: Person): string =>
  receipts
    .map(({ request, said }) => (receipts.length === 1 ? said : `${said} · ${isolated(cut(askFor(request, asker.id), 60))}`))
    .join("\n");

type Expecting = { prospect: Prospect; bypassesLeft: number; standIn?: Person | undefined };
type Receipt = { request: Request; reader: Reader; group?: Group; found?: Found };

/** Holding is never secret: held, until about when, and how to get through if it truly cannot wait. In words alone; the acknowledgement carries it. */
export function receiptText(receipt: Receipt, asker: Person, found: Expecting, now: Instant): string {
  const { prospect: expected, bypassesLeft, standIn } = found;
  const { request, reader, group } = receipt;
  if (receipt.found === "next round") return sayNextRound(receipt, asker, expected, now);
  if (receipt.found) return sayFound(receipt, asker, now);
  const { heldUntil, isFar, opensThen, likelyAt, fullUntil } = expected;
  if (request.turn.is === "settled") return `${saidAs(request)} is settled already. \`/queue\` shows what you wait for.`;
  if (isGroup(reader)) return ofGroup(request, reader, asker, expected, bypassesLeft, now);
  const why = group ? `, who has most room in ${group.name}` : "";
  if (isFar)
    return `${saidAs(request)} waits for ${reader.name}${why}: no opening of theirs is known for the next two weeks. ${sayStandIn(request, reader, standIn)}${through(request, bypassesLeft)}`;
  const full = fullUntil === undefined ? "" : ` ${sayFull(fullUntil, asker, now)}${standIn ? "" : somebodyElse}`;
  if (heldUntil === undefined || heldUntil <= now) return `${saidAs(request)} is with ${reader.name} now${why}.${full}`;
  return `${saidAs(request)} waits for ${reader.name}${why}: ${sayOpening(heldUntil, opensThen, reader, asker, now)}${full ? "" : sayLikely(likelyAt, asker, now)}.${full} ${sayStandIn(request, reader, standIn)}${through(request, bypassesLeft)}`;
}

/** "the gate opens at 14:00 Helsinki time" */
function sayOpening(at: Instant, opensThen: boolean, reader: Person, asker: Person, now: Instant): string {
  const when = atWhen(`${sayWhen(at, asker, now)}${asker.zone === reader.zone ? "" : ` ${sayZone(asker.zone)}`}`);
  return opensThen ? `the gate opens ${when}` : `it comes with the digest ${when}`;
}

function sayNextRound({ request, reader }: Receipt, asker: Person, { heldUntil, opensThen }: Prospect, now: Instant): string {
  const round = `${saidAs(request)} goes to ${reader.name} once more, as round ${(request.earlier?.length ?? 0) + 1}`;
  if (isGroup(reader) || heldUntil === undefined || heldUntil <= now) return `${round}.`;
  return `${round}: ${sayOpening(heldUntil, opensThen, reader, asker, now)}.`;
}

/** That somebody is away is theirs to say: they do by naming who stands in. */
const sayStandIn = (request: Request, reader: Person, standIn: Person | undefined) =>
  standIn ? `${standIn.name} stands in for ${reader.name} until then: \`/sluice stand-in ${saidAs(request)}\` asks them. ` : "";

const sayLikely = (at: Instant | undefined, asker: Person, now: Instant) =>
  at === undefined ? "" : `, an answer is likely ${sayDay(localDate(at, asker.zone), localDate(now, asker.zone), asker)}`;

/** Nobody is refused: an honest day, and nothing of how much there is. */
function sayFull(until: Instant | null, asker: Person, now: Instant): string {
  const when =
    until === null ? "within a month" : `before ${sayDay(localDate(until, asker.zone), localDate(now, asker.zone), asker)}`;
  return `It is sent, and with all that comes before it an answer is not likely ${when}.`;
}

const somebodyElse = " Somebody else may have room sooner: `/sluice ask @somebody …`.";

/** Roughly, and nothing of who or how many. */
function ofGroup(request: Request, group: Group, asker: Person, expected: Prospect, left: number, now: Instant): string {
  const { heldUntil, isFar, likelyAt, zone } = expected;
  const said = saidAs(request);
  const whose =
    group.manner === "claim" ? `${said} waits for ${group.name}` : `Nobody in ${group.name} has room now, so ${said} waits there`;
  const waits = `${whose} until somebody claims it`;
  if (isFar) return `${waits}: no opening of theirs is known for the next two weeks. ${through(request, left)}`;
  if (heldUntil === undefined || heldUntil <= now) return `${waits}: the first of them has it now.`;
  const when = `${sayWhen(heldUntil, asker, now)}${zone === asker.zone ? "" : ` ${sayZone(asker.zone)}`}`;
  return `${waits}: the first of them gets it ${/^\d/.test(when) ? `about ${when}` : when}${sayLikely(likelyAt, asker, now)}. ${through(request, left)}`;
}

/** The same ask is asked once: "Ana has this already as R142 (asked yesterday)." Nothing of who else asked, nor in which words. */
function sayFound({ request, reader, found }: Receipt, { zone, locale }: Person, now: Instant): string {
  const said = saidAs(request);
  const asked = `${reader.name} has this already as ${said} (asked ${sayWhen(request.askedAt, { zone, locale }, now)})`;
  if (found === "joined") return `${asked}. You are on it too: you will hear the answer.`;
  return `${asked}. That you asked again is counted and shown to them; it calls nobody. Something new to say? \`/sluice reply ${said} The tests are green now\` adds it.`;
}

const through = (request: Request, left: number) =>
  left > 0
    ? `It cannot wait? \`/sluice urgent ${saidAs(request)} <reason>\` (${left} left this week).`
    : "Nothing more that you ask passes their gate for now.";
