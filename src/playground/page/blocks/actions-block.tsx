import type { ActionsBlock as Actions } from "@slack/types";
import { ElementView } from "./element-view.tsx";

export const ActionsBlock = ({ block }: { block: Actions }) => (
  <div class="actions">
    {block.elements.map((element, index) => (
      <ElementView key={element.action_id ?? index} element={element} blockId={block.block_id ?? ""} sends={true} label={null} />
    ))}
  </div>
);
