import type { ContextActionsBlock as ContextActions } from "@slack/types";
import { ElementView } from "./element-view.tsx";

/** The small buttons beneath an answer. */
export const ContextActionsBlock = ({ block }: { block: ContextActions }) => (
  <div class="actions context-actions">
    {block.elements.map((element, index) => (
      <ElementView key={element.action_id ?? index} element={element} blockId={block.block_id ?? ""} sends={true} label={null} />
    ))}
  </div>
);
