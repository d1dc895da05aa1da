import type { Button } from "@slack/types";
import { emojiNamed } from "../emoji-names.ts";
import { Icon } from "../icon.tsx";
import { isSafeUrl } from "../mrkdwn.ts";
import { type ElementProps, useElement } from "./surface.ts";

/** A button. One with an address opens it in a new tab, and tells the bot all the same, as in Slack. */
export const ButtonElement = ({ element, blockId }: ElementProps<Button>) => {
  const { press, isBusy } = useElement(element, blockId, true);
  const className = `button ${element.style ?? ""}`;
  const words = element.text.text.replace(/:([a-z][a-z0-9_+-]*):/g, (_, name: string) => emojiNamed(name));
  if (element.url && isSafeUrl(element.url))
    return (
      <a
        class={className}
        href={element.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={element.accessibility_label}
        onClick={() => void press()}
      >
        {words}
        <Icon name="leave" size={13} />
      </a>
    );
  return (
    <button
      type="button"
      class={className}
      aria-busy={isBusy}
      aria-label={element.accessibility_label}
      onClick={() => void press()}
    >
      {words}
    </button>
  );
};
