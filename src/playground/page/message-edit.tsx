import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageMessage } from "../page-contract.ts";
import { usePage } from "./page-context.ts";
import { Trouble } from "./trouble.tsx";
import { typedAgain } from "./typed-again.ts";
import { useRemoval } from "./use-removal.ts";
import { useWork } from "./use-work.ts";

const emptied = "Nothing is left of it. Write something, or delete the message.";

/** One's own message, to be changed in its place. Enter saves, or asks whether to delete what was emptied; Escape leaves it as it was. */
export const MessageEdit = ({ message, channel, close }: { message: PageMessage; channel: string; close(): void }) => {
  const { view } = usePage();
  const work = useWork();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => typedAgain(message.text, view));
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  const isEmpty = text.trim() === "";
  const remove = useRemoval({ channel, ts: message.ts }, work);
  const save = async () => {
    if (isEmpty) return void (await remove());
    if (await work.run("edit", { do: "edit", channel, ts: message.ts, text: text.trim() })) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.shiftKey || !["Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape") close();
    else void save();
  };
  return (
    <form
      class="message-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        class="field"
        rows={Math.min(8, text.split("\n").length + 1)}
        aria-label="Change your message"
        aria-invalid={isEmpty}
        aria-describedby={`${id}-trouble`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Trouble says={isEmpty ? emptied : work.trouble} id={`${id}-trouble`} />
      <p class="message-edit-buttons">
        <button type="submit" class={`button ${isEmpty ? "danger" : "primary"}`} aria-busy={work.doing !== null}>
          {isEmpty ? "Delete" : "Save"}
        </button>
        <button type="button" class="button" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
};
