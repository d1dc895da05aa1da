import { z } from "zod";
import { hour, type Instant, second } from "../domain/time.ts";
import { firstAbort } from "../first-abort.ts";

/** What a code host answered, its headers by small letters; undefined: nothing in time, so that it may have been done. */
export type HostAnswer = { status: number; headers: Record<string, unknown>; data: unknown } | undefined;

/**
 * Why something was not done. Slow down: the host said until when, if it did. Refused: for good. Failed: not now. Unknown: it may have been done.
 * `why` has no words of people in it.
 */
export type HostFailure =
  | { is: "slow down"; why: string; until?: Instant }
  | { is: "refused" | "failed" | "unknown"; why: string };
export type FromHost<Value> = { is: "done"; value: Value } | HostFailure;

export const done = <Value>(value: Value): FromHost<Value> => ({ is: "done", value });

/** Longer than any window of a limit. */
const longestPause = 2 * hour;

/** What an answer other than 2xx means. What is somewhere else now is refused: nobody follows a redirect with a token. */
export function hostFailure(answer: HostAnswer, now: Instant): HostFailure | undefined {
  if (!answer) return { is: "unknown", why: "the host does not answer" };
  const { status } = answer;
  const why = `the host answers ${status}`;
  if (status >= 200 && status < 300) return undefined;
  if (isLimit(answer)) return { is: "slow down", why, ...untilWhen(answer.headers, now) };
  if (status >= 500 || status === 408) return { is: "unknown", why };
  // A token or key that is right again tomorrow.
  return { is: status === 401 ? "failed" : "refused", why };
}

const says = z.object({ message: z.string() });

/** GitHub says it by 403 too, the second of its limits in words alone. */
function isLimit({ status, headers, data }: NonNullable<HostAnswer>): boolean {
  if (status === 429) return true;
  const isSaid = /rate limit/i.test(says.safeParse(data).data?.message ?? "");
  return status === 403 && (headers["retry-after"] !== undefined || String(headers["x-ratelimit-remaining"]) === "0" || isSaid);
}

function untilWhen(headers: Record<string, unknown>, now: Instant): { until?: Instant } {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  const reset = Number(headers["x-ratelimit-reset"] ?? headers["ratelimit-reset"] ?? Number.NaN);
  const until = Number.isFinite(seconds) ? now + seconds * second : reset * second;
  return Number.isFinite(until) ? { until: Math.min(Math.max(until, now + second), now + longestPause) } : {};
}

/** What is asked of a host before it is known whether a comment can be written: its delivery waits for it, for ten seconds at most. */
const patience = 8_000;

/** To a code host, whose address was set here. */
export const hostFetch =
  (stop: AbortSignal): typeof fetch =>
  (url, init) =>
    fetch(url, { ...init, redirect: "manual", signal: firstAbort([stop], patience) });

/** So many pages of what was written there are looked through. */
const mostPages = 50;
export const perPage = 100;

const written = z.array(z.object({ body: z.string().nullish() }));

/** Whether a comment with this mark is there, page after page. */
export async function findMark(
  mark: string,
  page: (nth: number) => Promise<HostAnswer>,
  now: () => Instant,
): Promise<FromHost<boolean>> {
  for (let nth = 1; nth <= mostPages; nth += 1) {
    const answer = await page(nth);
    const failure = hostFailure(answer, now());
    if (failure) return failure;
    const some = written.safeParse(answer?.data).data;
    if (!some) return { is: "failed", why: "the host answers something else than comments" };
    if (some.some(({ body }) => body?.includes(mark))) return done(true);
    if (some.length < perPage) return done(false);
  }
  return { is: "refused", why: "there are more comments than can be looked through" };
}
