import { useId, useRef } from "preact/hooks";
import { useWidth } from "../use-width.ts";
import { ChartAxes } from "./chart-axes.tsx";
import { ChartBars } from "./chart-bars.tsx";
import { ChartFills, fillOf } from "./chart-fills.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { ChartLines, LineSwatch } from "./chart-lines.tsx";
import { plotOf } from "./chart-scale.ts";
import type { PlottedChart } from "./drawn-block.ts";
import { ScrollBox } from "./scroll-box.tsx";

/** Bars, lines or areas over categories, drawn to the width there is; many categories scroll. */
export const PlottedDrawing = ({ chart, label }: { chart: PlottedChart; label: string }) => {
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const plot = plotOf(chart, useWidth(room, 480));
  const { categories, x_label: beneath, y_label: beside } = chart.axis_config;
  const swatch = (index: number) =>
    chart.type === "bar" ? (
      <rect class="chart-part" width={28} height={14} fill={fillOf(id, index)} />
    ) : (
      <LineSwatch index={index} />
    );
  return (
    <div ref={room}>
      <ChartLegend names={chart.series.map(({ name }) => name)} swatch={swatch} />
      {beside && <p class="chart-label">{beside}</p>}
      <ScrollBox label={label}>
        <svg width={plot.width} height={plot.height} role="img" aria-label={label}>
          <ChartFills id={id} count={chart.series.length} />
          <ChartAxes plot={plot} categories={categories} />
          {chart.type === "bar" ? (
            <ChartBars chart={chart} plot={plot} id={id} />
          ) : (
            <ChartLines chart={chart} plot={plot} id={id} />
          )}
        </svg>
      </ScrollBox>
      {beneath && <p class="chart-label is-beneath">{beneath}</p>}
    </div>
  );
};
