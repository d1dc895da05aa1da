import type { Block } from "@slack/types";
import { BlockView } from "./block-view.tsx";
import { useSurface } from "./surface.ts";

/** Blocks one beneath another, each with what went wrong with it. */
export const BlockList = ({ blocks }: { blocks: Block[] }) => {
  const { troubleOf } = useSurface();
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <BlockView key={block.block_id ?? `#${index}`} block={block} error={block.block_id ? troubleOf(block.block_id) : null} />
      ))}
    </div>
  );
};
