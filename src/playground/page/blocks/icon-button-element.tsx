import type { IconButton } from "@slack/types";
import { emojiWords } from "../emoji-words.ts";
import { usePage } from "../page-context.ts";
import { BlockIcon } from "./block-icon.tsx";
import { type ElementProps, useElement } from "./surface.ts";

/** A small button with a sign; some people may not see it. */
export const IconButtonElement = ({ element, blockId }: ElementProps<IconButton>) => {
  const { view } = usePage();
  const { press, isBusy } = useElement(element, blockId, true);
  const { visible_to_user_ids: seers, accessibility_label: spoken, text } = element;
  if (seers && seers.length > 0 && !seers.includes(view.me.id)) return null;
  return (
    <button
      type="button"
      class="button quiet"
      aria-busy={isBusy}
      aria-label={spoken}
      onClick={() => void press(element.value ?? null)}
    >
      {element.icon === "trash" && <BlockIcon name="trash" />}
      {emojiWords(text.text)}
    </button>
  );
};
