import type { Arguments } from "../call-arguments.ts";
import { refused, refusedArguments } from "../refused.ts";
import type { MethodContext } from "./method.ts";

/** What becomes of a `limit` out of range: the code with which it is refused, or the next best one. */
type Strange = "invalid_limit" | "invalid_arguments" | "next best";

/** For methods whose pages have no code of their own for it. */
export const unlistedLimit = ({ settings }: Pick<MethodContext, "settings">): Strange =>
  settings.refusesStrangeLimits ? "invalid_arguments" : "next best";

/** How a list is cut: how many at once when nothing is said, and at most. */
type Cut<T> = {
  usual: number;
  most: number;
  strange: Strange;
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

function limitOf<T>(args: Arguments, { usual, most, strange }: Cut<T>): number {
  const limit = args.count("limit", usual);
  if (limit >= 1 && limit <= most) return limit;
  if (strange === "invalid_limit") throw refused(strange);
  if (strange === "invalid_arguments") throw refusedArguments(`must be from 1 to ${most} [json-pointer:/limit]`);
  return limit < 1 ? usual : most;
}

/** The answer's part with the next cursor. */
export const cursorJson = (next: string) => ({ response_metadata: { next_cursor: next } });
