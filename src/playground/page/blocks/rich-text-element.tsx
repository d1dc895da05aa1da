import type { RichTextInput } from "@slack/types";
import { besideField, type ElementProps, fieldId, useElement, useFocusOnLoad } from "./surface.ts";
import { useTypedSending } from "./use-typed-sending.ts";

const usualMostLines = 8;
const lineHeight = 24;
const edges = 14;

/** Words that go to the app as a rich text of one paragraph; their line breaks stay. It grows with them, within its own limits. */
export const RichTextElement = ({ element, blockId, sends, label }: ElementProps<RichTextInput>) => {
  const held = useElement(element, blockId, sends);
  const { typed, onKeyDown } = useTypedSending(element, sends, true, held);
  const text = typeof held.value === "string" ? held.value : "";
  const most = element.max_lines ?? usualMostLines;
  const lines = Math.min(Math.max(text.split("\n").length, element.min_lines ?? 3), most);
  return (
    <textarea
      ref={useFocusOnLoad(element)}
      class="field"
      id={fieldId(label)}
      aria-label={label ? undefined : (element.placeholder?.text ?? "Text")}
      aria-describedby={besideField(label)}
      placeholder={element.placeholder?.text}
      rows={lines}
      style={{ maxHeight: `${most * lineHeight + edges}px` }}
      value={text}
      onInput={(event) => typed(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
};
