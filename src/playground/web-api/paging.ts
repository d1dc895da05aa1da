import type { Arguments } from "../call-arguments.ts";
import { refused } from "../refused.ts";

/** How a list is cut: how many at once when nothing is said, and at most; whether another `limit` is refused or brought into range. */
type Cut<T> = {
  usual: number;
  most: number;
  refuses: boolean;
  keyOf(one: T): string;
  /** Whether the next page begins here; the thing of this key, when not given. */
  begins?(one: T, key: string): boolean;
};

const mark = "next:";

/** One page of a list, and the cursor of the next one ("" at the end). What comes or goes before the cursor shifts nothing. */
export function pageOf<T>(all: T[], args: Arguments, cut: Cut<T>): { page: T[]; next: string } {
  const from = startOf(all, args.text("cursor"), cut);
  const to = from + limitOf(args, cut);
  const following = all[to];
  const next = following === undefined ? "" : Buffer.from(mark + cut.keyOf(following)).toString("base64");
  return { page: all.slice(from, to), next };
}

function startOf<T>(all: T[], cursor: string, { keyOf, begins = (one, key) => keyOf(one) === key }: Cut<T>): number {
  if (cursor === "") return 0;
  const text = Buffer.from(cursor, "base64").toString();
  const from = text.startsWith(mark) ? all.findIndex((one) => begins(one, text.slice(mark.length))) : -1;
  if (from < 0) throw refused("invalid_cursor");
  return from;
}

function limitOf<T>(args: Arguments, { usual, most, refuses }: Cut<T>): number {
  const limit = args.count("limit", usual);
  if (refuses && (limit < 1 || limit > most)) throw refused("invalid_limit");
  return limit < 1 ? usual : Math.min(limit, most);
}

/** The answer's part with the next cursor. */
export const cursorJson = (next: string) => ({ response_metadata: { next_cursor: next } });
