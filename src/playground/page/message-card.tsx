import { useRef, useState } from "preact/hooks";
import type { PageMessage, PagePerson } from "../page-contract.ts";
import { Avatar } from "./avatar.tsx";
import { Icon } from "./icon.tsx";
import { MessageContent } from "./message-content.tsx";
import { MessageEdit } from "./message-edit.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { personNamed, usePage } from "./page-context.ts";
import { PersonMarks } from "./person-marks.tsx";
import { ReactionPicker } from "./reaction-picker.tsx";
import { Reactions } from "./reactions.tsx";
import { ReplyOrigin, ThreadLine } from "./thread-line.tsx";
import type { Thread } from "./threads.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";
import { clockTime } from "./zone-time.ts";

const OnlyYou = ({ dismiss }: { dismiss(): Promise<string | null> }) => {
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <p class="only-you">
      <Icon name="eye" size={14} /> Only you see this
      <button type="button" class="link-button" onClick={() => void dismiss().then(setTrouble)}>
        Dismiss
      </button>
      <Trouble says={trouble} />
    </p>
  );
};

const Byline = ({ author, name, time }: { author: PagePerson | undefined; name: string; time: string }) => (
  <p class={author?.isDeactivated ? "byline is-deactivated" : "byline"}>
    <strong>{name}</strong>
    {author?.isBot && <span class="tag">app</span>}
    {author && <PersonMarks person={author} />}
    <time class="muted">{time}</time>
  </p>
);

/** `thread`: the one that this message began or replies to. In the thread itself neither is told. */
type Props = { message: PageMessage; channel: string; isContinued: boolean; thread: Thread | null; isInThread?: boolean };

/** Long because it is the one place where all parts of a message meet. */
export const MessageCard = ({ message, channel, isContinued, thread, isInThread = false }: Props) => {
  const { view, act } = usePage();
  const work = useWork();
  const card = useRef<HTMLElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [told, setTold] = useState("");
  const { ts, at, user, threadTs, isEphemeral, isEdited, isBroadcast, reactions } = message;
  const author = personNamed(view, user);
  const name = author?.name ?? user;
  const time = clockTime(at, view.me.zone);
  const of = `the message of ${name}, ${time}`;
  const isReply = threadTs !== null && threadTs !== ts;
  const toggle = (reaction: string) => void work.run("react", { do: "react", channel, ts, reaction });
  const endEdit = () => {
    setEditing(false);
    card.current?.focus();
  };
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
        {isReply && !isInThread && (isBroadcast || !isEphemeral) && <ReplyOrigin root={thread?.root ?? null} />}
        {!isContinued && <Byline author={author} name={name} time={time} />}
        {isEditing ? (
          <MessageEdit message={message} channel={channel} close={endEdit} />
        ) : (
          <MessageContent message={message} channel={channel} />
        )}
        {isEdited && !isEditing && <p class="muted edited">edited</p>}
        <Reactions reactions={reactions} toggle={toggle} />
        {!isReply && !isInThread && thread && <ThreadLine ts={ts} replies={thread.replies} />}
        <Trouble says={work.trouble} />
      </div>
      {!isEphemeral && !isEditing && (
        <div class="message-tools">
          <ReactionPicker of={of} react={toggle} />
          <MessageMenu message={message} channel={channel} of={of} work={work} edit={() => setEditing(true)} tell={setTold} />
          <span class="told" role="status">
            {told}
          </span>
        </div>
      )}
    </article>
  );
};
