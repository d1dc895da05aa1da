export type Random = { below(most: number): number; one<T>(list: readonly T[]): T; some<T>(list: readonly T[]): T[] };

/** Numbers that look thrown, the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, one: (list) => list[below(list.length)] as never, some: (list) => list.filter(() => below(2) === 0) };
}
