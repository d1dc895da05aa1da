/** Numbers that look thrown, the same for the same seed. */
export type Dice = {
  /** From 0 up to but without 1. */
  part(): number;
  /** A whole number, both ends with it. */
  between(least: number, most: number): number;
  chance(part: number): boolean;
  one<T>(list: readonly T[]): T;
  /** Most near `median`, few far above it. `spread` is the deviation of its logarithm. */
  lognormal(median: number, spread: number): number;
};

export function diceOf(seed: number): Dice {
  const part = mulberry32(seed);
  const between = (least: number, most: number) => least + Math.floor(part() * (most - least + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - part())) * Math.cos(2 * Math.PI * part());
  return {
    part,
    between,
    chance: (likely) => part() < likely,
    one: (list) => list[between(0, list.length - 1)] as never,
    lognormal: (median, spread) => median * Math.exp(spread * normal()),
  };
}

/** Tommy Ettinger's generator: small, and good enough for arrivals. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
