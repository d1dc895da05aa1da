import { fillOf, seriesClass } from "./chart-fills.tsx";
import { numberWords, type Plot, valuesOf } from "./chart-scale.ts";
import type { PlottedChart, Series } from "./drawn-block.ts";

const dashes = ["none", "7 4", "2 4", "12 4 2 4", "14 5", "4 3"];
/** A disc, a square, a diamond, a triangle: about the point they stand on. */
const shapes = ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "M-4-4h8v8h-8Z", "M0-5l5 5-5 5-5-5Z", "M0-5l5 8h-10Z"];

const shapeOf = (index: number): string => shapes[index % shapes.length] ?? "";
const dashOf = (index: number): string => dashes[index % dashes.length] ?? "none";

/** A bit of the line of a series, for the legend. */
export const LineSwatch = ({ index }: { index: number }) => (
  <g class={`chart-line ${seriesClass(index)}`}>
    <path d="M0 7h28" stroke-dasharray={dashOf(index)} />
    <path class="chart-point" d={shapeOf(index)} transform="translate(14 7)" />
  </g>
);

const Line = ({ one, at, plot, categories }: { one: Series; at: number; plot: Plot; categories: string[] }) => {
  const points = valuesOf(one, categories).flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  return (
    <g class={`chart-line ${seriesClass(at)}`}>
      <path
        d={points.map(({ value, index }, n) => `${n === 0 ? "M" : "L"}${plot.x(index)} ${plot.y(value)}`).join("")}
        stroke-dasharray={dashOf(at)}
      />
      {points.map(({ value, index }) => (
        <path key={index} class="chart-point" d={shapeOf(at)} transform={`translate(${plot.x(index)} ${plot.y(value)})`}>
          <title>{`${one.name}, ${categories[index]}: ${numberWords(value)}`}</title>
        </path>
      ))}
    </g>
  );
};

const areaOf = (one: Series, plot: Plot, categories: string[]): string => {
  const points = valuesOf(one, categories).map((value, index) => `L${plot.x(index)} ${plot.y(value ?? 0)}`);
  return `M${plot.x(0)} ${plot.y(0)}${points.join("")}L${plot.x(categories.length - 1)} ${plot.y(0)}Z`;
};

/** Lines, each with its own dashes and points; of an area chart, with what lies beneath them filled. */
export const ChartLines = ({ chart, plot, id }: { chart: PlottedChart; plot: Plot; id: string }) => {
  const { categories } = chart.axis_config;
  return (
    <>
      {chart.type === "area" &&
        chart.series.map((one, at) => (
          <path key={at} class="chart-area" d={areaOf(one, plot, categories)} fill={fillOf(id, at)} />
        ))}
      {chart.series.map((one, at) => (
        <Line key={at} one={one} at={at} plot={plot} categories={categories} />
      ))}
    </>
  );
};
