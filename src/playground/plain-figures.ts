import type { BlockPart } from "./block-part.ts";
import { inlineText } from "./plain-inline.ts";

type Labelled = { label: string; value: number };

/** The numbers of a chart: the segments of a pie, or the series of any other. */
export type ChartPart = {
  segments?: Labelled[];
  series?: { name: string; data: Labelled[] }[];
  axis_config?: { categories: string[]; x_label?: string; y_label?: string };
};

/** A table's rows, a line each. */
export const rowLines = (rows: BlockPart[][]): string[] => rows.map((row) => row.map(inlineText).join(" | "));

/** A chart's labels with their numbers, a line each, as they stand beneath it. */
export function chartLines({ segments = [], series = [], axis_config: axes }: ChartPart): string[] {
  const numbers = (some: Labelled[]) => some.map(({ label, value }) => `${label}: ${value}`);
  const named = series.map(({ name, data }) => `${name}: ${numbers(data).join(", ")}`);
  return [...numbers(segments), axes?.x_label ?? "", axes?.y_label ?? "", ...named];
}
