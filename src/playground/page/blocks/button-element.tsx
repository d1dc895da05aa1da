import type { Button } from "@slack/types";
import { emojiWords } from "../emoji-words.ts";
import { Icon } from "../icon.tsx";
import { isSafeUrl } from "../mrkdwn.ts";
import { type ElementProps, useElement } from "./surface.ts";

/** A button. One with an address opens it in a new tab, and tells the bot all the same, as in Slack; one that asks first opens it once that is answered. */
export const ButtonElement = ({ element, blockId }: ElementProps<Button>) => {
  const { press, isBusy } = useElement(element, blockId, true);
  const { url, confirm, accessibility_label: spoken } = element;
  const className = `button ${element.style ?? ""}`;
  const words = emojiWords(element.text.text);
  const follow = (event: MouseEvent) => {
    if (!confirm) return void press();
    event.preventDefault();
    void press().then((isDone) => isDone && open(url, "_blank", "noopener"));
  };
  if (url && isSafeUrl(url))
    return (
      <a class={className} href={url} target="_blank" rel="noopener noreferrer" aria-label={spoken} onClick={follow}>
        {words}
        <Icon name="leave" size={13} />
      </a>
    );
  return (
    <button type="button" class={className} aria-busy={isBusy} aria-label={spoken} onClick={() => void press()}>
      {words}
    </button>
  );
};
