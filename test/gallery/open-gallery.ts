import type { IncomingMessage, ServerResponse } from "node:http";
import { listenLocally } from "../../src/playground/listen-locally.ts";
import { isLocal } from "../../src/playground/local-only.ts";
import type { GalleryPiece } from "../../src/playground/page/gallery-piece.ts";
import { bundled, pageHtml, sent } from "../../src/playground/page-server.ts";
import { gallery } from "./gallery.ts";
import type { Sample } from "./sample.ts";

/** Shows every view in a page; on this machine alone. Port 0 takes any that is free, a taken one rejects with EADDRINUSE. */
export async function openGallery(port: number) {
  const script = bundled("gallery.tsx");
  const style = bundled("gallery.css");
  const pieces = JSON.stringify(gallery.map(pieceOf));

  async function answer(incoming: IncomingMessage, reply: ServerResponse) {
    if (!isLocal(incoming.headers)) return void reply.writeHead(403).end();
    const { pathname } = new URL(incoming.url ?? "/", "http://localhost");
    if (pathname === "/" || pathname === "/stage") return sent(reply, "text/html", pageHtml("gallery", "Gallery"));
    if (pathname === "/gallery.css") return sent(reply, "text/css", style);
    if (pathname === "/gallery.js") return sent(reply, "text/javascript", script);
    if (pathname === "/gallery.json") return sent(reply, "application/json", Promise.resolve(pieces));
    return void reply.writeHead(404).end();
  }

  const server = await listenLocally(port, (incoming, reply) => void answer(incoming, reply));
  return { url: `http://localhost:${server.port}/`, close: server.close };
}

function pieceOf({ name, size, surface, made }: Sample): GalleryPiece {
  const { blocks } = made;
  const bytes = Buffer.byteLength(JSON.stringify(made));
  const one = { name, size, surface, blocks: blocks as GalleryPiece["blocks"], bytes };
  if ("text" in made) return { ...one, text: made.text };
  if (made.type === "home") return { ...one, text: "" };
  const { title, submit, close } = made;
  return { ...one, text: "", title: title.text, ...(submit && { submit: submit.text }), ...(close && { close: close.text }) };
}
