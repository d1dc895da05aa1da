import { useEffect, useRef } from "preact/hooks";

/** Gives the focus back to where it was when something was opened, once that is closed and nothing else took it. */
export const useOpener = (isOpen: boolean) => {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isOpen) return;
    if (document.activeElement === document.body) opener.current?.focus();
    opener.current = null;
  }, [isOpen]);
  return () => {
    if (document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
  };
};
