import { BlockIcon, type BlockIconName } from "./block-icon.tsx";
import type { Sorting } from "./sorted-rows.ts";
import { type Cell, CellWords } from "./table-cell.tsx";

type Props = { head: Cell[]; numeric: boolean[]; sorting: Sorting | null; sortBy(column: number): void };
type Way = "ascending" | "descending" | "none";

const icons: Record<Way, BlockIconName> = { ascending: "rising", descending: "falling", none: "unsorted" };

const wayOf = (sorting: Sorting | null, column: number): Way => {
  if (sorting?.column !== column) return "none";
  return sorting.isRising ? "ascending" : "descending";
};

/** The heads of the columns, each a button that sorts by it. */
export const DataTableHead = ({ head, numeric, sorting, sortBy }: Props) => (
  <thead>
    <tr>
      {head.map((cell, column) => {
        const way = wayOf(sorting, column);
        return (
          <th key={column} scope="col" aria-sort={way} class={numeric[column] ? "at-right" : "at-left"}>
            <button type="button" class="sort-button" onClick={() => sortBy(column)}>
              <CellWords cell={cell} />
              <BlockIcon name={icons[way]} size={14} />
            </button>
          </th>
        );
      })}
    </tr>
  </thead>
);
