import { blocksIn, plainAttachment } from "./attachment-blocks.ts";
import { type BlockPart, seenBy, wordsOf } from "./block-part.ts";
import { plainText } from "./plain-text.ts";
import type { Message, View, World } from "./world.ts";
import { conversationsOf, openDm } from "./world-messages.ts";
import { homeOf, topModal } from "./world-views.ts";

type Seen = { text: string; blocks: BlockPart[] };

/** What one person sees. */
export type Eyes = {
  /** The conversation with the bot, without what only this person sees. */
  dm(): Message[];
  /** The same as plain text, buttons in brackets. */
  sees(): string;
  /** What only this person sees, everywhere, oldest first; failures of commands among it. */
  ephemerals(): Message[];
  home(): Seen | null;
  modal(): (Seen & { title: string; errors: Record<string, string> }) | null;
};

export function eyesOf(look: () => World, user: string): Eyes {
  const dm = () => openDm(look(), user).messages.filter((one) => one.onlyFor === null);
  return {
    dm,
    sees: () =>
      dm()
        .map((one) => textOf(one, user))
        .join("\n"),
    ephemerals: () => conversationsOf(look(), user).flatMap((channel) => channel.messages.filter((one) => one.onlyFor === user)),
    home: () => seen(homeOf(look(), user)),
    modal() {
      const view = topModal(look(), user);
      const shown = seen(view);
      return view && shown ? { ...shown, title: wordsOf(view.fields["title"] as BlockPart["title"]), errors: view.errors } : null;
    },
  };
}

const seen = (view: View | undefined): Seen | null => (view ? { text: plainText(view.blocks), blocks: view.blocks } : null);

/** The words of a message as this person reads it: its blocks, or its text when it has none, and what hangs on it. */
export function textOf({ blocks, text, attachments }: Message, user: string): string {
  const own = blocks.length > 0 ? plainText(seenBy(blocks, user)) : text;
  const hung = attachments.flatMap((one) => [...plainAttachment(one), plainText(seenBy(blocksIn(one), user))]);
  return [own, ...hung].filter(Boolean).join("\n");
}
