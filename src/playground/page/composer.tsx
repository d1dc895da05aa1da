import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Conversation } from "../page-contract.ts";
import { ComposerHint } from "./composer-hint.tsx";
import { Icon } from "./icon.tsx";
import { usePage } from "./page-context.ts";
import { ShortcutMenu } from "./shortcut-menu.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { type Draft, type Drafts, useDraft } from "./use-draft.ts";
import { useOffers } from "./use-offers.ts";
import { useSending } from "./use-sending.ts";

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

/** Commands and shortcuts begin in the conversation itself, not in its threads. */
const useOffered = (isReply: boolean) => {
  const { view } = usePage();
  return isReply ? { ...view, commands: [], shortcuts: [] } : view;
};

/** "#parser", "Bo": whom the words go to. */
const addressee = ({ kind, name }: Conversation): string => (kind === "channel" ? `#${name}` : name);

type Props = { conversation: Conversation; drafts: Drafts; threadTs?: string | null };

/** Where one writes: Enter sends, "/" offers commands, "@" people and "#" channels. */
export const Composer = ({ conversation, drafts, threadTs = null }: Props) => {
  const { id: channel } = conversation;
  const isReply = threadTs !== null;
  const draft = useDraft(usePage().view.me.id, isReply ? `${channel} ${threadTs}` : channel, drafts);
  const offered = useOffered(isReply);
  const field = useField(draft);
  const { send, use, isSending, trouble, forget } = useSending({ channel, threadTs }, draft, () => !field.current?.value);
  const { options, at, take, onKey } = useOffers(draft, offered, use);
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
  const to = addressee(conversation);
  return (
    <form class="composer" onSubmit={submit}>
      {options.length > 0 && <SuggestionList id={`${id}-list`} options={options} at={at} take={take} />}
      <div class={trouble ? "composer-box has-trouble" : "composer-box"}>
        <ShortcutMenu shortcuts={offered.shortcuts} use={use} />
        <textarea
          ref={field}
          rows={1}
          value={draft.text}
          placeholder={isReply ? "Reply" : `Message ${to}, or type /`}
          aria-label={isReply ? "Reply in the thread" : `Message ${to}`}
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
      <ComposerHint id={`${id}-hint`} text={draft.text} isReply={isReply} trouble={trouble} />
    </form>
  );
};
