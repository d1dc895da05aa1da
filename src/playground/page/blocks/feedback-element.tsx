import type { FeedbackButtons } from "@slack/types";
import { useState } from "preact/hooks";
import { emojiWords } from "../emoji-words.ts";
import { BlockIcon } from "./block-icon.tsx";
import { type ElementProps, useElement } from "./surface.ts";

type Side = "positive_button" | "negative_button";
const sides: Side[] = ["positive_button", "negative_button"];

/** Was it good or not: two buttons, of which the one pressed last stays down. */
export const FeedbackElement = ({ element, blockId }: ElementProps<FeedbackButtons>) => {
  const { press, isBusy } = useElement(element, blockId, true);
  const [given, setGiven] = useState<Side | null>(null);
  const give = async (side: Side) => {
    if (await press(element[side].value)) setGiven(side);
  };
  return (
    <fieldset class="feedback" aria-label="Feedback" aria-busy={isBusy}>
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          class="button quiet"
          aria-pressed={given === side}
          aria-label={element[side].accessibility_label}
          onClick={() => void give(side)}
        >
          <BlockIcon name={side === "positive_button" ? "thumb up" : "thumb down"} />
          {emojiWords(element[side].text.text)}
        </button>
      ))}
    </fieldset>
  );
};
