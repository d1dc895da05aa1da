import type { ChangeId, ReviewMark, Size, StateMark } from "../../domain/change.ts";
import type { CheckMark, Head } from "../../domain/checks.ts";
import type { AccountId, CodeHost, DependencyBot } from "../../domain/code-host.ts";
import type { Instant } from "../../domain/time.ts";

/** What a delivery of a code host says of a change, in the words of this house, before anybody is found who is known here. */
export type ChangeWord = {
  change: ChangeId;
  states: StateMark[];
  size?: Size;
  head?: Head;
  reviews: { account: AccountId; mark: ReviewMark }[];
  /** Somebody was asked just now, and not only named again in a list. */
  isAsk: boolean;
  title: string;
  /** When that was its title. */
  titledAt: Instant;
  /** It was called something else until now. */
  isRetitled: boolean;
  link: string;
  author?: { account: AccountId; login?: string };
  bot?: DependencyBot;
  isSecurity: boolean;
};

/** What an account wrote, which may be the code that shows whose it is. */
export type CommentWord = { host: CodeHost; number: number; login: string; text: string };

/** Undefined: nothing that concerns anybody here. */
export type HostWord =
  | { is: "change"; word: ChangeWord }
  | { is: "comment"; word: CommentWord }
  | { is: "check"; word: CheckMark }
  | undefined;

/** A delivery that claims to be something known, and is not. */
export type Malformed = { malformed: true };
export const malformed: Malformed = { malformed: true };

const advisory = /\bCVE-\d{4}-\d{4,}\b|\bGHSA(?:-[2-9cfghjmpqrvwx]{4}){3}\b/i;

/** What mends a known hole waits for nobody's convenience. */
export const isAboutSecurity = (labels: string[], words: string[]) =>
  labels.some((label) => label.toLowerCase() === "security") || words.some((text) => advisory.test(text));
