/** So many times as much as `npm test` makes of what is drawn: `npm run chaos`. */
export const times = Number(process.env["CHAOS_TIMES"] ?? 1);

/** So many runs of a property over whole lives, in a time that they never need. */
export const runs = (usual: number, within = 60_000) => ({
  numRuns: usual * times,
  interruptAfterTimeLimit: within * times,
  markInterruptAsFailure: true,
});
