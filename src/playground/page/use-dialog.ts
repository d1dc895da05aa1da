import { useLayoutEffect, useRef } from "preact/hooks";

/** What one types into or picks from. */
export const fields = "input:not([type=hidden]), select, textarea, summary";

/** Opens it, and begins with its first field, else with its first button. */
const useOpened = (open: (dialog: HTMLDialogElement) => void) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    if (!opened) return;
    open(opened);
    opened.querySelector(".dialog-body")?.querySelector<HTMLElement>(fields)?.focus();
    return () => opened.close();
  }, []);
  return dialog;
};

/** Opened over the whole page: the browser itself keeps the focus inside, and gives it back at the end. */
export const useDialog = () => useOpened((dialog) => dialog.showModal());

/** Opened among what can be used meanwhile: the focus comes in, and may leave. */
export const useStandingDialog = () => useOpened((dialog) => dialog.show());
