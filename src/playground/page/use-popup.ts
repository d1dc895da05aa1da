import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const gap = 4;
const margin = 8;

/** Below the button, above it where there is no room below; always within the window. */
const place = (panel: HTMLElement, button: HTMLElement): void => {
  const around = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const isAbove = around.bottom + gap + height > innerHeight - margin && around.top - gap - height > margin;
  const below = Math.max(margin, Math.min(around.bottom + gap, innerHeight - height - margin));
  panel.style.top = `${isAbove ? around.top - gap - height : below}px`;
  panel.style.left = `${Math.max(margin, Math.min(around.left, innerWidth - width - margin))}px`;
};

/** Closes on a click elsewhere, on scrolling and on leaving the window's size. */
const useLeaving = (isOpen: boolean, holds: (target: EventTarget | null) => boolean, close: () => void): void => {
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (!holds(event.target)) close();
    };
    const kinds = ["pointerdown", "scroll", "resize"];
    for (const kind of kinds) addEventListener(kind, leave, true);
    return () => {
      for (const kind of kinds) removeEventListener(kind, leave, true);
    };
  }, [isOpen]);
};

/** A panel beside a button: open or not, placed where there is room, closed by Escape (which gives the focus back) or by going elsewhere. */
export const usePopup = () => {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const holds = (target: EventTarget | null) =>
    target instanceof Node && !!(panel.current?.contains(target) || button.current?.contains(target));
  const close = () => {
    if (panel.current?.contains(document.activeElement)) button.current?.focus();
    setIsOpen(false);
  };
  const onEscape = (event: KeyboardEvent): boolean => {
    if (event.key !== "Escape") return false;
    event.preventDefault();
    event.stopPropagation();
    close();
    return true;
  };
  useLayoutEffect(() => {
    if (!isOpen || !panel.current || !button.current) return;
    place(panel.current, button.current);
    panel.current.querySelector<HTMLElement>("[data-stop], input")?.focus();
  }, [isOpen]);
  useLeaving(isOpen, holds, close);
  return { isOpen, button, panel, close, onEscape, toggle: () => setIsOpen(!isOpen) };
};
