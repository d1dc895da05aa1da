import { numberWords, type Plot } from "./chart-scale.ts";

/** The lines of the ticks, zero heavier, and the names beneath. */
export const ChartAxes = ({ plot, categories }: { plot: Plot; categories: string[] }) => {
  const base = plot.height - plot.bottom;
  return (
    <g class="chart-axes">
      {plot.ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? "is-zero" : undefined}
            x1={plot.left}
            x2={plot.left + plot.slot * categories.length}
            y1={plot.y(tick)}
            y2={plot.y(tick)}
          />
          <text x={plot.left - 8} y={plot.y(tick) + 4} text-anchor="end">
            {numberWords(tick)}
          </text>
        </g>
      ))}
      {categories.map((name, index) => (
        <text
          key={name}
          text-anchor={plot.isSlanted ? "end" : "middle"}
          transform={`translate(${plot.x(index)} ${base + 18})${plot.isSlanted ? " rotate(-40)" : ""}`}
        >
          {name}
        </text>
      ))}
    </g>
  );
};
