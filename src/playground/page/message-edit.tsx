import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PageMessage } from "../page-contract.ts";
import { usePage } from "./page-context.ts";
import { Trouble } from "./trouble.tsx";
import { typedAgain } from "./typed-again.ts";
import { useWork } from "./use-work.ts";

/** One's own message, to be changed in its place. Enter saves, Escape leaves it as it was. */
export const MessageEdit = ({ message, channel, close }: { message: PageMessage; channel: string; close(): void }) => {
  const { view } = usePage();
  const work = useWork();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => typedAgain(message.text, view));
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  const save = async () => {
    if (await work.run("edit", { do: "edit", channel, ts: message.ts, text: text.trim() })) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.shiftKey || !["Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape") close();
    else if (text.trim() !== "") void save();
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
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="message-edit-buttons">
        <button type="submit" class="button primary" disabled={text.trim() === ""} aria-busy={work.doing !== null}>
          Save
        </button>
        <button type="button" class="button" onClick={close}>
          Cancel
        </button>
      </p>
      <Trouble says={work.trouble} />
    </form>
  );
};
