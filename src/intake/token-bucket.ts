/** So many in each span, and no more than `burst` at once. */
export type Pace = { times: number; in: number; burst: number };

/** Something by its name, such as an agent: undefined where it may, else in how many ms it may. `passed`: ms on a stopwatch, which only ever grows. */
export type Bucket = { take(name: string, passed: number): number | undefined };

/** More names than this are not remembered beyond what they used up lately. */
const most = 10_000;

/** Fills by itself and is emptied by what is done; it never holds more than a burst. */
export function openBucket({ times, in: span, burst }: Pace): Bucket {
  const each = span / times;
  /** When each will be full again. */
  const fullAt = new Map<string, number>();
  const forget = (passed: number) => {
    for (const [name, at] of fullAt) if (at <= passed) fullAt.delete(name);
  };
  return {
    take: (name, passed) => {
      if (fullAt.size >= most) forget(passed);
      const at = Math.max(fullAt.get(name) ?? passed, passed);
      const mayAt = at - (burst - 1) * each;
      fullAt.set(name, mayAt > passed ? at : at + each);
      return mayAt > passed ? mayAt - passed : undefined;
    },
  };
}
