import type { PageMessage } from "../page-contract.ts";
import { emojiNamed } from "./emoji-words.ts";
import { usePage } from "./page-context.ts";
import { reactionWords } from "./reaction-words.ts";

type Reaction = PageMessage["reactions"][number];

const Chip = ({ reaction, toggle }: { reaction: Reaction; toggle(name: string): void }) => {
  const { view } = usePage();
  const isMine = reaction.users.includes(view.me.id);
  const words = reactionWords(reaction, view);
  return (
    <button
      type="button"
      class="reaction"
      aria-pressed={isMine}
      aria-label={`${words}: ${reaction.users.length}`}
      title={`${words}. ${isMine ? "Press to take yours back." : "Press to react too."}`}
      onClick={() => toggle(reaction.name)}
    >
      <span>{emojiNamed(reaction.name)}</span>
      <b>{reaction.users.length}</b>
    </button>
  );
};

/** Who reacted to a message with what; pressing one joins in, or takes one's own back. */
export const Reactions = ({ reactions, toggle }: { reactions: Reaction[]; toggle(name: string): void }) =>
  reactions.length === 0 ? null : (
    <ul class="reactions" aria-label="Reactions">
      {reactions.map((reaction) => (
        <li key={reaction.name}>
          <Chip reaction={reaction} toggle={toggle} />
        </li>
      ))}
    </ul>
  );
