import type { MultiSelect } from "@slack/types";
import { usePage } from "../page-context.ts";
import { choicesOf } from "./choices-of.ts";
import { type ElementProps, useElement } from "./surface.ts";

/** Several of a list: folded, it says what is chosen; open, it is a list of boxes to tick. */
export const ManySelectElement = ({ element, blockId, sends, label }: ElementProps<MultiSelect>) => {
  const { view } = usePage();
  const { value, change } = useElement(element, blockId, sends);
  const chosen = Array.isArray(value) ? value : [];
  const groups = choicesOf(element, view);
  const names = groups.flatMap(({ choices }) =>
    choices.filter((choice) => chosen.includes(choice.value)).map(({ words }) => words),
  );
  const isFull = chosen.length >= (element.max_selected_items ?? Number.POSITIVE_INFINITY);
  const toggle = (picked: string) =>
    change(chosen.includes(picked) ? chosen.filter((one) => one !== picked) : [...chosen, picked]);
  return (
    <details class="many" aria-labelledby={label ?? undefined}>
      <summary class="field select">{names.length > 0 ? names.join(", ") : (element.placeholder?.text ?? "Choose some")}</summary>
      <div class="many-list">
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
                <span>{choice.words}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
};
