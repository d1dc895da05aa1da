import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const keepersOf = (element: Element): HTMLElement[] => {
  const keepers: HTMLElement[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) if (at.hasAttribute("tabindex")) keepers.push(at);
  return keepers;
};

/** When a redraw takes away what had the focus (a pressed button), it goes to the nearest thing around it that is still there, not to the top of the page. */
export const useKeptFocus = (drawn: unknown): void => {
  const last = useRef<{ element: Element; keepers: HTMLElement[] } | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? { element: target, keepers: keepersOf(target) } : null;
    };
    const forget = () => {
      last.current = null;
    };
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
    };
  }, []);
  useLayoutEffect(() => {
    const lost = last.current;
    if (!lost || lost.element.isConnected || document.activeElement !== document.body) return;
    lost.keepers.find((keeper) => keeper.isConnected)?.focus({ preventScroll: true });
  }, [drawn]);
};
