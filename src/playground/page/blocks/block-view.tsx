import type { Block, KnownBlock } from "@slack/types";
import { Trouble } from "../trouble.tsx";
import { ActionsBlock } from "./actions-block.tsx";
import { ContextBlock } from "./context-block.tsx";
import { ImageBlock } from "./image-block.tsx";
import { InputBlock } from "./input-block.tsx";
import { RichTextBlock } from "./rich-text-block.tsx";
import { SectionBlock } from "./section-block.tsx";
import { UndrawnBlock } from "./undrawn-block.tsx";

const drawn = (block: KnownBlock, error: string | null) => {
  switch (block.type) {
    case "section":
      return <SectionBlock block={block} />;
    case "header":
      return <h3 class="block-header">{block.text.text}</h3>;
    case "context":
      return <ContextBlock block={block} />;
    case "divider":
      return <hr />;
    case "actions":
      return <ActionsBlock block={block} />;
    case "image":
      return <ImageBlock block={block} />;
    case "input":
      return <InputBlock block={block} error={error} />;
    case "rich_text":
      return <RichTextBlock block={block} />;
    default:
      return <UndrawnBlock what={block} />;
  }
};

/** One block of any type; a type that is not drawn shows as a labelled box, never as nothing. */
export const BlockView = ({ block, error }: { block: Block; error: string | null }) => (
  <div class={`block of-${block.type}`}>
    {drawn(block as KnownBlock, error)}
    {block.type === "input" ? null : <Trouble says={error} />}
  </div>
);
