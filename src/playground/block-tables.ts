import { agreeing, all, byScene, orNull } from "./block-relations.ts";
import { richText } from "./block-rich-text.ts";
import { amount, failed, flag, kindOf, lengthOf, list, oneOf, type Rule, shape, whole, words } from "./block-rules.ts";
import type { BlockSettings } from "./block-settings.ts";
import { id } from "./block-texts.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";

const rawText = shape({ "type!": oneOf("raw_text"), "text!": words(undefined, 1) });
const rawNumber = shape({ "type!": oneOf("raw_number"), "value!": amount(), "text!": words(undefined, 1) });
const headerCell = kindOf({ raw_text: rawText, raw_number: rawNumber });
const cell = kindOf({ raw_text: rawText, raw_number: rawNumber, rich_text: richText });

const rowsOf = (table: JsonObject) => table["rows"] as unknown[][];
const columnsOf = (table: JsonObject) => rowsOf(table)[0]?.length ?? 0;

const evenRows = agreeing("rows", "all rows must have the same number of cells", (table) =>
  rowsOf(table).every((row) => row.length === columnsOf(table)),
);

/** The characters that a table's cells show. */
export const charactersOf = (value: unknown, settings: BlockSettings): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersOf(one, settings), 0);
  if (!isJsonObject(value)) return 0;
  const own = typeof value["text"] === "string" ? lengthOf(value["text"], settings) : 0;
  return own + charactersOf(value["elements"], settings);
};

/** The most characters of one table, and of all such tables of one message. */
export const mostCharacters: Record<string, number> = { table: 10_000, data_table: 20_000 };

const withinCharacters = (type: string): Rule =>
  byScene(({ settings }) =>
    agreeing("rows", `must be less than ${(mostCharacters[type] ?? 0) + 1} characters`, (table) => {
      return charactersOf(table["rows"], settings) <= (mostCharacters[type] ?? 0);
    }),
  );

const columnSetting = orNull(shape({ align: oneOf("left", "center", "right"), is_wrapped: flag }));

const fittingSettings = byScene(({ settings: { shortColumnSettings } }) =>
  agreeing("column_settings", "must fit the number of columns", (table) => {
    const count = (table["column_settings"] as unknown[] | undefined)?.length;
    return count === undefined || count === columnsOf(table) || (shortColumnSettings && count < columnsOf(table));
  }),
);

export const table = shape(
  {
    "type!": oneOf("table"),
    block_id: id,
    "rows!": list(list(cell, 1, 20), 1, 100),
    column_settings: list(columnSetting, 0, 20),
  },
  all(evenRows, fittingSettings, withinCharacters("table")),
);

/** The first row is the header, without rich text. */
const plainHeader: Rule = (value, at, scene) =>
  isJsonObject(value) ? list(headerCell)(rowsOf(value)[0], `${at}/rows/0`, scene) : [];

const headerColumn: Rule = (value, at) => {
  const index = isJsonObject(value) ? value["row_header_column_index"] : undefined;
  const columns = isJsonObject(value) ? columnsOf(value) : 0;
  if (index === undefined || Number(index) < columns) return [];
  return failed(`${at}/row_header_column_index`, `must be less than ${columns - 1}`, { type: "maximum", expected: columns - 1 });
};

export const dataTable = shape(
  {
    "type!": oneOf("data_table"),
    block_id: id,
    "rows!": list(list(cell, 1, 20), 2, 201),
    "caption!": words(undefined, 1),
    page_size: whole(1, 100),
    row_header_column_index: whole(0),
  },
  all(plainHeader, evenRows, headerColumn, withinCharacters("data_table")),
);
