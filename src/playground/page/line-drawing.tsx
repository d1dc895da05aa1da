/** A drawing of one line beside words, never instead of them: unseen by screen readers. */
export const LineDrawing = ({ path, size, width = 2 }: { path: string; size: number; width?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={path} stroke-width={width} />
  </svg>
);
