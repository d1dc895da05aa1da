import { fillOf } from "./chart-fills.tsx";
import { numberWords, type Plot, valuesOf } from "./chart-scale.ts";
import type { PlottedChart } from "./drawn-block.ts";

type Props = { chart: PlottedChart; plot: Plot; id: string };

/** The bars of one category stand side by side, in the order of the series. */
export const ChartBars = ({ chart: { series, axis_config }, plot, id }: Props) => {
  const group = Math.min(plot.slot - 8, series.length * 48);
  const width = group / series.length;
  return (
    <>
      {series.map((one, at) =>
        valuesOf(one, axis_config.categories).map((value, index) =>
          value === null ? null : (
            <rect
              key={`${at} ${index}`}
              class="chart-part"
              x={plot.x(index) - group / 2 + at * width}
              y={Math.min(plot.y(value), plot.y(0))}
              width={width}
              height={Math.abs(plot.y(value) - plot.y(0))}
              fill={fillOf(id, at)}
            >
              <title>{`${one.name}, ${axis_config.categories[index]}: ${numberWords(value)}`}</title>
            </rect>
          ),
        ),
      )}
    </>
  );
};
