import { useRef } from "preact/hooks";
import type { Act, PageModal, PagePerson, PageView } from "../page-contract.ts";
import { useConfirm } from "./confirm-dialog.tsx";
import { openEntries } from "./entries.ts";
import { type GalleryPiece, pieceName } from "./gallery-piece.ts";
import { HomePane } from "./home-pane.tsx";
import { MessageCard } from "./message-card.tsx";
import { ModalForm } from "./modal-form.tsx";
import { PageContext } from "./page-context.ts";
import { useHash } from "./use-hash.ts";
import { useWork } from "./use-work.ts";

const bot = { name: "Sluice", userId: "bot", running: true, connections: 1 };
const someone = {
  ...{ title: "", zone: "Europe/Berlin", isDeactivated: false, status: null },
  rest: { night: null, silentUntil: null, isSnoozed: false },
};
const me: PagePerson = { ...someone, id: "me", name: "Ana", handle: "ana", isBot: false };
const app: PagePerson = { ...someone, id: bot.userId, name: bot.name, handle: "app", isBot: true };
/** Messages of the gallery are always of the same moment. */
const at = Date.parse("2026-03-24T10:35:00+01:00");

/** A workspace in which nothing is but who looks. */
const bareView: PageView = {
  now: at,
  me,
  people: [me, app],
  bot,
  conversations: [],
  home: null,
  modals: [],
  commands: [],
  shortcuts: [],
  usergroups: [],
  ribbon: null,
  story: [],
  log: [],
  faults: [],
};

const viewOf = ({ name, title = "", submit, close = "Close", blocks, surface }: GalleryPiece): PageModal => ({
  id: name,
  kind: surface === "modal" ? "modal" : "home",
  title,
  submit: submit ?? null,
  close,
  blocks,
  errors: {},
  revision: 1,
});

/** A modal that stands among other things instead of over them. */
const StandingModal = ({ modal }: { modal: PageModal }) => {
  const { run, ...work } = useWork();
  const refuse = (event: Event) => {
    event.preventDefault();
    void run(event.type === "submit" ? "submit" : "close", { do: "close", view: modal.id });
  };
  return (
    <dialog open class="dialog" aria-labelledby="modal-title">
      <ModalForm modal={modal} depth={1} errors={{}} submit={refuse} close={refuse} {...work} />
    </dialog>
  );
};

const Piece = ({ piece }: { piece: GalleryPiece }) => {
  const { surface, blocks, text } = piece;
  if (surface === "modal") return <StandingModal modal={viewOf(piece)} />;
  if (surface === "home") return <HomePane home={viewOf(piece)} bot={bot.name} />;
  const bare = { isEdited: false, threadTs: null, isBroadcast: false, reactions: [], files: [], attachments: [] };
  const message = { ...bare, ts: "1", at, user: bot.userId, text, blocks, isEphemeral: surface === "ephemeral" };
  return <MessageCard message={message} channel="" isContinued={false} />;
};

const act = async (what: Act): Promise<string | null> =>
  what.do === "open home" ? null : "This is the gallery: no bot is behind this button.";

/** One piece of the gallery, drawn as the page draws it in life. Its buttons can be pressed, and say that nothing is behind them. */
export const GalleryStage = ({ pieces }: { pieces: GalleryPiece[] }) => {
  const hash = useHash();
  const entries = useRef(openEntries()).current;
  const { confirm, confirmDialog } = useConfirm();
  const piece = pieces.find((one) => pieceName(one) === hash);
  if (!piece) return <p class="empty">There is no such view in the gallery.</p>;
  return (
    <PageContext.Provider value={{ view: bareView, entries, act, confirm }}>
      <main class={`stage of-${piece.surface}`} data-piece={hash}>
        <Piece key={hash} piece={piece} />
      </main>
      {confirmDialog}
    </PageContext.Provider>
  );
};
