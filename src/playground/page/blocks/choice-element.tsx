import type { Checkboxes, Option, RadioButtons } from "@slack/types";
import { useId } from "preact/hooks";
import { TextWords } from "../text-words.tsx";
import { besideField, type ElementProps, useElement, useFocusOnLoad } from "./surface.ts";

const OptionWords = ({ option }: { option: Option }) => (
  <span>
    <TextWords text={option.text} />
    {option.description && <span class="muted">{option.description.text}</span>}
  </span>
);

/** Radio buttons and checkboxes. */
export const ChoiceElement = ({ element, blockId, sends, label }: ElementProps<RadioButtons | Checkboxes>) => {
  const { value, change } = useElement(element, blockId, sends);
  const name = useId();
  const isMany = element.type === "checkboxes";
  const chosen = Array.isArray(value) ? value : value === null ? [] : [value];
  const pick = (picked: string) => {
    if (!isMany) return change(picked);
    return change(chosen.includes(picked) ? chosen.filter((one) => one !== picked) : [...chosen, picked]);
  };
  return (
    <fieldset
      ref={useFocusOnLoad(element)}
      class="choices"
      aria-labelledby={label ?? undefined}
      aria-describedby={besideField(label)}
    >
      {element.options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type={isMany ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(option.value ?? "")}
            onChange={() => void pick(option.value ?? "")}
          />
          <OptionWords option={option} />
        </label>
      ))}
    </fieldset>
  );
};
