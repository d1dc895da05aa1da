import { useState } from "preact/hooks";
import { type Offered, type Suggestion, suggestionsFor, withSuggestion } from "./suggestions.ts";
import type { Draft } from "./use-draft.ts";

/** What is offered for the word under the caret, and the keys that choose: arrows, Enter or Tab, Escape. */
export const useOffers = ({ text, caret, isPlanted, write }: Draft, offered: Offered, use: (shortcut: string) => void) => {
  const [chosen, setChosen] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(isPlanted ? text : null);
  const offers = suggestionsFor(text, caret, offered);
  const { options } = offers;
  const at = Math.min(chosen, options.length - 1);
  const option = closedFor === text ? undefined : options[at];

  const take = (taken: Suggestion) => {
    const next = withSuggestion(text, offers, taken);
    write(next.text, next.caret);
    setChosen(0);
    if (taken.shortcut) use(taken.shortcut);
  };
  const move = (step: number) => setChosen((at + step + options.length) % options.length);
  /** Whether the key was for the offers. Enter on a word that is whole already is left to the composer. */
  const onKey = (key: string): boolean => {
    if (!option) return false;
    if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (key === "Escape") setClosedFor(text);
    else if (key === "Tab" || (key === "Enter" && option.label !== text.slice(offers.from, offers.to))) take(option);
    else return false;
    return true;
  };
  return { options: option ? options : [], at, take, onKey };
};
