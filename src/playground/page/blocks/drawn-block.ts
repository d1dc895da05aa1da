import type { Block, CardBlock, HeaderBlock, KnownBlock, TextObject } from "@slack/types";

/** What the reference has, and @slack/types has not. */
export type Header = HeaderBlock & { level?: 1 | 2 | 3 | 4 };
export type Card = CardBlock & { subtext?: TextObject; slack_icon?: { type: "icon"; name: string } };

export type Point = { label: string; value: number };
export type Series = { name: string; data: Point[] };
export type PieChart = { type: "pie"; segments: Point[] };
export type PlottedChart = {
  type: "bar" | "line" | "area";
  series: Series[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
};
export type DataVisualization = Block & { type: "data_visualization"; title: string; chart: PieChart | PlottedChart };

/** Every block that this page draws. */
export type DrawnBlock = Exclude<KnownBlock, HeaderBlock | CardBlock> | Header | Card | DataVisualization;
