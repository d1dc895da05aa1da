import { useEffect, useRef } from "preact/hooks";
import type { Conversation } from "../page-contract.ts";
import { Composer } from "./composer.tsx";
import { Icon } from "./icon.tsx";
import { MessageCard } from "./message-card.tsx";
import { replyWords, type Thread } from "./threads.ts";
import type { Drafts } from "./use-draft.ts";
import { scrolled, useEndKept } from "./use-end-kept.ts";

type Props = { conversation: Conversation; thread: Thread; drafts: Drafts; close(): void };

const Replies = ({ conversation, thread }: Pick<Props, "conversation" | "thread">) => {
  const list = useRef<HTMLDivElement>(null);
  const { onScroll } = useEndKept(list, thread.replies.length, true);
  const { root, replies } = thread;
  return (
    <div ref={list} class="messages" role="log" aria-live="polite" aria-label="Thread" onScroll={onScroll} {...scrolled}>
      <MessageCard message={root} channel={conversation.id} isContinued={false} thread={null} isInThread={true} />
      <h3 class="day-line">{replies.length === 0 ? "No reply yet" : replyWords(replies.length)}</h3>
      {replies.map((reply) => (
        <MessageCard
          key={`${reply.ts} ${reply.isEphemeral}`}
          message={reply}
          channel={conversation.id}
          isContinued={false}
          thread={null}
          isInThread={true}
        />
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
  const { kind, name } = conversation;
  return (
    <aside ref={pane} class="thread" aria-labelledby="thread-title" tabIndex={-1} onKeyDown={onKeyDown}>
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
