import type { ReviewMark } from "./change.ts";
import type { PersonId } from "./person.ts";
import type { RequestId } from "./request.ts";
import type { Round, RoundEnd } from "./review-rounds.ts";
import type { Instant } from "./time.ts";

/** What came of a round: a request, asked by whom, and how it ended so far; `request` is absent where nothing came of it. */
export type Followed = { request?: RequestId; asker?: PersonId; end?: { is: RoundEnd; at: Instant } };

/** What is known between a change and one who was asked for it or reviewed it; `rounds`: what came of it here. */
export type KeptReviews = { marks: ReviewMark[]; rounds: Followed[] };

const isSameEnd = (round: Round, { end }: Followed) =>
  round.end === undefined ? end === undefined : round.end.is === end?.is && round.end.at === end.at;

/** Which of what came before each round is, as far as one is; `left`: of no round any more, since more was told. What is open is one round's alone. */
export function paired(rounds: Round[], before: Followed[]): { pairs: (Followed | undefined)[]; left: Followed[] } {
  const left = [...before];
  const take = (fits: (one: Followed) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = rounds.map((round) => take((one) => isSameEnd(round, one)));
  const isLastTurn = (one: Followed) => one === before.findLast(({ request }) => request === one.request);
  const isFree = (one: Followed) => one.request !== undefined && (one.end === undefined || isLastTurn(one));
  const pairs = rounds.map((round, nth) => same[nth] ?? (round.end && take(isFree)));
  return { pairs, left };
}

/** Whether the round after it is another turn of the same request: all but an approval leave it to be asked on. */
const goesOn = (round: Round | undefined) => round?.end !== undefined && round.end.is !== "approved";

/** The request that a round before it belongs to, where it was made already. */
export function laterTurn(rounds: Round[], pairs: (Followed | undefined)[], nth: number): Followed | undefined {
  for (let next = nth + 1; next < rounds.length && goesOn(rounds[next - 1]); next += 1) {
    const later = pairs[next];
    if (later?.request !== undefined) return later;
  }
  return undefined;
}

/** The request whose next turn a round is, if it is one; `before`: what came of those before it. */
export function earlierTurn(rounds: Round[], before: Followed[], nth: number): Followed | undefined {
  for (let last = nth - 1; last >= 0 && goesOn(rounds[last]); last -= 1) {
    const earlier = before[last];
    if (earlier?.request !== undefined) return earlier;
  }
  return undefined;
}
