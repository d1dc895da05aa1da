import { Icon } from "../icon.tsx";

type Props = { page: number; size: number; count: number; turn(page: number): void };

/** Which rows are shown, and the ways to the others; nothing where all are shown. */
export const TablePages = ({ page, size, count, turn }: Props) => {
  if (count <= size) return null;
  const isLast = (page + 1) * size >= count;
  return (
    <div class="table-pages">
      <span role="status">
        Rows {page * size + 1} to {Math.min(count, (page + 1) * size)} of {count}
      </span>
      <button
        type="button"
        class="button icon-button"
        aria-label="Rows before"
        disabled={page === 0}
        onClick={() => turn(page - 1)}
      >
        <Icon name="unfold" />
      </button>
      <button type="button" class="button icon-button" aria-label="Rows after" disabled={isLast} onClick={() => turn(page + 1)}>
        <Icon name="fold" />
      </button>
    </div>
  );
};
