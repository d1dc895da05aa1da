/** Six colours and six patterns, matched so that twelve fills all differ without their colours too. */
const marks = [
  "",
  "M-2 2l4-4M0 8l8-8M6 10l4-4",
  "M2 2h.01M6 6h.01",
  "M0 2h8M0 6h8",
  "M-2 6l4 4M0 0l8 8M6-2l4 4",
  "M0 0l8 8M8 0l-8 8",
];
const markOf = (index: number): string => marks[(index + (index < 6 ? 0 : 3)) % 6] ?? "";

export const seriesClass = (index: number): string => `series-${index % 6}`;
export const fillOf = (id: string, index: number): string => `url(#${id}-${index})`;

/** To stand once in the drawing; `fillOf` names one of them. */
export const ChartFills = ({ id, count }: { id: string; count: number }) => (
  <defs>
    {Array.from({ length: count }, (_, index) => (
      <pattern key={index} id={`${id}-${index}`} class={seriesClass(index)} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect class="series-ground" width={8} height={8} />
        <path class={`series-marks${index % 6 === 2 ? " is-dotted" : ""}`} d={markOf(index)} />
      </pattern>
    ))}
  </defs>
);
