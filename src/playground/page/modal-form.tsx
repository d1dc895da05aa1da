import type { PageModal } from "../page-contract.ts";
import { BlockSurface } from "./blocks/block-surface.tsx";
import { Icon } from "./icon.tsx";
import { Trouble } from "./trouble.tsx";

type Props = {
  modal: PageModal;
  /** How many modals are open, this one included. */
  depth: number;
  errors: Record<string, string>;
  doing: string | null;
  trouble: string | null;
  submit(event: Event): void;
  /** Something was put into it. */
  mend(): void;
  close(event: Event): void;
  /** Closes what lies beneath too. */
  closeAll(event: Event): void;
};

/** What stands in a modal: its title, its blocks, its buttons. */
export const ModalForm = ({ modal, depth, errors, doing, trouble, submit, mend, close, closeAll }: Props) => (
  <form noValidate onSubmit={submit} onInput={mend} onChange={mend}>
    <header>
      <h2 id="modal-title">{modal.title}</h2>
      {depth > 1 && <span class="muted">{depth - 1} more beneath</span>}
      <button
        type="button"
        class="button icon-button quiet"
        aria-label="Close"
        title={depth > 1 ? "Close all" : "Close"}
        onClick={closeAll}
      >
        <Icon name="close" />
      </button>
    </header>
    <div class="dialog-body" tabIndex={-1}>
      <BlockSurface where={{ view: modal.id }} blocks={modal.blocks} errors={errors} />
    </div>
    <footer tabIndex={-1}>
      <Trouble says={trouble} />
      <button type="button" class="button" aria-busy={doing === "close"} onClick={close}>
        {modal.close}
      </button>
      {modal.submit && (
        <button type="submit" class="button primary" aria-busy={doing === "submit"}>
          {modal.submit}
        </button>
      )}
    </footer>
  </form>
);
