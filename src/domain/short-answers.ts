import { plain } from "./ask-text.ts";
import { type Deed, wordsWith } from "./deed.ts";
import { readDeed } from "./read-deed.ts";
import { Refusal } from "./refusal.ts";
import type { Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** A number, and what was said of it. */
export type Piece = { number: number; words: string };
/** What it means, or why it means nothing; without a request it is about none that waits for whoever wrote it. */
export type ShortAnswer = Piece & { request?: Request; deed?: Deed; why?: string };

const number = String.raw`(R?)(\d{1,9})(?=\s|$|[·•;|,]|[:=)](?=[\s\p{L}?]|$)|\.(?=\s|$))`;
const first = new RegExp(`^${number}`, "iu");
const numbered = new RegExp(String.raw`(^|[\n·•;|,]|\s(?:and|&)\s|\s)\s*${number}`, "giu");
/** "1. too big" in a line of its own is of a list. */
const listed = /^[.)]\s/;
const plainVerdict = /^(?:yes|ok|okay|no|approve|lgtm|decline|later)\b/i;
const isBareVerdict = /^(?:yes|ok|okay|no|approve|lgtm|decline|later)$/i;

/** Whether somebody writes of requests by their numbers: "142 yes", "R142: no, too big". Slack's escaped text. */
export const isOfNumbers = (written: string) => first.test(plain(written));

/** "142 yes · 143 no, too big · 144 Thu", read for the one for whom these requests wait. */
export function readShortAnswers(written: string, open: Request[], zone: string, now: Instant): ShortAnswer[] {
  const line = written.split("\n").map(plain).join("\n").trim();
  const read = (piece: Piece) => readPiece(piece, open, zone, now);
  const all = piecesOf(line, read).map(read);
  const isTwice = (one: Piece) => all.filter((other) => other.number === one.number).length > 1;
  return all.map((one) => (isTwice(one) ? withoutDeed(one, `R${one.number} is in it more than once. Say it once.`) : one));
}

function readPiece(piece: Piece, open: Request[], zone: string, now: Instant): ShortAnswer {
  const request = open.find((one) => one.number === piece.number);
  if (!request) return piece;
  try {
    return { ...piece, request, deed: readDeed(request, piece.words, zone, now) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...piece, request, why: error.message };
  }
}

const withoutDeed = ({ deed: _, ...one }: ShortAnswer, why: string): ShortAnswer => ({ ...one, why });

/** Where numbers begin something new; others belong to the words before them. */
function piecesOf(line: string, read: Reading): Piece[] {
  const marks = [...line.matchAll(numbered)].map(({ 0: all, 1: mark = "", 2: sign, 3: digits, index }) => ({
    mark,
    isSigned: sign !== "",
    number: Number(digits),
    at: index,
    from: index + all.length,
  }));
  const begun: typeof marks = [];
  for (const [at, one] of marks.entries()) {
    const behind = line.slice(one.from, marks[at + 1]?.at);
    const last = begun.at(-1);
    const before = last && read({ number: last.number, words: tidy(line.slice(last.from, one.at)) });
    if (!before || isBeginning(one, behind, before, read)) begun.push(one);
  }
  return begun.map((_, at) => pieceAt(begun, at, line));
}

/** "1, 2 and 3 yes": numbers one after the other share the words behind the last. */
function pieceAt(begun: Begun[], at: number, line: string): Piece {
  const { number: said = 0, from } = begun[at] ?? {};
  const next = begun[at + 1];
  const words = tidy(line.slice(from, next?.at));
  const isJoined = words === "" && next !== undefined && !/[·•;|\n]/.test(next.mark);
  return { number: said, words: isJoined ? pieceAt(begun, at + 1, line).words : words };
}

type Reading = (piece: Piece) => ShortAnswer;
type Mark = { mark: string; isSigned: boolean; number: number };
type Begun = Mark & { at: number; from: number };

/** A dot, a semicolon or a new line parts them; a comma or a space only where what follows can be nothing else. */
function isBeginning({ mark, isSigned, number: said }: Mark, behind: string, before: ShortAnswer, read: Reading): boolean {
  if (/[·•;|\n]/.test(mark)) return isSigned || !listed.test(behind);
  const next = read({ number: said, words: tidy(behind) });
  // "1, 2 and 3 yes"
  if (next.words === "" && before.words === "" && next.request && mark.trim() !== "") return true;
  if (!isPlain(next, isSigned)) return false;
  return (
    mark.trim() !== "" || isBareVerdict.test(before.words) || (before.deed !== undefined && wordsWith(before.deed) === undefined)
  );
}

function isPlain({ request, deed, words }: ShortAnswer, isSigned: boolean): boolean {
  if (plainVerdict.test(words)) return request !== undefined || isSigned;
  return deed !== undefined && !(deed.is === "settle" && deed.outcome.is === "answered");
}

const tidy = (words: string) =>
  words
    .replace(/^[:.)=]?\s*(?:[=–—-]\s+)?/, "")
    .replace(/[\s,;·•|]+$/, "")
    .replace(/\s+/g, " ");
