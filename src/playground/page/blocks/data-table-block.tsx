import type { DataTableBlock as DataTable } from "@slack/types";
import { useState } from "preact/hooks";
import { DataTableHead } from "./data-table-head.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import { nextSorting, type Sorting, sortedRows } from "./sorted-rows.ts";
import { type Cell, CellWords } from "./table-cell.tsx";
import { TablePages } from "./table-pages.tsx";

/** How many rows Slack shows at once unless told. */
const usualPageSize = 5;

const isNumbers = (rows: Cell[][], column: number): boolean => rows.every((row) => row[column]?.type === "raw_number");

const Row = ({ row, header, numeric }: { row: Cell[]; header: number; numeric: boolean[] }) => (
  <tr>
    {row.map((cell, index) => {
      const className = numeric[index] ? "at-right" : "at-left";
      if (index !== header)
        return (
          <td key={index} class={className}>
            <CellWords cell={cell} />
          </td>
        );
      return (
        <th key={index} scope="row" class={className}>
          <CellWords cell={cell} />
        </th>
      );
    })}
  </tr>
);

/** A table that is sorted by a press on a column's head, and shown page by page. */
export const DataTableBlock = ({ block }: { block: DataTable }) => {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [wanted, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const size = block.page_size ?? usualPageSize;
  const page = Math.min(wanted, Math.max(0, Math.ceil(rows.length / size) - 1));
  const numeric = head.map((_, column) => isNumbers(rows, column));
  const sortBy = (column: number) => {
    setSorting(nextSorting(sorting, column));
    setPage(0);
  };
  return (
    <div class="data-table">
      <ScrollBox label={block.caption}>
        <table class="table">
          <caption>{block.caption}</caption>
          <DataTableHead head={head} numeric={numeric} sorting={sorting} sortBy={sortBy} />
          <tbody>
            {sortedRows(rows, sorting)
              .slice(page * size, (page + 1) * size)
              .map((row, index) => (
                <Row key={index} row={row} header={block.row_header_column_index ?? 0} numeric={numeric} />
              ))}
          </tbody>
        </table>
      </ScrollBox>
      <TablePages page={page} size={size} count={rows.length} turn={setPage} />
    </div>
  );
};
