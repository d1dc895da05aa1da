import type { Block } from "@slack/types";
import { render } from "preact";
import type { Act, Where } from "../../src/playground/act-contract.ts";
import { bareView, named } from "../../src/playground/page/bare-view.ts";
import { BlockSurface } from "../../src/playground/page/blocks/block-surface.tsx";
import { useConfirm } from "../../src/playground/page/confirm-dialog.tsx";
import { openEntries } from "../../src/playground/page/entries.ts";
import { PageContext } from "../../src/playground/page/page-context.ts";
import type { Conversation, PageView } from "../../src/playground/page-contract.ts";

/** What a test may ask of the page: to draw blocks, and what was done on it since. */
declare global {
  interface Window {
    draw(blocks: Block[], where?: Where): void;
    acts: Act[];
  }
}

const conversation = (id: string, kind: Conversation["kind"], name: string, more: Partial<Conversation> = {}): Conversation => ({
  ...{ id, kind, name, purpose: "", with: null, isPrivate: false, isWithBot: false, unread: 0, messages: [] },
  ...more,
});
const left = named("U3", "Cy, who left", { isDeactivated: true });
const view: PageView = {
  ...bareView(1_774_340_000_000, named("U1", "Ana"), "Sluice", [named("U2", "Bo"), left]),
  conversations: [
    conversation("D1", "dm", "Sluice", { isWithBot: true }),
    conversation("C1", "channel", "parser"),
    conversation("C2", "channel", "secret", { isPrivate: true }),
    conversation("D2", "dm", "Bo"),
  ],
};

const entries = openEntries();
window.acts = [];
/** What is pressed by the name "refused" is refused; by the name "slow" it takes a while. */
const act = async (done: Act) => {
  window.acts.push(done);
  if (done.do === "press" && done.actionId === "slow") await new Promise((resolve) => setTimeout(resolve, 700));
  return done.do === "press" && done.actionId === "refused" ? "Not now." : null;
};

const Drawing = ({ blocks, where }: { blocks: Block[]; where: Where }) => {
  const { confirm, confirmDialog } = useConfirm();
  return (
    <PageContext.Provider value={{ view, entries, reconnections: 0, act, confirm }}>
      <BlockSurface where={where} blocks={blocks} />
      {confirmDialog}
    </PageContext.Provider>
  );
};

let drawn = 0;
const root = document.getElementById("page");
window.draw = (blocks, where = { channel: "D1", ts: `${drawn}` }) => {
  drawn += 1;
  if (root) render(<Drawing key={drawn} blocks={blocks} where={where} />, root);
};
