import type { KnownBlock } from "@slack/types";
import type { DayLoad, WeekLoad } from "../domain/day-load.ts";
import type { Split } from "../domain/ledger.ts";
import { weekdayName } from "../domain/time.ts";
import { type Chart, chart, type MessageBlock, muted } from "./block-kit.ts";

/** A chart in both forms: as Slack draws it, and in words and bars where it does not. */
export type Drawn = { newer: MessageBlock[]; plainer: KnownBlock[] };

/** What came, was settled and waits, of people and of agents. */
export function dayChart({ came, settled, carried }: DayLoad, isOver: boolean): Drawn {
  const rows: [string, Split][] = [
    ["Came", came],
    ["Settled", settled],
    [isOver ? "Carried over" : "Waiting", carried],
  ];
  const hasAgents = rows.some(([, { agents }]) => agents > 0);
  const series = [
    { name: hasAgents ? "From people" : "Requests", data: rows.map(([label, { people }]) => ({ label, value: people })) },
    ...(hasAgents ? [{ name: "From agents", data: rows.map(([label, { agents }]) => ({ label, value: agents })) }] : []),
  ];
  return drawn("Requests", { type: "bar", series, axis_config: { categories: rows.map(([label]) => label) } });
}

/** The minutes of judging, day by day. */
export function weekChart({ days }: WeekLoad): Drawn {
  const data = days.map(({ date, minutes }) => ({ label: weekdayName(date).slice(0, 3), value: minutes }));
  const axis_config = { categories: data.map(({ label }) => label), y_label: "Minutes" };
  return drawn("Minutes of judging", { type: "bar", series: [{ name: "Judging", data }], axis_config }, " min");
}

/** A chart of nothing but zeros says nothing. */
function drawn(title: string, plotted: Chart, unit = ""): Drawn {
  const values = plotted.series.flatMap(({ data }) => data.map(({ value }) => value));
  if (Math.max(0, ...values) === 0) return { newer: [], plainer: [] };
  return { newer: [chart(title, plotted)], plainer: bars(plotted, unit) };
}

const longestBar = 20;

/** One line a category: its name, a bar for each series, and the number with its unit. */
function bars({ series, axis_config: { categories } }: Chart, unit: string): KnownBlock[] {
  const sums = categories.map((label) => series.map(({ data }) => data.find((one) => one.label === label)?.value ?? 0));
  const most = Math.max(...sums.map((values) => values.reduce((all, one) => all + one, 0)));
  const lines = sums.map((values, at) => {
    const drawnBars = values.map((value, nth) => (nth === 0 ? "█" : "▒").repeat(Math.round((value / most) * longestBar)));
    return `${drawnBars.join("")} ${categories[at]} ${values.join(" + ")}${unit}`;
  });
  const key = series.length > 1 ? [`█ ${series[0]?.name} · ▒ ${series[1]?.name}`] : [];
  return [muted([...lines, ...key].join("\n"))];
}
