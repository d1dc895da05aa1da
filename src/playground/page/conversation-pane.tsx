import { useEffect } from "preact/hooks";
import type { Conversation } from "../page-contract.ts";
import { Composer } from "./composer.tsx";
import { HomePane } from "./home-pane.tsx";
import { MessageList } from "./message-list.tsx";
import { usePage } from "./page-context.ts";
import { panelId, Tabs } from "./tabs.tsx";
import { ThreadContext } from "./thread-context.ts";
import { ThreadPane } from "./thread-pane.tsx";
import { threadIn } from "./threads.ts";
import type { Drafts } from "./use-draft.ts";
import { useOpener } from "./use-opener.ts";
import type { Visit } from "./use-visit.ts";

type Props = {
  conversation: Conversation;
  visit: Visit;
  change(change: Partial<Visit>): void;
  drafts: Drafts;
  seed: number;
};

const tabs = [
  { name: "messages", words: "Messages" },
  { name: "home", words: "Home" },
] as const;

const isNarrow = () => matchMedia("(max-width: 900px)").matches;

/** Counts as read what stands on the screen. */
const useReading = ({ id, unread }: Conversation, isOnScreen: boolean): void => {
  const { act } = usePage();
  useEffect(() => {
    if (isOnScreen && unread > 0) void act({ do: "read", channel: id });
  }, [id, unread, isOnScreen]);
};

/** One conversation: its name, its messages or the bot's Home tab, the composer, and beside it the thread that is open. */
export const ConversationPane = ({ conversation, visit, change, drafts, seed }: Props) => {
  const { view } = usePage();
  const { isWithBot, kind, name, purpose } = conversation;
  const tab = isWithBot ? visit.tab : "messages";
  useReading(conversation, tab === "messages" && (visit.pane === "conversation" || !isNarrow()));
  const isCovered = view.modals.length > 0;
  const thread = tab === "messages" && visit.thread !== null ? threadIn(conversation, visit.thread) : null;
  const rememberOpener = useOpener(thread !== null);
  const openThread = (ts: string) => {
    rememberOpener();
    change({ thread: ts, pane: "conversation" });
  };
  const panel = isWithBot ? { id: panelId("bot"), role: "tabpanel" as const } : {};
  return (
    <ThreadContext.Provider value={openThread}>
      <main class="conversation" aria-labelledby="conversation-title" inert={isCovered}>
        <header>
          <h2 id="conversation-title">
            {kind === "channel" ? <span class="muted">#</span> : null}
            {name}
          </h2>
          <p class="muted purpose">{purpose}</p>
          {isWithBot && (
            <Tabs
              label={`Conversation with ${name}`}
              id="bot"
              tabs={[...tabs]}
              chosen={tab}
              choose={(chosen) => change({ tab: chosen })}
            />
          )}
        </header>
        <div class="conversation-body" {...panel}>
          {tab === "home" ? <HomePane home={view.home} bot={name} /> : <MessageList conversation={conversation} />}
        </div>
        {tab === "messages" && <Composer key={seed} conversation={conversation} drafts={drafts} />}
      </main>
      {thread && (
        <ThreadPane
          key={thread.root.ts}
          conversation={conversation}
          thread={thread}
          drafts={drafts}
          close={() => change({ thread: null })}
        />
      )}
    </ThreadContext.Provider>
  );
};
