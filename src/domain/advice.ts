import { checksum } from "./checksum.ts";
import type { Submission } from "./request.ts";

type Recommending = Pick<Submission, "kind" | "options" | "recommendation">;

/**
 * What an agent would do, told apart without its words, which go before it: of a review whether it would approve, of a decision which of the options,
 * whatever it says for that, and else all that it says.
 */
export const adviceOf = (said: Recommending): number => checksum(adviceIn(said));

function adviceIn({ kind, options, recommendation = "" }: Recommending): string {
  const said = plain(recommendation);
  if (kind === "review" && /^approve/.test(said)) return "approve";
  const named = options.map(plain).filter((option) => said === option || isFollowed(said, option));
  return named.sort((a, b) => b.length - a.length)[0] ?? said;
}

/** "Postgres: we run it already." */
const isFollowed = (said: string, option: string) =>
  option !== "" && said.startsWith(option) && /^[^\p{L}\p{N}]/u.test(said.slice(option.length));

const plain = (text: string) => text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
