import { type Cell, wordsOfCell } from "./table-cell.tsx";

/** By which column the rows stand, and whether the least comes first. */
export type Sorting = { column: number; isRising: boolean };

const compared = (one: Cell, other: Cell): number => {
  if (one.type === "raw_number" && other.type === "raw_number") return one.value - other.value;
  return wordsOfCell(one).localeCompare(wordsOfCell(other), "en", { numeric: true, sensitivity: "base" });
};

/** As sent without a sorting; numbers by their value, all else by its words. Equal rows keep their order. */
export const sortedRows = (rows: Cell[][], sorting: Sorting | null): Cell[][] => {
  if (!sorting) return rows;
  const { column, isRising } = sorting;
  return rows.toSorted((one, other) => {
    const [first, second] = [one[column], other[column]];
    return first && second ? compared(first, second) * (isRising ? 1 : -1) : 0;
  });
};

/** What a press of a column's head makes of the sorting: rising, falling, then as sent. */
export const nextSorting = (sorting: Sorting | null, column: number): Sorting | null => {
  if (sorting?.column !== column) return { column, isRising: true };
  return sorting.isRising ? { column, isRising: false } : null;
};
