import type { ComponentChild } from "preact";

/** Which fill or line means what. */
export const ChartLegend = ({ names, swatch }: { names: string[]; swatch(index: number): ComponentChild }) => (
  <ul class="chart-legend">
    {names.map((name, index) => (
      <li key={index}>
        <svg width={28} height={14} viewBox="0 0 28 14" aria-hidden="true" focusable="false">
          {swatch(index)}
        </svg>
        {name}
      </li>
    ))}
  </ul>
);
