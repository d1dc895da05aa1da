import { useLayoutEffect, useRef } from "preact/hooks";

/** What one types into or picks from. */
export const fields = "input:not([type=hidden]), select, textarea, summary";

/** Opened as a modal dialog: the browser itself keeps the focus inside, and gives it back at the end. */
export const useDialog = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    opened?.querySelector(".dialog-body")?.querySelector<HTMLElement>(fields)?.focus();
    return () => opened?.close();
  }, []);
  return dialog;
};
