import type { DispatchActionConfig } from "@slack/types";
import { useEffect, useRef } from "preact/hooks";
import type { ElementValue } from "../../act-contract.ts";

/** What was typed is sent once no further letter came for so long. */
const restMs = 300;

type Dispatching = { dispatch_action_config?: DispatchActionConfig };
type Held = { value: ElementValue; put(value: ElementValue): void; press(value?: ElementValue): Promise<boolean> };

/** For a field whose words go to the app: at Enter unless its config says otherwise, or as one types. Shift and Enter make a new line where there may be several. */
export const useTypedSending = (element: Dispatching, sends: boolean, hasLines: boolean, { value, put, press }: Held) => {
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => () => clearTimeout(timer.current), []);
  const typed = (text: string) => {
    put(text || null);
    if (!sends || !triggers.includes("on_character_entered")) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(text || null), restMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sends || event.isComposing || event.key !== "Enter" || (hasLines && event.shiftKey)) return;
    if (hasLines && !triggers.includes("on_enter_pressed")) return;
    event.preventDefault();
    if (triggers.includes("on_enter_pressed")) void press(value);
  };
  return { typed, onKeyDown };
};
