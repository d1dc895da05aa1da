import { ChartNumbers } from "./chart-numbers.tsx";
import type { DataVisualization } from "./drawn-block.ts";
import { PieDrawing } from "./pie-drawing.tsx";
import { PlottedDrawing } from "./plotted-drawing.tsx";

const kinds = { pie: "Pie chart", bar: "Bar chart", line: "Line chart", area: "Area chart" } as const;

/** A chart, and its numbers beneath it. */
export const ChartBlock = ({ block: { title, chart } }: { block: DataVisualization }) => {
  const label = `${kinds[chart.type]}: ${title}. Its numbers stand beneath it.`;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {chart.type === "pie" ? <PieDrawing chart={chart} label={label} /> : <PlottedDrawing chart={chart} label={label} />}
      <ChartNumbers chart={chart} title={title} />
    </figure>
  );
};
