import type { SectionBlock as Section } from "@slack/types";
import { TextWords } from "../text-words.tsx";
import { ElementView } from "./element-view.tsx";

export const SectionBlock = ({ block }: { block: Section }) => (
  <div class="section">
    <div class="section-words">
      {block.text && <TextWords text={block.text} />}
      {block.fields && (
        <div class="fields">
          {block.fields.map((field, index) => (
            <TextWords key={index} text={field} />
          ))}
        </div>
      )}
    </div>
    {block.accessory && (
      <div class="accessory">
        <ElementView element={block.accessory} blockId={block.block_id ?? ""} sends={true} label={null} />
      </div>
    )}
  </div>
);
