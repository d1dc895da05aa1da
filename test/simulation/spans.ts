import type { Span } from "./wall-clocks.ts";

export const isIn = ({ from, to }: Span, at: number) => from <= at && at < to;
export const isInOne = (spans: Span[], at: number) => spans.some((span) => isIn(span, at));

/** The same time in spans apart, in order. */
export function union(spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const { from, to } of spans.filter((span) => span.to > span.from).sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

/** What is left of spans without others; both apart and in order. */
export const without = (spans: Span[], others: Span[]): Span[] =>
  others.reduce(
    (left, { from, to }) =>
      left.flatMap((span) =>
        span.to <= from || span.from >= to
          ? [span]
          : [
              { from: span.from, to: from },
              { from: to, to: span.to },
            ].filter((rest) => rest.to > rest.from),
      ),
    spans,
  );
