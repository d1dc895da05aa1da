import type { PageMessage } from "../page-contract.ts";
import { Avatar } from "./avatar.tsx";
import { Icon } from "./icon.tsx";
import { personNamed, usePage } from "./page-context.ts";
import { plainWords } from "./plain-words.ts";
import { useOpenThread } from "./thread-context.ts";
import { replyWords } from "./threads.ts";
import { clockTime, dayWords } from "./zone-time.ts";

/** Under a message: how many replied, who, and when the last did. Opens the thread. */
export const ThreadLine = ({ ts, replies }: { ts: string; replies: PageMessage[] }) => {
  const { view } = usePage();
  const open = useOpenThread();
  const last = replies.at(-1);
  if (!last) return null;
  const { zone } = view.me;
  const isToday = dayWords(last.at, zone) === dayWords(view.now, zone);
  const authors = [...new Set(replies.map(({ user }) => user))].flatMap((id) => personNamed(view, id) ?? []);
  return (
    <button type="button" class="thread-line" onClick={() => open(ts)}>
      {authors.slice(0, 3).map((person) => (
        <Avatar key={person.id} person={person} />
      ))}
      <span class="thread-words">
        <b>{replyWords(replies.length)}</b>, last {isToday ? "" : `${dayWords(last.at, zone)}, `}
        {clockTime(last.at, zone)}
      </span>
    </button>
  );
};

/** Above a reply that the conversation shows too: what it replies to. */
export const ReplyOrigin = ({ root }: { root: PageMessage | null }) => {
  const { view } = usePage();
  const open = useOpenThread();
  if (!root) return <p class="reply-origin muted">A reply; what it replied to is gone.</p>;
  return (
    <button type="button" class="reply-origin link-button" onClick={() => open(root.ts)}>
      <Icon name="reply" size={14} />
      <span>replied to: {plainWords(root.text, view) || "a message"}</span>
    </button>
  );
};
