import type { WorkflowButton } from "@slack/types";
import { emojiWords } from "../emoji-words.ts";
import { BlockIcon } from "./block-icon.tsx";
import { type ElementProps, useElement } from "./surface.ts";

/** A button that would begin a workflow; here it tells the app that it was pressed. */
export const WorkflowButtonElement = ({ element, blockId }: ElementProps<WorkflowButton>) => {
  const { press, isBusy } = useElement(element, blockId, true);
  return (
    <button
      type="button"
      class={`button ${element.style ?? ""}`}
      aria-busy={isBusy}
      aria-label={element.accessibility_label}
      title={`Begins the workflow at ${element.workflow.trigger.url}`}
      onClick={() => void press()}
    >
      <BlockIcon name="run" size={14} />
      {emojiWords(element.text.text)}
    </button>
  );
};
