import type { EmailInput, NumberInput, PlainTextInput, URLInput } from "@slack/types";
import { besideField, type ElementProps, fieldId, useElement, useFocusOnLoad } from "./surface.ts";
import { limitsOf } from "./text-limits.ts";
import { useTypedSending } from "./use-typed-sending.ts";

type Props = ElementProps<PlainTextInput | EmailInput | URLInput | NumberInput>;
const modes = { plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "decimal" } as const;

/** A line or several lines of text, and what limits them. */
export const TextElement = ({ element, blockId, sends, label }: Props) => {
  const hasLines = element.type === "plain_text_input" && (element.multiline ?? false);
  const held = useElement(element, blockId, sends);
  const { typed, onKeyDown } = useTypedSending(element, sends, hasLines, held);
  const value = typeof held.value === "string" ? held.value : "";
  const common = {
    ref: useFocusOnLoad(element),
    class: "field",
    id: fieldId(label),
    "aria-label": label ? undefined : (element.placeholder?.text ?? "Text"),
    "aria-describedby": besideField(label),
    placeholder: element.placeholder?.text,
    value,
    onInput: (event: InputEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) typed(event.target.value);
    },
    onKeyDown,
  };
  const limits = limitsOf(element, value);
  return (
    <>
      {hasLines ? <textarea {...common} rows={4} /> : <input {...common} type="text" inputMode={modes[element.type]} />}
      {limits && (
        <p class={limits.isBroken ? "hint limits is-broken" : "hint limits"} id={label ? `${label}-count` : undefined}>
          {limits.says}
        </p>
      )}
    </>
  );
};
