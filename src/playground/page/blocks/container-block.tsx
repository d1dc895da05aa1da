import type { ContainerBlock as Container } from "@slack/types";
import { emojiWords } from "../emoji-words.ts";
import { TextWords } from "../text-words.tsx";
import { BlockList } from "./block-list.tsx";
import { Picture } from "./image-block.tsx";
import { RichTextBlock } from "./rich-text-block.tsx";

const Title = ({ block }: { block: Container }) => (
  <span class="container-title">
    {block.icon && <Picture image={block.icon} />}
    <span>
      {block.rich_text_title ? (
        <RichTextBlock block={block.rich_text_title} />
      ) : (
        <strong>{emojiWords(block.title?.text ?? "")}</strong>
      )}
      {block.subtitle && (
        <span class="muted">
          <TextWords text={block.subtitle} />
        </span>
      )}
    </span>
  </span>
);

/** Blocks under a title of their own, which may be folded away. */
export const ContainerBlock = ({ block }: { block: Container }) => {
  const className = `container is-${block.width ?? "standard"}${block.has_header_divider === false ? "" : " is-divided"}`;
  const children = <BlockList blocks={block.child_blocks} />;
  if (!block.is_collapsible)
    return (
      <section class={className} aria-label={block.title?.text}>
        <div class="container-head">
          <Title block={block} />
        </div>
        {children}
      </section>
    );
  return (
    <details class={className} aria-label={block.title?.text} open={!block.default_collapsed}>
      <summary class="container-head">
        <Title block={block} />
      </summary>
      {children}
    </details>
  );
};
