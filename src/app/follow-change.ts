import { hostAsking } from "../domain/askers.ts";
import { type ChangeFacts, effortFor, hostOf } from "../domain/change.ts";
import { type Followed, type KeptReviews, laterTurn, paired } from "../domain/followed.ts";
import type { Reader, ReaderId } from "../domain/group.ts";
import { type End, isOpen, type Request, type RequestId } from "../domain/request.ts";
import { type Reviewed, type Round, type RoundEnd, roundsOf } from "../domain/review-rounds.ts";
import { given, isUnclaimed } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { saidOn } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import type { Followable } from "./ask-from-host.ts";
import { askedSince, beginRound, type Following } from "./begin-round.ts";
import { endRound } from "./end-round.ts";
import { followTitle } from "./follow-title.ts";
import { keepRequest } from "./keep.ts";
import { withReader } from "./pass-back.ts";
import { putChangedRequest } from "./put-request.ts";

/**
 * Brings what was asked of one reader to where a change stands: every round of it is a request, or the next turn of the one before, and ends as it did
 * there. What is so already stays untouched, so the same told twice, or in another order, comes to the same.
 */
export async function followChange(tx: Tx, all: Followable, who: ReaderId, kept: KeptReviews, now: Instant): Promise<Followed[]> {
  const following = { tx, all, who, reader: await askable(tx, who), now };
  const rounds = roundsOf(all.facts.states, await reviewsFor(tx, all.facts, who, kept));
  const { pairs, left } = paired(rounds, kept.rounds);
  const isKept = ({ request }: Followed) => pairs.some((one) => one?.request === request);
  for (const one of left.filter((one) => one.end === undefined || !isKept(one)))
    await endRound(tx, one, who, hostOf(all.change), { is: "taken back", at: now }, now);
  const followed: Followed[] = [];
  for (const [nth, round] of rounds.entries()) {
    const known = pairs[nth];
    const isLast = nth === rounds.length - 1 && left.some(({ request }) => request === known?.request);
    const one = known
      ? await askedSince(following, rounds, followed, nth, await ended(following, known, round, isLast))
      : await come(following, rounds, pairs, followed, nth);
    if (!one) break;
    followed.push(one);
  }
  await forgetEnds(tx, followed);
  await reckonAnew(tx, all, followed.at(-1), now);
  await followTitle(tx, all, followed.at(-1), now);
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
  const last = rounds.findLast(({ request }) => request !== undefined)?.request;
  const request = last === undefined ? undefined : await tx.request(last);
  const others = [...((await tx.group(who))?.members ?? []), ...(request ? [request.to] : [])].filter((one) => one !== who);
  const theirs = [...new Set(others)].flatMap((by) => (readers[by] ?? []).map((mark) => ({ ...mark, by })));
  const reviews = theirs.filter(({ is }) => is !== "asked" && is !== "taken back");
  return [...(readers[who] ?? []).map((mark) => ({ ...mark, by: who })), ...reviews];
}

/** A round that is known ends as it did there, once that is told. `isLast`: it seemed to have gone on, and had not. */
async function ended({ tx, all, who, now }: Following, known: Followed, { end }: Round, isLast: boolean): Promise<Followed> {
  if (!end || (end.is === known.end?.is && end.at === known.end.at && !isLast)) return known;
  if (end.is !== known.end?.is || isLast) await endRound(tx, known, who, hostOf(all.change), end, now);
  return { ...known, end: { is: end.is, at: end.at } };
}

/** What ended a round that is none any more, since more was told, is no earlier end of its request either. */
async function forgetEnds(tx: Tx, followed: Followed[]) {
  for (const id of new Set(followed.flatMap(({ request }) => request ?? []))) {
    const request = await tx.request(id);
    if (!request?.earlier) continue;
    const turns = followed.filter((one) => one.request === id);
    const earlier = endsBefore(request.earlier, turns.slice(0, -1).filter(({ end }) => isVerdict(end?.is)).length);
    if (earlier.length < request.earlier.length) await tx.putRequest({ ...request, earlier });
  }
}

/** Those of Slack, and so many of a code host. */
function endsBefore(ends: End[], judged: number): End[] {
  const there = ends.filter(({ outcome }) => saidOn(outcome)).slice(0, judged);
  return ends.filter((end) => !saidOn(end.outcome) || there.includes(end));
}

const isReview = (is: RoundEnd) => isVerdict(is) || is === "commented";
const isVerdict = (is: RoundEnd | undefined) => is === "approved" || is === "changes requested";

/** A round that was not known; undefined where it cannot be asked. Of one that was over long since, what was judged is kept alone. */
async function come(
  following: Following,
  rounds: Round[],
  pairs: (Followed | undefined)[],
  before: Followed[],
  nth: number,
): Promise<Followed | undefined> {
  const round = rounds[nth];
  if (!round) return undefined;
  const { end } = round;
  const isPast = end !== undefined && nth < rounds.length - 1;
  if (!isPast) return beginRound(following, rounds, before, nth);
  const nothing = { end: { is: end.is, at: end.at } };
  const later = laterTurn(rounds, pairs, nth);
  if (later?.request !== undefined && isReview(end.is)) await noteEarlier(following, later.request, end);
  if (!isVerdict(end.is)) return nothing;
  return later ? { ...later, ...nothing } : beginRound(following, rounds, before, nth);
}

/** Its next turn was told before: that it was reviewed once already is told now. */
async function noteEarlier({ tx, all, who, now }: Following, id: RequestId, { is, by = who }: NonNullable<Round["end"]>) {
  const request = await tx.request(id);
  if (!request) return;
  const { earlier = [] } = request;
  const isJudged = is === "approved" || is === "changes requested";
  const ends = isJudged ? [...earlier, { at: now, outcome: { is, by, on: hostOf(all.change) } }] : earlier;
  const noted: Request = { ...request, ...(ends.length > 0 && { earlier: ends }) };
  const reader = isUnclaimed(request) ? await tx.person(by) : undefined;
  if (!reader) return putChangedRequest(tx, noted, now);
  // Whoever of a group reviewed it once has it again.
  await keepRequest(tx, { ...given(noted, by, now), taken: "claimed" }, reader, now);
}

/** What was pushed since, or what checks say of it, may make it longer, or shorter. What people asked themselves keeps their minutes. */
async function reckonAnew(tx: Tx, { facts }: Followable, last: Followed | undefined, now: Instant) {
  const request = last?.request === undefined ? undefined : await tx.request(last.request);
  if (!request || !isOpen(request)) return;
  const { size: _, ...ofOthers } = facts;
  const effort = effortFor(hostAsking(request) ? facts : ofOthers, request);
  if (effort.minutes === request.minutes && effort.checks === request.checks) return;
  const { checks: __, ...rest } = request;
  const reckoned: Request = { ...rest, ...effort };
  const { reader } = await withReader(tx, reckoned, now);
  await keepRequest(tx, reckoned, reader, now);
}
