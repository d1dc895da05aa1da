import type { IncomingMessage } from "node:http";

/** The whole body as text; null when it is longer than `mostBytes` (the rest is read and thrown away, so that an answer can be heard). */
export async function readBody(incoming: IncomingMessage, mostBytes: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= mostBytes) pieces.push(piece);
  }
  if (bytes > mostBytes) return null;
  return Buffer.concat(pieces).toString("utf8");
}

/** How long the body is; it is not kept. */
export async function countBytes(incoming: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) bytes += piece.length;
  return bytes;
}
