import type { AlertBlock as Alert } from "@slack/types";
import { TextWords } from "../text-words.tsx";
import { BlockIcon } from "./block-icon.tsx";

const levels = { default: "Note", info: "For your information", warning: "Warning", error: "Error", success: "Done" } as const;

/** A notice; how grave it is stands there in a word. */
export const AlertBlock = ({ block }: { block: Alert }) => {
  const level = block.level ?? "default";
  return (
    <div class={`alert is-${level}`} role="note" aria-label={levels[level]}>
      <BlockIcon name={level} size={20} />
      <div class="alert-words">
        <strong>{levels[level]}</strong>
        <TextWords text={block.text} />
      </div>
    </div>
  );
};
