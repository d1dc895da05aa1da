import { hostAsking, isAskedBy } from "../domain/askers.ts";
import { type ChangeFacts, type ChangeId, hostOf, minutesForSize, roundKey, type Subject } from "../domain/change.ts";
import { type CodeHost, hostAsker, hostName } from "../domain/code-host.ts";
import type { Reader, ReaderId } from "../domain/group.ts";
import { installationOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { awaitsReader, isOpen, type Request, type Submission, submitted } from "../domain/request.ts";
import { type Reviewed, type Round, roundsOf } from "../domain/review-rounds.ts";
import type { Instant } from "../domain/time.ts";
import { broughtAgain, isForRework, replied } from "../domain/turn.ts";
import type { Followed, KeptReviews } from "../store/host-store.ts";
import type { Tx } from "../store/store.ts";
import { endRound } from "./end-round.ts";
import { keepRequest } from "./keep.ts";
import { withReader } from "./pass-back.ts";
import { putChangedRequest, putNewRequest } from "./put-request.ts";
import { submit } from "./submit.ts";

/** A change, all that is known of it, and what whoever is asked reads of it, as far as that was told now. */
export type Followable = { change: ChangeId; facts: ChangeFacts; subject?: Subject };

/**
 * Brings what was asked of one reader to where a change stands: every round of it is a request, or the next turn of the one before, and ends as it did
 * there. What is so already stays untouched, so the same told twice, or in another order, comes to the same.
 */
export async function followChange(tx: Tx, all: Followable, who: ReaderId, kept: KeptReviews, now: Instant): Promise<Followed[]> {
  const reader = await askable(tx, who);
  const rounds = roundsOf(all.facts.states, await reviewsFor(tx, all.facts, who, kept));
  const followed = [...kept.rounds];
  for (let nth = 0; nth < Math.max(rounds.length, followed.length); nth += 1) {
    const [round, known] = [rounds[nth], followed[nth]];
    if (!known) {
      const begun = round && reader && (await beginRound(tx, all, reader, nth, round, followed[nth - 1], now));
      if (!begun) return followed;
      followed.push(begun);
    } else followed[nth] = await ended(tx, all, who, known, round, followed[nth + 1], now);
  }
  await resize(tx, all, followed.at(-1), now);
  return followed;
}

/** Who can still be asked through that host; undefined where nobody can. */
async function askable(tx: Tx, who: ReaderId): Promise<Reader | undefined> {
  const group = await tx.group(who);
  if (group) return group;
  const person = await tx.person(who);
  const isThere = person?.kind === "person" && person.attention !== undefined && person.wish !== "not with me";
  return isThere && !person.isErased ? person : undefined;
}

/** Their own, and the reviews of those who have it from them: whoever it was handed to, or anybody of a group. */
async function reviewsFor(tx: Tx, { readers }: ChangeFacts, who: ReaderId, { rounds }: KeptReviews): Promise<Reviewed[]> {
  const last = rounds.at(-1);
  const request = last && (await tx.request(last.request));
  const others = [...((await tx.group(who))?.members ?? []), ...(request ? [request.to] : [])].filter((one) => one !== who);
  const theirs = [...new Set(others)].flatMap((by) => (readers[by] ?? []).map((mark) => ({ ...mark, by })));
  const reviews = theirs.filter(({ is }) => is !== "asked" && is !== "taken back");
  return [...(readers[who] ?? []).map((mark) => ({ ...mark, by: who })), ...reviews];
}

/** A round that is known: it ends as it did, once that is told. Where more was told of before, there may be fewer rounds than it seemed. */
async function ended(
  tx: Tx,
  { change }: Followable,
  who: ReaderId,
  known: Followed,
  round: Round | undefined,
  next: Followed | undefined,
  now: Instant,
): Promise<Followed> {
  const end = round ? round.end : { is: "taken back" as const, at: now };
  if (!end || end.is === known.end) return known;
  if (next?.request !== known.request) await endRound(tx, known, who, hostOf(change), end, now);
  return { ...known, end: end.is };
}

async function beginRound(
  tx: Tx,
  all: Followable,
  reader: Reader,
  nth: number,
  round: Round,
  before: Followed | undefined,
  now: Instant,
): Promise<Followed | undefined> {
  const previous = before && (await tx.request(before.request));
  const key = roundKey(all.change, nth + 1);
  const again =
    before && previous && (await sameAgain(tx, before, previous, key, hostOf(all.change), round.end !== undefined, now));
  const begun = again ?? (await askAnew(tx, all, reader, key, previous, round.end !== undefined, now));
  if (!begun || !round.end) return begun;
  await endRound(tx, begun, reader.id, hostOf(all.change), round.end, now);
  return { ...begun, end: round.end.is };
}

/** The request of the round before is the one of this round too, where it waits for what was done since, or was asked again here already. */
async function sameAgain(
  tx: Tx,
  { request: id, asker }: Followed,
  previous: Request,
  key: string,
  host: CodeHost,
  isOver: boolean,
  now: Instant,
): Promise<Followed | undefined> {
  if (!isAskedBy(previous, asker) || (await tx.person(asker))?.isErased) return undefined;
  const followed = { request: id, asker };
  if (awaitsReader(previous)) return followed;
  const says = `Asked again on ${hostName[host]}.`;
  const next = isForRework(previous)
    ? broughtAgain(previous, asker, says, now)
    : isOpen(previous)
      ? replied(previous, asker, says, now)
      : undefined;
  if (!next) return undefined;
  const { request, reader } = await withReader(tx, next, now);
  await tx.putFurtherAsk(id, { key, to: request.askedOf });
  if (isOver) await putChangedRequest(tx, request, now);
  else await keepRequest(tx, request, reader, now);
  return followed;
}

/** What is over already when it is told comes to nobody: it is kept, with its end. */
async function askAnew(
  tx: Tx,
  all: Followable,
  reader: Reader,
  key: string,
  previous: Request | undefined,
  isOver: boolean,
  now: Instant,
): Promise<Followed | undefined> {
  const submission = await submissionOf(tx, all, reader, key, previous);
  if (!submission || !(await isLinked(tx, reader.id, hostOf(all.change)))) return undefined;
  const asker = submission.asked.who;
  if (isOver) {
    const request = submitted(submission, await tx.nextNumber(installationOf(reader.id)), now);
    await putNewRequest(tx, request, now);
    return { request: request.id, asker };
  }
  return submit(tx, submission, now).then(({ request }) => ({ request: request.id, asker }), refused);
}

/** A group in which nobody can judge is not asked. */
const refused = (error: unknown): undefined => {
  if (!(error instanceof Refusal)) throw error;
};

const isLinked = async (tx: Tx, who: ReaderId, host: CodeHost) =>
  (await tx.accountsOf(who)).some((account) => account.host === host);

async function submissionOf(
  tx: Tx,
  { change, facts, subject }: Followable,
  reader: Reader,
  key: string,
  previous: Request | undefined,
): Promise<Submission | undefined> {
  const host = hostOf(change);
  const common = { key, kind: "review" as const, to: reader.id, options: [], minutes: minutesForSize(facts.size) };
  if (!subject && previous) {
    const { ask, link, urgency, askers } = previous;
    const asked = askers.find(({ origin }) => origin.from === host) ?? askers[0];
    const { who, origin, doesNotWait } = asked;
    return {
      ...common,
      ask,
      ...(link && { link }),
      ...(urgency && { urgency }),
      asked: { who, origin, ...(doesNotWait && { doesNotWait }) },
    };
  }
  if (!subject) return undefined;
  const { ask, link, author, bot, isSecurity } = subject;
  const writer = author === undefined || author === reader.id ? undefined : await tx.person(author);
  const isWriterHere = writer?.kind === "person" && !writer.isErased;
  const who = isWriterHere ? writer.id : await hostPerson(tx, reader.id, host, isSecurity ? undefined : bot);
  return {
    ...common,
    ask,
    link,
    ...(bot && !isSecurity && { urgency: "whenever" as const }),
    asked: { who, origin: { from: host }, ...(!isWriterHere && { doesNotWait: true as const }) },
  };
}

/** Who asks in the place of somebody who is not known here. */
async function hostPerson(tx: Tx, reader: ReaderId, host: CodeHost, bot: Subject["bot"]): Promise<PersonId> {
  const { id, name } = hostAsker(installationOf(reader), host, bot);
  if (!(await tx.person(id))) await tx.putPerson({ id, name, zone: "UTC", kind: "bot", from: "here" });
  return id;
}

/** What was pushed since may take longer, or less long. */
async function resize(tx: Tx, { facts: { size } }: Followable, last: Followed | undefined, now: Instant) {
  const request = last && size && (await tx.request(last.request));
  const minutes = minutesForSize(size);
  if (!request || !isOpen(request) || !hostAsking(request) || request.minutes === minutes) return;
  const { reader } = await withReader(tx, request, now);
  await keepRequest(tx, { ...request, minutes }, reader, now);
}
