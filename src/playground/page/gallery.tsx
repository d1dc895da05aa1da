import { render } from "preact";
import type { GalleryPiece } from "./gallery-piece.ts";
import { GalleryShelf } from "./gallery-shelf.tsx";
import { GalleryStage } from "./gallery-stage.tsx";
import { paintAs } from "./paint-as.ts";

/** The stage is a page of its own in a frame, so that widths and colours are what they are in life. */
const isStage = location.pathname === "/stage";

const pieces = async (): Promise<GalleryPiece[]> => {
  const answer = await fetch("/gallery.json");
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as GalleryPiece[];
};

const asked = new URLSearchParams(location.search).get("colours");

const show = async (root: HTMLElement) => {
  if (asked === "light" || asked === "dark") paintAs(asked);
  try {
    const all = await pieces();
    render(isStage ? <GalleryStage pieces={all} /> : <GalleryShelf pieces={all} />, root);
  } catch {
    render(<p class="empty">The gallery does not answer. Start it with npm run gallery, then load this page again.</p>, root);
  }
};

const root = document.getElementById("page");
if (root) void show(root);
