import type { MultiSelect } from "@slack/types";
import { useId } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { choicesOf } from "./choices-of.ts";
import { type ElementProps, useElement, useFocusOnLoad } from "./surface.ts";
import { useCurrentConversation } from "./use-current-conversation.ts";

/** Several of a list: folded, it says what is chosen; open, it is a list of boxes to tick. */
export const ManySelectElement = ({ element, blockId, sends, label }: ElementProps<MultiSelect>) => {
  const { view } = usePage();
  const { value, put, change } = useElement(element, blockId, sends);
  useCurrentConversation(element, value, put);
  const chosen = Array.isArray(value) ? value : [];
  const id = useId();
  const groups = choicesOf(element, view);
  const names = groups.flatMap(({ choices }) =>
    choices.filter((choice) => chosen.includes(choice.value)).map(({ words }) => words),
  );
  const isFull = chosen.length >= (element.max_selected_items ?? Number.POSITIVE_INFINITY);
  const toggle = (picked: string) =>
    change(chosen.includes(picked) ? chosen.filter((one) => one !== picked) : [...chosen, picked]);
  return (
    <details ref={useFocusOnLoad(element)} class="many">
      <summary class="field select" id={id} aria-labelledby={label ? `${label} ${id}` : undefined}>
        {names.length > 0 ? names.join(", ") : (element.placeholder?.text ?? "Choose some")}
      </summary>
      <div class="many-list">
        {isFull && <p class="hint">No more than {chosen.length} can be chosen.</p>}
        {groups.map((group) => (
          <fieldset key={group.label ?? ""}>
            <legend class={group.label ? "muted" : "unseen"}>{group.label ?? element.placeholder?.text ?? "Choices"}</legend>
            {group.choices.map((choice) => (
              <label key={choice.value} class="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.value)}
                  disabled={isFull && !chosen.includes(choice.value)}
                  onChange={() => void toggle(choice.value)}
                />
                <span>
                  {choice.words}
                  {choice.hint && <span class="muted">{choice.hint}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
};
