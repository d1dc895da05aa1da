import { erased } from "./erasure.ts";
import type { Submission } from "./request.ts";

const parts = ["recommendation", "holdsUp", "evidence"] as const;

/** What whoever asks says for it, besides the ask itself: in their words alone, which go when they do. A request has that of whoever is first to ask it. */
export type Case = Pick<Submission, (typeof parts)[number]>;

export const caseOf = (said: Case): Case =>
  Object.fromEntries(parts.flatMap((part) => (said[part] === undefined ? [] : [[part, said[part]]])));

export const saysSomething = (said: Case) => Object.keys(caseOf(said)).length > 0;

export function withoutCase<Said extends Case>(said: Said): Omit<Said, keyof Case> {
  const { recommendation: _, holdsUp: __, evidence: ___, ...rest } = said;
  return rest;
}

/** That something was said is left. */
export const erasedCase = (said: Case): Case => Object.fromEntries(Object.keys(caseOf(said)).map((part) => [part, erased]));
