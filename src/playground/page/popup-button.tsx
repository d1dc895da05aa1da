import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { moveInList } from "./move-in-list.ts";
import { usePopup } from "./use-popup.ts";

type Props = {
  label: string;
  face: ComponentChildren;
  className: string;
  isMenu: boolean;
  isBusy?: boolean;
  children(close: () => void): ComponentChildren;
};

/** A button with a small panel: a menu or a little form. Escape closes it and gives the focus back. */
export const PopupButton = ({ label, face, className, isMenu, isBusy = false, children }: Props) => {
  const { isOpen, button, panel, toggle, close, onEscape } = usePopup();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onEscape(event) && isMenu) moveInList(event);
  };
  const panelProps = { id, role: isMenu ? ("menu" as const) : ("dialog" as const), "aria-label": label, onKeyDown };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        title={label}
        aria-haspopup={isMenu ? "menu" : "dialog"}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-busy={isBusy}
        onClick={toggle}
      >
        {face}
      </button>
      {isOpen && (
        <div ref={panel} class="popup" {...panelProps}>
          {children(close)}
        </div>
      )}
    </>
  );
};
