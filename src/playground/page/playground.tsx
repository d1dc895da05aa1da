import { useEffect, useRef, useState } from "preact/hooks";
import type { Offer } from "../guide-contract.ts";
import type { PageView } from "../page-contract.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { ClockControls } from "./clock-controls.tsx";
import { useConfirm } from "./confirm-dialog.tsx";
import { ConversationPane } from "./conversation-pane.tsx";
import { DayRibbon } from "./day-ribbon.tsx";
import { openEntries } from "./entries.ts";
import { Masthead, Waiting } from "./masthead.tsx";
import { ModalLayer } from "./modal-layer.tsx";
import { PageContext } from "./page-context.ts";
import { PeoplePane } from "./people-pane.tsx";
import { sendAct } from "./send-act.ts";
import { SidePanel } from "./side-panel.tsx";
import { threadIn } from "./threads.ts";
import type { Drafts } from "./use-draft.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { type Stream, useStream } from "./use-stream.ts";
import { conversationIn, useVisit } from "./use-visit.ts";

/** What the visitor typed and has not sent, by person and conversation. `seed` counts how often the page itself wrote into it. */
const useDrafts = () => {
  const drafts = useRef<Drafts>(new Map()).current;
  const [seed, setSeed] = useState(0);
  const plant = (key: string, text: string) => {
    drafts.set(key, text);
    setSeed((count) => count + 1);
  };
  return { drafts, seed, plant };
};

type Props = { view: PageView; stream: Omit<Stream, "view">; visitor: ReturnType<typeof useVisit> };

const Workspace = ({ view, stream: { isConnected, reconnections }, visitor }: Props) => {
  const [visit, change] = visitor;
  const { drafts, seed, plant } = useDrafts();
  const entries = useRef(openEntries()).current;
  const { confirm, confirmDialog } = useConfirm();
  const [isFolded, setFolded] = useState(false);
  useKeptFocus(view);
  const me = view.me.id;
  const stillHere = view.people.find(({ isBot, isDeactivated }) => !isBot && !isDeactivated)?.id;
  useEffect(() => {
    if (view.me.isDeactivated && stillHere) change({ as: stillHere, channel: null, thread: null });
  }, [me, view.me.isDeactivated]);
  const act = (what: Parameters<typeof sendAct>[1]) => sendAct(me, what);
  const conversation = conversationIn(view, visit.channel);
  const doForMe = async (offer: Offer): Promise<string | null> => {
    change({ as: offer.as, channel: offer.channel, tab: "messages", pane: "conversation", thread: null });
    if (offer.type) plant(offer.as, offer.type);
    if (offer.happen) return sendAct(offer.as, { do: "let happen", name: offer.happen });
    return offer.turn ? sendAct(offer.as, { do: "turn", turn: offer.turn }) : null;
  };
  const hasThread = conversation !== undefined && visit.thread !== null && threadIn(conversation, visit.thread) !== null;
  const modal = view.modals.at(-1);
  const shape = [isFolded && "is-folded", hasThread && "has-thread", modal && "has-modal"].filter(Boolean).join(" ");
  return (
    <PageContext.Provider value={{ view, entries, reconnections, act, confirm }}>
      <div class={`playground show-${visit.pane} ${shape}`}>
        <header class="top">
          <Masthead view={view} isConnected={isConnected} />
          <DayRibbon ribbon={view.ribbon} now={view.now} me={view.me} noDay={view.guide.noDay} />
          <ClockControls />
        </header>
        <PeoplePane visit={visit} shown={conversation?.id ?? null} change={change} />
        {conversation && (
          <ConversationPane
            key={`${me} ${conversation.id}`}
            conversation={conversation}
            visit={visit}
            change={change}
            drafts={drafts}
            seed={seed}
          />
        )}
        {modal && <ModalLayer key={me} modals={view.modals} topmost={modal} show={() => change({ pane: "conversation" })} />}
        <SidePanel side={visit.side} choose={(side) => change({ side })} isFolded={isFolded} fold={setFolded} doForMe={doForMe} />
        <BottomBar visit={visit} change={change} />
      </div>
      {confirmDialog}
    </PageContext.Provider>
  );
};

/** The whole page: a workspace seen as one of its people. */
export const Playground = () => {
  const visitor = useVisit();
  const { view, ...stream } = useStream(visitor[0].as);
  useEffect(() => {
    if (view) document.title = `${view.me.name} · ${view.guide.name} playground`;
  }, [view?.me.name]);
  return view ? <Workspace view={view} stream={stream} visitor={visitor} /> : <Waiting isConnected={stream.isConnected} />;
};
