import { useRef } from "preact/hooks";
import type { Act } from "../act-contract.ts";
import type { PageModal } from "../page-contract.ts";
import { bareView, named } from "./bare-view.ts";
import { useConfirm } from "./confirm-dialog.tsx";
import { openEntries } from "./entries.ts";
import { type GalleryPiece, pieceName } from "./gallery-piece.ts";
import { HomePane } from "./home-pane.tsx";
import { MessageCard } from "./message-card.tsx";
import { ModalForm } from "./modal-form.tsx";
import { PageContext } from "./page-context.ts";
import { useHash } from "./use-hash.ts";
import { useWork } from "./use-work.ts";

/** Messages of the gallery are always of the same moment. */
const at = Date.parse("2026-03-24T10:35:00+01:00");
const view = bareView(at, named("me", "Ana"), "App");

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
      <ModalForm modal={modal} depth={1} errors={{}} submit={refuse} mend={() => {}} close={refuse} closeAll={refuse} {...work} />
    </dialog>
  );
};

const Piece = ({ piece }: { piece: GalleryPiece }) => {
  const { surface, blocks, text } = piece;
  if (surface === "modal") return <StandingModal modal={viewOf(piece)} />;
  if (surface === "home") return <HomePane home={viewOf(piece)} bot={view.bot.name} />;
  const bare = { isEdited: false, threadTs: null, isBroadcast: false, reactions: [], files: [], attachments: [], link: "" };
  const message = { ...bare, ts: "1", at, user: view.bot.userId, text, blocks, isEphemeral: surface === "ephemeral" };
  return <MessageCard message={message} channel="" isContinued={false} thread={null} />;
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
    <PageContext.Provider value={{ view, entries, reconnections: 0, act, confirm }}>
      <main class={`stage of-${piece.surface}`} data-piece={hash}>
        <Piece key={hash} piece={piece} />
      </main>
      {confirmDialog}
    </PageContext.Provider>
  );
};
