import { useEffect, useRef } from "preact/hooks";
import type { Conversation, PageMessage } from "../page-contract.ts";
import { Composer } from "./composer.tsx";
import { DayLine, dayBegun } from "./day-line.tsx";
import { Icon } from "./icon.tsx";
import { MessageCard } from "./message-card.tsx";
import { usePage } from "./page-context.ts";
import { replyWords, type Thread } from "./threads.ts";
import type { Drafts } from "./use-draft.ts";
import { scrolled, useEndKept } from "./use-end-kept.ts";

type Props = { conversation: Conversation; thread: Thread; drafts: Drafts; close(): void };

const Replies = ({ conversation, thread }: Pick<Props, "conversation" | "thread">) => {
  const { zone } = usePage().view.me;
  const list = useRef<HTMLDivElement>(null);
  const { root, replies } = thread;
  const { onScroll } = useEndKept(list, replies.length, true);
  const card = (message: PageMessage) => (
    <MessageCard message={message} channel={conversation.id} isContinued={false} thread={null} isInThread={true} />
  );
  return (
    <div ref={list} class="messages" role="log" aria-live="polite" aria-label="Thread" onScroll={onScroll} {...scrolled}>
      <DayLine words={dayBegun(root, undefined, zone)} />
      {card(root)}
      <p class="day-line">{replies.length === 0 ? "No reply yet. Write the first below." : replyWords(replies.length)}</p>
      {replies.map((reply, at) => (
        <div key={`${reply.ts} ${reply.isEphemeral}`}>
          <DayLine words={dayBegun(reply, replies[at - 1] ?? root, zone)} />
          {card(reply)}
        </div>
      ))}
    </div>
  );
};

/** A message with what was replied to it, beside its conversation. The focus comes in with it; Escape closes it. */
export const ThreadPane = ({ conversation, thread, drafts, close }: Props) => {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.querySelector("textarea")?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  const isCovered = usePage().view.modals.length > 0;
  const { kind, name } = conversation;
  return (
    <aside ref={pane} class="thread" aria-labelledby="thread-title" tabIndex={-1} inert={isCovered} onKeyDown={onKeyDown}>
      <header>
        <h2 id="thread-title">Thread</h2>
        <p class="muted purpose">{kind === "channel" ? `#${name}` : name}</p>
        <button
          type="button"
          class="button icon-button quiet"
          aria-label="Close the thread"
          title="Close (Escape)"
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <Replies conversation={conversation} thread={thread} />
      <Composer conversation={conversation} threadTs={thread.root.ts} drafts={drafts} />
    </aside>
  );
};
