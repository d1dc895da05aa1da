import type { IncomingMessage } from "node:http";

/** The whole body; null when it is longer than `mostBytes` (the rest is read and thrown away, so that an answer can be heard). */
export async function readBody(incoming: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= mostBytes) pieces.push(piece);
  }
  return bytes > mostBytes ? null : Buffer.concat(pieces);
}
