import { createHash, randomBytes } from "node:crypto";

/** What somebody writes at a code host to show that the account there is theirs; kept is the hash alone. */
export type LinkCode = { code: string; hash: string };

const letters = "abcdefghijkmnpqrstuvwxyz23456789";
const length = 16;

export function newLinkCode(): LinkCode {
  const code = `sluice-${[...randomBytes(length)].map((byte) => letters[byte % letters.length]).join("")}`;
  return { code, hash: hashOfCode(code) };
}

/** SHA-256, in hex. */
export const hashOfCode = (code: string) => createHash("sha256").update(code).digest("hex");

/** The codes in a comment, each once, as many as anybody needs; not what it quotes of another, or does not show. */
export function codesIn(text: string): string[] {
  const own = text.replace(/<!--[\s\S]*?(?:-->|$)/g, " ").replace(/^\s*>.*$/gm, " ");
  return [...new Set(own.match(/\bsluice-[a-z0-9]{16}\b/g) ?? [])].slice(0, 5);
}
