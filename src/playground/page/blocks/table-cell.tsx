import type { TableBlock } from "@slack/types";
import { RichTextBlock } from "./rich-text-block.tsx";
import { wordsOfRichText } from "./rich-words.ts";

export type Cell = TableBlock["rows"][number][number];

export const CellWords = ({ cell }: { cell: Cell }) => (cell.type === "rich_text" ? <RichTextBlock block={cell} /> : cell.text);

export const wordsOfCell = (cell: Cell): string => (cell.type === "rich_text" ? wordsOfRichText(cell) : cell.text);
