import type { Instant } from "../domain/time.ts";

/** So many in each span, and no more than `burst` at once. */
export type Pace = { times: number; in: number; burst: number };

/** Something by its name, such as an agent: undefined where it may, else when it may again. */
export type Bucket = { take(name: string, now: Instant): Instant | undefined };

/** More names than this are not remembered beyond what they used up lately. */
const most = 10_000;

/** Fills by itself and is emptied by what is done; it never holds more than a burst. */
export function openBucket({ times, in: span, burst }: Pace): Bucket {
  const each = span / times;
  /** When each will be full again. */
  const fullAt = new Map<string, Instant>();
  const forget = (now: Instant) => {
    for (const [name, at] of fullAt) if (at <= now) fullAt.delete(name);
  };
  return {
    take: (name, now) => {
      if (fullAt.size >= most) forget(now);
      // A clock that was turned back owes nobody more than one whole bucket.
      const at = Math.min(Math.max(fullAt.get(name) ?? now, now), now + burst * each);
      const mayAt = at - (burst - 1) * each;
      fullAt.set(name, mayAt > now ? at : at + each);
      return mayAt > now ? mayAt : undefined;
    },
  };
}
