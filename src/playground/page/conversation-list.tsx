import type { Conversation } from "../page-contract.ts";
import { Icon } from "./icon.tsx";
import { moveInList } from "./move-in-list.ts";
import { personNamed, usePage } from "./page-context.ts";
import { PersonMarks } from "./person-marks.tsx";
import type { Visit } from "./use-visit.ts";

type RowProps = { conversation: Conversation; isShown: boolean; isFirst: boolean; go(): void };

const ConversationRow = ({ conversation, isShown, isFirst, go }: RowProps) => {
  const { kind, name, unread, isPrivate, isWithBot } = conversation;
  const other = personNamed(usePage().view, conversation.with ?? "");
  return (
    <li>
      <button
        type="button"
        class={`row conversation-row${unread > 0 ? " is-unread" : ""}${other?.isDeactivated ? " is-deactivated" : ""}`}
        data-stop
        tabIndex={isFirst ? 0 : -1}
        aria-current={isShown ? "page" : undefined}
        onClick={go}
      >
        <span class="mark" aria-hidden="true">
          {isPrivate && kind === "channel" ? (
            <Icon name="lock" size={14} />
          ) : kind === "channel" ? (
            "#"
          ) : isWithBot ? (
            <Icon name="open" size={14} />
          ) : (
            "@"
          )}
        </span>
        <span class="row-name">{name}</span>
        {other && <PersonMarks person={other} />}
        {unread > 0 && (
          <span class="count">
            {unread}
            <span class="unseen"> unread</span>
          </span>
        )}
      </button>
    </li>
  );
};

type ListProps = { title: string; list: Conversation[]; shown: string | null; change(change: Partial<Visit>): void };

/** One kind of conversations, with what is unread in each. */
export const ConversationList = ({ title, list, shown, change }: ListProps) => {
  const firstStop = list.find(({ id }) => id === shown)?.id ?? list[0]?.id;
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul onKeyDown={moveInList}>
        {list.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isShown={conversation.id === shown}
            isFirst={conversation.id === firstStop}
            go={() => change({ channel: conversation.id, tab: "messages", pane: "conversation", thread: null })}
          />
        ))}
      </ul>
    </nav>
  );
};
