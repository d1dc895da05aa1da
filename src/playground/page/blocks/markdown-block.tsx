import type { MarkdownBlock as Markdown } from "@slack/types";
import { WordRuns } from "../word-runs.tsx";
import { type MarkdownItem, type MarkdownPart, markdownParts } from "./markdown-parts.ts";
import type { MarkdownTable } from "./markdown-table.ts";
import { markdownWords } from "./markdown-words.ts";
import { ScrollBox } from "./scroll-box.tsx";

type List = Extract<MarkdownPart, { is: "list" }>;

const Item = ({ item: { isDone, of } }: { item: MarkdownItem }) => (
  <li class={isDone === null ? undefined : "is-box"}>
    {isDone !== null && <input type="checkbox" checked={isDone} disabled aria-label={isDone ? "Done" : "Not done"} />}
    <div>{of.map(drawnPart)}</div>
  </li>
);

const ListPart = ({ list }: { list: List }) => {
  const items = list.items.map((item, index) => <Item key={index} item={item} />);
  return list.isOrdered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
};

const TablePart = ({ table: { head, aligns, rows } }: { table: MarkdownTable }) => (
  <ScrollBox label="Table">
    <table class="table">
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col" class={`at-${aligns[index]} is-wrapped`}>
              <WordRuns of={markdownWords(cell)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index} class={`at-${aligns[index]} is-wrapped`}>
                <WordRuns of={markdownWords(cell)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
);

const HeadingPart = ({ level, text }: { level: number; text: string }) => {
  const Heading = (["h3", "h4", "h5", "h6"] as const)[level - 1] ?? "h6";
  return (
    <Heading class={`block-header level-${Math.min(level, 4)}`}>
      <WordRuns of={markdownWords(text)} />
    </Heading>
  );
};

const Part = ({ part }: { part: MarkdownPart }) => {
  switch (part.is) {
    case "heading":
      return <HeadingPart level={part.level} text={part.text} />;
    case "paragraph":
      return (
        <p>
          <WordRuns of={markdownWords(part.text)} />
        </p>
      );
    case "code":
      return <pre>{part.text}</pre>;
    case "rule":
      return <hr />;
    case "quote":
      return <blockquote>{part.of.map(drawnPart)}</blockquote>;
    case "list":
      return <ListPart list={part} />;
    case "table":
      return <TablePart table={part} />;
  }
};

const drawnPart = (part: MarkdownPart, index: number) => <Part key={index} part={part} />;

/** Standard Markdown as elements; nothing of it is ever read as HTML. */
export const MarkdownBlock = ({ block }: { block: Markdown }) => (
  <div class="words markdown">{markdownParts(block.text).map(drawnPart)}</div>
);
