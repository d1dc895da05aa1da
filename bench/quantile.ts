/** The value that so large a part of the samples does not exceed; 0.5 is the median. */
export function quantile(samples: number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (samples: number[]) => quantile(samples, 0.5);

/** Several runs, said by the median of their medians and of their 99th percentiles. */
export const summary = (runs: number[][]) => ({
  median: median(runs.map(median)),
  p99: median(runs.map((samples) => quantile(samples, 0.99))),
});
