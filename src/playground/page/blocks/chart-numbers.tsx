import { numberWords, valuesOf } from "./chart-scale.ts";
import type { DataVisualization } from "./drawn-block.ts";
import { ScrollBox } from "./scroll-box.tsx";

type Chart = DataVisualization["chart"];
type Line = { name: string; values: (number | null)[] };

const columnsOf = (chart: Chart): string[] => (chart.type === "pie" ? ["Value"] : chart.series.map(({ name }) => name));

/** A pie has a line for each part, the others one for each category. */
const linesOf = (chart: Chart): Line[] => {
  if (chart.type === "pie") return chart.segments.map(({ label, value }) => ({ name: label, values: [value] }));
  const { categories } = chart.axis_config;
  const columns = chart.series.map((one) => valuesOf(one, categories));
  return categories.map((name, index) => ({ name, values: columns.map((column) => column[index] ?? null) }));
};

const cornerOf = (chart: Chart): string => (chart.type === "pie" ? "Part" : (chart.axis_config.x_label ?? "Category"));

/** What a chart shows, as a table: for whoever cannot see it, or wants it exactly. */
export const ChartNumbers = ({ chart, title }: { chart: Chart; title: string }) => (
  <details class="chart-numbers">
    <summary>The numbers</summary>
    <ScrollBox label={`The numbers of ${title}`}>
      <table class="table">
        <thead>
          <tr>
            {[cornerOf(chart), ...columnsOf(chart)].map((name, index) => (
              <th key={index} scope="col" class={index === 0 ? "at-left" : "at-right"}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(chart).map(({ name, values }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {values.map((value, column) => (
                <td key={column} class="at-right">
                  {value === null ? "none" : numberWords(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  </details>
);
