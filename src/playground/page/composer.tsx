import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../page-contract.ts";
import { ComposerHint } from "./composer-hint.tsx";
import { Icon } from "./icon.tsx";
import { usePage } from "./page-context.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { type Draft, type Drafts, useDraft } from "./use-draft.ts";
import { useOffers } from "./use-offers.ts";

/** The tallest the composer grows before it scrolls, in px. */
const tallest = 160;

/** The field grows with its text, keeps its caret, and has the focus when the page put words into it. */
const useField = ({ text, caret, isPlanted }: Draft) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isPlanted) field.current?.focus();
  }, []);
  useLayoutEffect(() => {
    const box = field.current;
    const isHidden = box?.offsetParent === null;
    if (!box || isHidden) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, tallest)}px`;
    if (document.activeElement === box && box.selectionStart !== caret) box.setSelectionRange(caret, caret);
  }, [text]);
  return field;
};

const useSending = (channel: string, { text, write }: Draft, isEmpty: () => boolean) => {
  const { act } = usePage();
  const [sending, setSending] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async () => {
    const words = text.trim();
    if (words === "") return;
    write("", 0);
    setSending((count) => count + 1);
    const says = await act({ do: "say", channel, text: words });
    setSending((count) => count - 1);
    setTrouble(says);
    // What was refused comes back to be mended, unless the next words are being written already.
    if (says !== null && isEmpty()) write(words, words.length);
  };
  return { send, isSending: sending > 0, trouble, forget: () => setTrouble(null) };
};

/** Where one writes: Enter sends, "/" offers commands and "@" people. */
export const Composer = ({ conversation, drafts }: { conversation: Conversation; drafts: Drafts }) => {
  const draft = useDraft(usePage().view.me.id, conversation.id, drafts);
  const { options, at, take, onKey } = useOffers(draft);
  const field = useField(draft);
  const { send, isSending, trouble, forget } = useSending(conversation.id, draft, () => !field.current?.value);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.shiftKey) return;
    if (!onKey(event.key)) {
      if (event.key !== "Enter") return;
      void send();
    }
    event.preventDefault();
  };
  const follow = ({ currentTarget: box }: { currentTarget: HTMLTextAreaElement }) => {
    if (box.value !== draft.text) forget();
    if (box.value !== draft.text || box.selectionStart !== draft.caret) draft.write(box.value, box.selectionStart);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void send();
  };
  const to = conversation.kind === "channel" ? `#${conversation.name}` : conversation.name;
  return (
    <form class="composer" onSubmit={submit}>
      {options.length > 0 && <SuggestionList id={`${id}-list`} options={options} at={at} take={take} />}
      <div class={trouble ? "composer-box has-trouble" : "composer-box"}>
        <textarea
          ref={field}
          rows={1}
          value={draft.text}
          placeholder={`Message ${to}, or type /`}
          aria-label={`Message ${to}`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={`${id}-list`}
          aria-activedescendant={options.length > 0 ? `${id}-list-${at}` : undefined}
          aria-describedby={`${id}-hint`}
          onInput={follow}
          onSelect={follow}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="button primary icon-button" aria-label="Send" title="Send (Enter)" aria-busy={isSending}>
          <Icon name="send" size={18} />
        </button>
      </div>
      <ComposerHint id={`${id}-hint`} text={draft.text} trouble={trouble} />
    </form>
  );
};
