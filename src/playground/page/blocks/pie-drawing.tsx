import { useId } from "preact/hooks";
import { ChartFills, fillOf } from "./chart-fills.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { numberWords } from "./chart-scale.ts";
import type { PieChart } from "./drawn-block.ts";

const middle = 100;
const radius = 96;

const at = (share: number): string => {
  const angle = share * 2 * Math.PI;
  return `${middle + radius * Math.sin(angle)} ${middle - radius * Math.cos(angle)}`;
};

/** From one share of the round to another. A whole round has no two ends, and is two halves. */
const slice = (from: number, to: number): string => {
  if (to - from > 0.9999) return `M${at(0)}A${radius} ${radius} 0 1 1 ${at(0.5)}A${radius} ${radius} 0 1 1 ${at(0)}Z`;
  return `M${middle} ${middle}L${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
};

/** The parts of a whole; the legend has them with their numbers and shares. */
export const PieDrawing = ({ chart: { segments }, label }: { chart: PieChart; label: string }) => {
  const id = useId();
  const whole = segments.reduce((sum, { value }) => sum + value, 0);
  const starts = segments.map((_, index) => segments.slice(0, index).reduce((sum, { value }) => sum + value, 0) / whole);
  const names = segments.map((one) => `${one.label}: ${numberWords(one.value)} (${Math.round((one.value / whole) * 100)}%)`);
  return (
    <div class="pie">
      <svg width={200} height={200} viewBox="0 0 200 200" role="img" aria-label={label}>
        <ChartFills id={id} count={segments.length} />
        {segments.map(({ value }, index) => (
          <path
            key={index}
            class="chart-part"
            d={slice(starts[index] ?? 0, (starts[index] ?? 0) + value / whole)}
            fill={fillOf(id, index)}
          >
            <title>{names[index]}</title>
          </path>
        ))}
      </svg>
      <ChartLegend
        names={names}
        swatch={(index) => <rect class="chart-part" width={28} height={14} fill={fillOf(id, index)} />}
      />
    </div>
  );
};
