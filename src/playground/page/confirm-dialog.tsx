import type { ConfirmationDialog } from "@slack/types";
import { useState } from "preact/hooks";
import { TextWords } from "./text-words.tsx";
import { useDialog } from "./use-dialog.ts";

type Question = ConfirmationDialog & { answer(agreed: boolean): void };

const ConfirmDialog = ({ question }: { question: Question }) => {
  const dialog = useDialog();
  const refuse = (event: Event) => {
    event.preventDefault();
    question.answer(false);
  };
  return (
    <dialog ref={dialog} class="dialog confirm" aria-labelledby="confirm-title" onCancel={refuse}>
      <h2 id="confirm-title">{question.title?.text ?? "Are you sure?"}</h2>
      <div class="dialog-body">
        <TextWords text={question.text} />
      </div>
      <footer>
        <button type="button" class="button" onClick={refuse}>
          {question.deny?.text ?? "Cancel"}
        </button>
        <button
          type="button"
          class={`button ${question.style === "danger" ? "danger" : "primary"}`}
          onClick={() => question.answer(true)}
        >
          {question.confirm?.text ?? "Yes"}
        </button>
      </footer>
    </dialog>
  );
};

/** A way to ask before something is done, and the dialog to draw while a question is open. */
export const useConfirm = () => {
  const [question, setQuestion] = useState<Question | null>(null);
  const confirm = (asked: ConfirmationDialog): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (agreed: boolean) => {
        setQuestion(null);
        resolve(agreed);
      };
      setQuestion({ ...asked, answer });
    });
  return { confirm, confirmDialog: question && <ConfirmDialog question={question} /> };
};
