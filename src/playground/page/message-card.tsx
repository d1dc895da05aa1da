import { useRef, useState } from "preact/hooks";
import type { PageMessage } from "../page-contract.ts";
import { Avatar } from "./avatar.tsx";
import { Byline, OnlyYou } from "./message-byline.tsx";
import { MessageContent } from "./message-content.tsx";
import { MessageEdit } from "./message-edit.tsx";
import { MessageTools } from "./message-tools.tsx";
import { personNamed, usePage } from "./page-context.ts";
import { Reactions } from "./reactions.tsx";
import { ReplyOrigin, ThreadLine } from "./thread-line.tsx";
import type { Thread } from "./threads.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";
import { clockTime } from "./zone-time.ts";

/** `thread`: the one that this message began or replies to; null in the thread itself, where neither is told. */
type Props = { message: PageMessage; channel: string; isContinued: boolean; thread: Thread | null; isInThread?: boolean };

/** One's own message is changed in its place; the focus stays with the message when that is over. */
const useEditing = () => {
  const card = useRef<HTMLElement>(null);
  const [isEditing, setEditing] = useState(false);
  const end = () => {
    setEditing(false);
    card.current?.focus();
  };
  return { card, isEditing, begin: () => setEditing(true), end };
};

/** Long because it is the one place where all parts of a message meet. */
export const MessageCard = ({ message, channel, isContinued, thread, isInThread = false }: Props) => {
  const { view, act } = usePage();
  const work = useWork();
  const { card, isEditing, begin, end } = useEditing();
  const { ts, at, user, threadTs, isEphemeral, isEdited, reactions } = message;
  const author = personNamed(view, user);
  const name = author?.name ?? user;
  const time = clockTime(at, view.me.zone);
  const isReply = threadTs !== null && threadTs !== ts;
  const toggle = (reaction: string) => void work.run("react", { do: "react", channel, ts, reaction });
  return (
    <article
      ref={card}
      class={`message${isContinued ? " is-continued" : ""}${isEphemeral ? " is-ephemeral" : ""}`}
      tabIndex={-1}
      aria-label={`${name}, ${time}`}
    >
      {isContinued ? <time class="side-time">{time}</time> : <Avatar person={author ?? { id: user, name, isBot: false }} />}
      <div class="message-body">
        {isEphemeral && <OnlyYou dismiss={() => act({ do: "dismiss", channel, ts })} />}
        {isReply && !isInThread && <ReplyOrigin root={thread?.root ?? null} />}
        {!isContinued && <Byline author={author} name={name} time={time} />}
        {isEditing ? (
          <MessageEdit message={message} channel={channel} close={end} />
        ) : (
          <MessageContent message={message} channel={channel} />
        )}
        {isEdited && !isEditing && <p class="muted edited">edited</p>}
        <Reactions reactions={reactions} toggle={toggle} />
        {!isReply && thread && <ThreadLine ts={ts} replies={thread.replies} />}
        <Trouble says={work.trouble} />
      </div>
      {!isEphemeral && !isEditing && (
        <MessageTools
          message={message}
          channel={channel}
          of={`the message of ${name}, ${time}`}
          work={work}
          edit={begin}
          react={toggle}
        />
      )}
    </article>
  );
};
