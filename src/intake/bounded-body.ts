import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Refusal } from "../domain/refusal.ts";

const mostBytes = 5_000_000;

/** The text of an answer, unpacked; refused as soon as it is longer than 5 MB, packed or unpacked. */
export async function readBody(body: Readable, encoding = "identity"): Promise<string> {
  if (!["identity", "gzip", "x-gzip"].includes(encoding.toLowerCase())) {
    body.destroy();
    throw new Refusal("the server packs it in a way that was not asked for");
  }
  const isPacked = encoding.toLowerCase() !== "identity";
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of isPacked ? unpacked(body) : body) {
    length += (chunk as Buffer).length;
    if (length > mostBytes) {
      body.destroy();
      throw new Refusal("it is larger than 5 MB");
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function unpacked(body: Readable): Readable {
  const gunzip = createGunzip();
  body.on("error", (error) => gunzip.destroy(error));
  return body.pipe(gunzip);
}
