import { createHash } from "node:crypto";
import type { Asking } from "./agent-asking.ts";

/** `hash`: of all that an ask says, the same by whatever door; `hashesBefore`: what doors made of it before, in the order in which each had read it. */
export type HashOfAsk = { hash: string; hashesBefore: string[] };

export function hashOfAsk(said: Asking): HashOfAsk {
  const { kind, ...rest } = said;
  return { hash: hashed(ordered(said)), hashesBefore: [hashed({ kind, ...rest }), hashed({ ...rest, kind })] };
}

const hashed = (said: unknown) => createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);

/** With the parts of each object in the order of their names. */
function ordered(said: unknown): unknown {
  if (Array.isArray(said)) return said.map(ordered);
  if (typeof said !== "object" || said === null) return said;
  const parts = Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(parts.map(([name, part]) => [name, ordered(part)]));
}
