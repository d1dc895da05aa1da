import type { Overflow, PlainTextOption } from "@slack/types";
import { Icon } from "../icon.tsx";
import { isSafeUrl } from "../mrkdwn.ts";
import { PopupButton } from "../popup-button.tsx";
import { type ElementProps, useElement } from "./surface.ts";

/** The menu of what did not fit: three dots, arrow keys inside, Escape closes. */
export const OverflowElement = ({ element, blockId }: ElementProps<Overflow>) => {
  const { press, isBusy } = useElement(element, blockId, true);
  const choose = (option: PlainTextOption) => {
    if (option.url && isSafeUrl(option.url)) open(option.url, "_blank", "noopener");
    void press(option.value ?? null);
  };
  return (
    <PopupButton label="More" face={<Icon name="more" />} className="button icon-button" isMenu={true} isBusy={isBusy}>
      {(close) =>
        element.options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="menuitem"
            data-stop
            tabIndex={-1}
            onClick={() => {
              close();
              choose(option);
            }}
          >
            {option.text.text}
            {option.description && <span class="muted">{option.description.text}</span>}
          </button>
        ))
      }
    </PopupButton>
  );
};
