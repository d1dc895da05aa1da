import type { InputBlock as Input } from "@slack/types";
import { useId } from "preact/hooks";
import { Trouble } from "../trouble.tsx";
import { ElementView } from "./element-view.tsx";
import { fieldId } from "./surface.ts";

/** A labelled input of a form; what is wrong with it stands right beneath it. */
export const InputBlock = ({ block, error }: { block: Input; error: string | null }) => {
  const id = useId();
  return (
    <div class={error ? "input has-trouble" : "input"}>
      <label class="input-label" id={id} for={fieldId(id)}>
        {block.label.text}
        {block.optional && <span class="muted"> (optional)</span>}
      </label>
      <ElementView element={block.element} blockId={block.block_id ?? ""} sends={block.dispatch_action ?? false} label={id} />
      <Trouble says={error} id={`${id}-error`} />
      {block.hint && (
        <p class="hint" id={`${id}-hint`}>
          {block.hint.text}
        </p>
      )}
    </div>
  );
};
