import type { Block } from "@slack/types";
import { render } from "preact";
import { BlockSurface } from "../../src/playground/page/blocks/block-surface.tsx";
import { useConfirm } from "../../src/playground/page/confirm-dialog.tsx";
import { openEntries } from "../../src/playground/page/entries.ts";
import { PageContext } from "../../src/playground/page/page-context.ts";
import type { Act, Conversation, PagePerson, PageView, Where } from "../../src/playground/page-contract.ts";

/** What a test may ask of the page: to draw blocks, and what was done on it since. */
declare global {
  interface Window {
    draw(blocks: Block[], where?: Where): void;
    acts: Act[];
  }
}

const person = (id: string, name: string): PagePerson => ({
  ...{ id, name, handle: name.toLowerCase(), title: "", zone: "Europe/Berlin", isBot: false },
  ...{ isDeactivated: id === "U3", status: null, rest: { night: null, silentUntil: null, isSnoozed: false } },
});
const conversation = (id: string, kind: Conversation["kind"], name: string, more: Partial<Conversation> = {}): Conversation => ({
  ...{ id, kind, name, purpose: "", isPrivate: false, isWithBot: false, unread: 0, messages: [], ...more },
});
const view: PageView = {
  ...{
    now: 1_774_340_000_000,
    me: person("U1", "Ana"),
    people: [person("U1", "Ana"), person("U2", "Bo"), person("U3", "Cy, who left")],
  },
  bot: { name: "Sluice", userId: "UB", running: true, connections: 1 },
  conversations: [
    conversation("D1", "dm", "Sluice", { isWithBot: true }),
    conversation("C1", "channel", "parser"),
    conversation("C2", "channel", "secret", { isPrivate: true }),
    conversation("D2", "dm", "Bo"),
  ],
  ...{ home: null, modals: [], commands: [], shortcuts: [], usergroups: [], ribbon: null, story: [], log: [], faults: [] },
};

const entries = openEntries();
window.acts = [];
/** What is pressed by the name "refused" is refused. */
const act = async (done: Act) => {
  window.acts.push(done);
  return done.do === "press" && done.actionId === "refused" ? "Not now." : null;
};

const Drawing = ({ blocks, where }: { blocks: Block[]; where: Where }) => {
  const { confirm, confirmDialog } = useConfirm();
  return (
    <PageContext.Provider value={{ view, entries, act, confirm }}>
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
