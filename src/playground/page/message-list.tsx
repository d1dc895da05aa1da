import { useRef } from "preact/hooks";
import type { Conversation, PageMessage } from "../page-contract.ts";
import { DayLine, dayBegun } from "./day-line.tsx";
import { MessageCard } from "./message-card.tsx";
import { NoticeLine } from "./notice-line.tsx";
import { usePage } from "./page-context.ts";
import { Mrkdwn } from "./text-words.tsx";
import { shownInConversation, threadIn } from "./threads.ts";
import { scrolled, useEndKept } from "./use-end-kept.ts";

const fiveMinutes = 300_000;

/** Whether a message goes on under the name of the one before it. The bot's stand each for themselves. */
const isContinued = (message: PageMessage, before: PageMessage | undefined, bot: string): boolean =>
  before !== undefined &&
  before.user === message.user &&
  message.user !== bot &&
  before.threadTs === null &&
  message.threadTs === null &&
  !before.isEphemeral &&
  !message.isEphemeral &&
  message.at - before.at < fiveMinutes;

const Empty = ({ conversation }: { conversation: Conversation }) => {
  const { emptyDm } = usePage().view.guide;
  return (
    <div class="empty">
      {conversation.isWithBot ? (
        <div class="words">
          <Mrkdwn text={emptyDm} />
        </div>
      ) : (
        <p>
          Nothing was said here yet. Write the first message below, or type / for what{" "}
          {conversation.kind === "channel" ? "the bot" : "it"} can do.
        </p>
      )}
    </div>
  );
};

type LineProps = { message: PageMessage; before: PageMessage | undefined; conversation: Conversation };

/** A message beneath the day it begins, if it begins one. */
const Line = ({ message, before, conversation }: LineProps) => {
  const { me, bot } = usePage().view;
  const day = dayBegun(message, before, me.zone);
  return (
    <div>
      <DayLine words={day} />
      <MessageCard
        message={message}
        channel={conversation.id}
        isContinued={day === null && isContinued(message, before, bot.userId)}
        thread={threadIn(conversation, message.threadTs ?? message.ts)}
      />
    </div>
  );
};

/** The messages of a conversation, the newest at the end and in sight. */
export const MessageList = ({ conversation }: { conversation: Conversation }) => {
  const list = useRef<HTMLDivElement>(null);
  const { name } = conversation;
  const messages = shownInConversation(conversation);
  const { me } = usePage().view;
  const newest = messages.at(-1);
  const isMine = newest !== undefined && (newest.isEphemeral || newest.user === me.id);
  const { onScroll, hasNewer, toNewest } = useEndKept(list, messages.length, isMine);
  return (
    <>
      <div
        ref={list}
        class="messages"
        role="log"
        aria-live="polite"
        aria-label={`Messages in ${name}`}
        onScroll={onScroll}
        {...scrolled}
      >
        <NoticeLine />
        {messages.length === 0 && <Empty conversation={conversation} />}
        {messages.map((message, at) => (
          <Line
            key={`${message.ts} ${message.isEphemeral}`}
            message={message}
            before={messages[at - 1]}
            conversation={conversation}
          />
        ))}
      </div>
      {hasNewer && (
        <button type="button" class="button primary to-end" onClick={toNewest}>
          New below
        </button>
      )}
    </>
  );
};
