import { useEffect, useState } from "preact/hooks";
import type { Choice } from "./choices-of.ts";

type Offering = { choices: Choice[]; isOpen: boolean; open(): void; close(): void; take(choice: Choice): void };

/** Arrow keys go through what is offered, Enter takes it, Escape closes the list and nothing around it. `at` is -1 before the first step. */
export const useOfferKeys = ({ choices, isOpen, open, close, take }: Offering) => {
  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [choices]);
  const step = (by: 1 | -1) => {
    open();
    if (choices.length > 0) setAt(at < 0 && by < 0 ? choices.length - 1 : (at + by + choices.length) % choices.length);
  };
  const enter = () => {
    const choice = choices[at];
    if (choice) take(choice);
  };
  const keys: Record<string, () => void> = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: enter, Escape: close };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.isComposing ? undefined : keys[event.key];
    if (!key || (event.key === "Escape" && !isOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    key();
  };
  return { at, onKeyDown };
};
