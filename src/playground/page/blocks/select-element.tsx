import type { Select } from "@slack/types";
import { usePage } from "../page-context.ts";
import { type Choice, choicesOf } from "./choices-of.ts";
import { besideField, type ElementProps, fieldId, useElement, useFocusOnLoad } from "./surface.ts";
import { useCurrentConversation } from "./use-current-conversation.ts";

const optionOf = ({ value, words, hint }: Choice) => (
  <option key={value} value={value}>
    {hint ? `${words}: ${hint}` : words}
  </option>
);

/** Arrow keys on a closed select would choose, and so send, at every step: open it instead. */
const openFirst = (event: KeyboardEvent) => {
  if (!event.key.startsWith("Arrow") || !(event.currentTarget instanceof HTMLSelectElement)) return;
  if (!("showPicker" in event.currentTarget)) return;
  event.preventDefault();
  event.currentTarget.showPicker();
};

export const SelectElement = ({ element, blockId, sends, label }: ElementProps<Select>) => {
  const { view } = usePage();
  const { value, put, change, isBusy } = useElement(element, blockId, sends);
  useCurrentConversation(element, value, put);
  const placeholder = element.placeholder?.text ?? "Choose one";
  return (
    <select
      ref={useFocusOnLoad(element)}
      class="field select"
      id={fieldId(label)}
      aria-label={label ? undefined : placeholder}
      aria-describedby={besideField(label)}
      aria-busy={isBusy}
      value={typeof value === "string" ? value : ""}
      onKeyDown={sends ? openFirst : undefined}
      onChange={(event) => void change(event.currentTarget.value || null)}
    >
      <option value="">{placeholder}</option>
      {choicesOf(element, view).map((group) =>
        group.label ? (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map(optionOf)}
          </optgroup>
        ) : (
          group.choices.map(optionOf)
        ),
      )}
    </select>
  );
};
