import { useState } from "preact/hooks";
import { type GalleryPiece, pieceName, pieceWords } from "./gallery-piece.ts";
import { moveInList } from "./move-in-list.ts";
import { Switch } from "./switch.tsx";
import { useHash } from "./use-hash.ts";

const palettes = ["light", "dark"] as const;
const widths = ["wide", "narrow"] as const;
/** Of the frame, in px: a wide one holds a view of 700 in the look of a wide screen. */
const frameWidths = { wide: 780, narrow: 390 };

const counted = (count: number, one: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;

const facts = ({ surface, blocks, bytes, text }: GalleryPiece): string =>
  [
    surface,
    counted(blocks.length, "block"),
    counted(bytes, "byte"),
    ...(text ? [`text of ${counted(text.length, "character")}`] : []),
  ].join(" · ");

const ShelfList = ({ pieces, shown }: { pieces: GalleryPiece[]; shown: string }) => {
  const names = [...new Set(pieces.map(({ name }) => name))];
  return (
    <nav class="shelf" aria-label="Views" onKeyDown={moveInList}>
      <h1>Gallery</h1>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <span>{pieceWords({ name })}</span>
            {pieces
              .filter((one) => one.name === name)
              .map((one) => (
                <a
                  key={one.size}
                  data-stop
                  href={`#${pieceName(one)}`}
                  aria-label={`${pieceWords(one)}, ${one.size}`}
                  aria-current={pieceName(one) === shown ? "page" : undefined}
                >
                  {one.size}
                </a>
              ))}
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** All views at the side, the chosen one in a frame as wide and as dark as wished. */
export const GalleryShelf = ({ pieces }: { pieces: GalleryPiece[] }) => {
  const hash = useHash();
  const [colours, setColours] = useState<(typeof palettes)[number]>(
    matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  );
  const [width, setWidth] = useState<(typeof widths)[number]>("wide");
  const piece = pieces.find((one) => pieceName(one) === hash) ?? pieces[0];
  if (!piece) return <p class="empty">There is no view in the gallery yet.</p>;
  const shown = pieceName(piece);
  return (
    <div class="gallery">
      <ShelfList pieces={pieces} shown={shown} />
      <main aria-labelledby="piece-title">
        <header>
          <div>
            <h2 id="piece-title" aria-live="polite">
              {pieceWords(piece)}, {piece.size}
            </h2>
            <p class="muted">{facts(piece)}</p>
          </div>
          <Switch label="Colours" choices={palettes} chosen={colours} choose={setColours} />
          <Switch label="Width" choices={widths} chosen={width} choose={setWidth} />
          {piece.text && (
            <details>
              <summary>What notifications and screen readers have of it</summary>
              <pre>{piece.text}</pre>
            </details>
          )}
        </header>
        <iframe
          key={`${shown} ${colours}`}
          title={`${pieceWords(piece)}, ${piece.size}`}
          src={`/stage?colours=${colours}#${shown}`}
          width={frameWidths[width]}
        />
      </main>
    </div>
  );
};
