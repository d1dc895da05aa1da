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
  /** Lines of the journal: little history, then much; and how often a day is summed up in a run. */
  history: [number, number];
  summaries: number;
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
  history: [1_000, 1_000_000],
  summaries: 200,
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
  history: [50, 500],
  summaries: 5,
  restMs: 0,
};
