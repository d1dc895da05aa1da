/** How much is measured. Times are taken in several runs after a warm-up; what is printed is the median of the runs. */
export type Sizes = {
  runs: number;
  warmUps: number;
  /** Acknowledgements of each kind in a run. */
  acknowledgements: number;
  /** Submits at once. */
  burst: number;
  ticks: number;
  /** People of whom none is due: few, then many. */
  people: [number, number];
  peopleDue: number;
  /** How long a started program is let alone before its memory is read, in ms. */
  restMs: number;
};

export const fullSizes: Sizes = {
  runs: 5,
  warmUps: 300,
  acknowledgements: 400,
  burst: 10_000,
  ticks: 200,
  people: [1_000, 100_000],
  peopleDue: 1_000,
  restMs: 1_500,
};

/** Enough to see that everything runs, and nothing to conclude from. */
export const smokeSizes: Sizes = {
  runs: 1,
  warmUps: 2,
  acknowledgements: 10,
  burst: 300,
  ticks: 5,
  people: [10, 50],
  peopleDue: 10,
  restMs: 0,
};
