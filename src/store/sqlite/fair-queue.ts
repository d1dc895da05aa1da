/** A queue in which whoever comes alone does not wait behind ten thousand who came together. */
export type FairQueue<T> = { add(one: T): void; next(): T | undefined; isEmpty(): boolean };

/** What is added in one turn of the event loop is a batch, and keeps its order. Batches are served in turn, one of each. */
export function openFairQueue<T>(): FairQueue<T> {
  const batches: T[][] = [];
  let coming: T[] = [];
  return {
    add: (one) => {
      if (coming.length > 0) return void coming.push(one);
      coming = [one];
      batches.push(coming);
      setImmediate(() => {
        coming = [];
      });
    },
    next: () => {
      const batch = batches.shift();
      const one = batch?.shift();
      if (batch && batch.length > 0) batches.push(batch);
      return one;
    },
    isEmpty: () => batches.length === 0,
  };
}
