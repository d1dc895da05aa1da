import type { TableBlock as Table } from "@slack/types";
import { ScrollBox } from "./scroll-box.tsx";
import { type Cell, CellWords } from "./table-cell.tsx";

type Setting = NonNullable<Table["column_settings"]>[number] | null | undefined;

const classOf = (setting: Setting): string => `at-${setting?.align ?? "left"} ${setting?.is_wrapped ? "is-wrapped" : "is-whole"}`;

const Head = ({ row, settings }: { row: Cell[]; settings: Setting[] }) => (
  <tr>
    {row.map((cell, index) => (
      <th key={index} scope="col" class={classOf(settings[index])}>
        <CellWords cell={cell} />
      </th>
    ))}
  </tr>
);

const Row = ({ row, settings }: { row: Cell[]; settings: Setting[] }) => (
  <tr>
    {row.map((cell, index) => (
      <td key={index} class={classOf(settings[index])}>
        <CellWords cell={cell} />
      </td>
    ))}
  </tr>
);

/** A plain table; its first row names the columns. */
export const TableBlock = ({ block }: { block: Table }) => {
  const [head = [], ...rows] = block.rows;
  const settings = block.column_settings ?? [];
  return (
    <ScrollBox label={`Table of ${rows.length} ${rows.length === 1 ? "row" : "rows"}`}>
      <table class="table">
        <thead>
          <Head row={head} settings={settings} />
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} row={row} settings={settings} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};
