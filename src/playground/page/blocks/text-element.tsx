import type { EmailInput, NumberInput, PlainTextInput, URLInput } from "@slack/types";
import { type ElementProps, fieldId, useElement } from "./surface.ts";

type Props = ElementProps<PlainTextInput | EmailInput | URLInput | NumberInput>;
const modes = { plain_text_input: "text", email_text_input: "email", url_text_input: "url", number_input: "decimal" } as const;

/** A line or several lines of text. With `dispatch_action` Enter tells the bot. */
export const TextElement = ({ element, blockId, sends, label }: Props) => {
  const { value, put, press } = useElement(element, blockId, sends);
  const common = {
    class: "field",
    id: fieldId(label),
    "aria-label": label ? undefined : (element.placeholder?.text ?? "Text"),
    placeholder: element.placeholder?.text,
    value: typeof value === "string" ? value : "",
    onInput: (event: InputEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        put(event.target.value || null);
    },
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (!sends || event.key !== "Enter") return;
    event.preventDefault();
    void press(value);
  };
  if (element.type === "plain_text_input" && element.multiline) return <textarea {...common} rows={4} />;
  return <input {...common} type="text" inputMode={modes[element.type]} onKeyDown={sendOnEnter} />;
};
