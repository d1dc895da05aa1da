import type { RichTextBlock as RichText, RichTextBlockElement, RichTextList } from "@slack/types";
import { styledInline } from "./rich-text-inline.tsx";

type Bordered = { border?: number };
/** `offset` is in the reference, and not in @slack/types. */
type List = RichTextList & { offset?: number };

const bordered = ({ border }: Bordered): string | undefined => (border ? "is-bordered" : undefined);

/** Slack sends the levels of a list one after another; each is set in by its own indent. */
const ListPart = ({ list }: { list: List }) => {
  const indent = list.indent ?? 0;
  const items = list.elements.map((line, index) => <li key={index}>{line.elements.map(styledInline)}</li>);
  const common = { class: `list level-${indent % 3} ${bordered(list) ?? ""}`, style: { "--indent": indent } };
  if (list.style !== "ordered") return <ul {...common}>{items}</ul>;
  return (
    <ol {...common} start={(list.offset ?? 0) + 1}>
      {items}
    </ol>
  );
};

const part = (element: RichTextBlockElement, index: number) => {
  switch (element.type) {
    case "rich_text_section":
      return <p key={index}>{element.elements.map(styledInline)}</p>;
    case "rich_text_quote":
      return (
        <blockquote key={index} class={bordered(element)}>
          {element.elements.map(styledInline)}
        </blockquote>
      );
    case "rich_text_preformatted":
      return (
        <pre key={index} class={bordered(element)}>
          {element.elements.map(styledInline)}
        </pre>
      );
    case "rich_text_list":
      return <ListPart key={index} list={element} />;
  }
};

export const RichTextBlock = ({ block }: { block: RichText }) => <div class="words rich">{block.elements.map(part)}</div>;
