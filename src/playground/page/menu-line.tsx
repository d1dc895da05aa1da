type Props = { words: string; hint?: string; isDanger?: boolean; run(): unknown; close(): void };

/** A line of a menu. The menu is closed before it does its work, so that a dialog it opens can have the focus. */
export const MenuLine = ({ words, hint, isDanger = false, run, close }: Props) => (
  <button
    type="button"
    role="menuitem"
    class={isDanger ? "is-danger" : undefined}
    data-stop
    tabIndex={-1}
    onClick={() => {
      close();
      void run();
    }}
  >
    {words}
    {hint && <span class="muted">{hint}</span>}
  </button>
);
