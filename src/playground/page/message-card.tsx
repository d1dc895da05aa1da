import { useState } from "preact/hooks";
import type { PageMessage } from "../page-contract.ts";
import { Avatar } from "./avatar.tsx";
import { BlockSurface } from "./blocks/block-surface.tsx";
import { Icon } from "./icon.tsx";
import { personNamed, usePage } from "./page-context.ts";
import { Mrkdwn } from "./text-words.tsx";
import { Trouble } from "./trouble.tsx";
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

type Props = { message: PageMessage; channel: string; isContinued: boolean };

export const MessageCard = ({ message, channel, isContinued }: Props) => {
  const { view, act } = usePage();
  const { ts, at, user, text, blocks, isEphemeral, isEdited } = message;
  const author = personNamed(view, user) ?? { id: user, name: user, isBot: false };
  const time = clockTime(at, view.me.zone);
  return (
    <article
      class={`message${isContinued ? " is-continued" : ""}${isEphemeral ? " is-ephemeral" : ""}`}
      tabIndex={-1}
      aria-label={`${author.name}, ${time}`}
    >
      {isContinued ? <time class="side-time">{time}</time> : <Avatar person={author} />}
      <div class="message-body">
        {isEphemeral && <OnlyYou dismiss={() => act({ do: "dismiss", channel, ts })} />}
        {!isContinued && (
          <p class="byline">
            <strong>{author.name}</strong>
            {author.isBot && <span class="tag">app</span>}
            <time class="muted">{time}</time>
          </p>
        )}
        {blocks.length > 0 ? (
          <BlockSurface where={{ channel, ts }} blocks={blocks} />
        ) : (
          <div class="words">
            <Mrkdwn text={text} />
          </div>
        )}
        {isEdited && <p class="muted edited">edited</p>}
      </div>
    </article>
  );
};
