import { useEffect, useState } from "preact/hooks";
import type { PageModal } from "../page-contract.ts";
import { ModalDialog } from "./modal-dialog.tsx";

/** Gives the focus back to what had it before the first modal came, unless something else took it. */
const useFocusBehind = (): void => {
  const [behind] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      // What was behind can be focused once this drawing has ended.
      queueMicrotask(() => {
        if (document.activeElement === document.body && behind instanceof HTMLElement) behind.focus();
      }),
    [],
  );
};

type Props = { modals: PageModal[]; topmost: PageModal; show(): void };

/** The bot's modals over the conversation, and over nothing else: with one of them open somebody can still turn the clock, let things go wrong, and be another person. */
export const ModalLayer = ({ modals, topmost, show }: Props) => {
  useFocusBehind();
  useEffect(show, [topmost.id]);
  return (
    <div class="modal-layer">
      <ModalDialog key={topmost.id} modal={topmost} depth={modals.length} />
    </div>
  );
};
