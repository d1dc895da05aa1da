import { useLayoutEffect, useState } from "preact/hooks";
import type { PageModal } from "../page-contract.ts";
import { placeName } from "./blocks/block-surface.tsx";
import { stateOf } from "./element-state.ts";
import { inputTroubles, stillWrong } from "./input-checks.ts";
import { ModalForm } from "./modal-form.tsx";
import { usePage } from "./page-context.ts";
import { fields, useStandingDialog } from "./use-dialog.ts";
import { useWork } from "./use-work.ts";

/** Submitting and closing: what the page itself finds wrong stands with what the bot says. */
const useModal = (modal: PageModal) => {
  const { view, entries } = usePage();
  const work = useWork();
  const [own, setOwn] = useState<Record<string, string>>({});
  const [tries, setTries] = useState(0);
  const entered = () => stateOf(modal.blocks, entries.of(placeName(view.me.id, { view: modal.id })));
  const mend = () => {
    if (Object.keys(own).length > 0) setOwn(stillWrong(own, inputTroubles(modal.blocks, entered())));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const state = entered();
    setTries(tries + 1);
    const troubles = inputTroubles(modal.blocks, state);
    setOwn(troubles);
    if (Object.keys(troubles).length === 0) void work.run("submit", { do: "submit", view: modal.id, state });
  };
  const close = (event: Event) => {
    event.preventDefault();
    void work.run("close", { do: "close", view: modal.id });
  };
  const closeAll = () => void work.run("close", { do: "close all" });
  return { errors: { ...modal.errors, ...own }, submit, mend, close, closeAll, tries, ...work };
};

/** The x in the corner closes what lies beneath too. What is typed stays when the bot draws the view anew. Errors stand beside their inputs until they are mended; whoever submits finds the focus at the first. */
export const ModalDialog = ({ modal, depth }: { modal: PageModal; depth: number }) => {
  const dialog = useStandingDialog();
  const { tries, ...form } = useModal(modal);
  useLayoutEffect(() => {
    dialog.current?.querySelector(".has-trouble")?.querySelector<HTMLElement>(fields)?.focus();
  }, [tries, Object.keys(modal.errors).join(" ")]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) form.close(event);
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="modal-title" onKeyDown={onKeyDown}>
      <ModalForm modal={modal} depth={depth} {...form} />
    </dialog>
  );
};
