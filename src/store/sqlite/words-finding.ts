import { and, eq } from "drizzle-orm";
import type { Finding } from "../../domain/erased-line.ts";
import { installationOf } from "../../domain/person.ts";
import type { Db } from "./reads.ts";
import { furtherAsks, requests } from "./schema.ts";

/** Finds what a line of the journal is about, where ids in keys are kept as `renamed`. */
export const finding = (db: Db, renamed: (text: string) => string): Finding => ({
  request: (id) => db.select({ value: requests.value }).from(requests).where(eq(requests.id, id)).get()?.value,
  asked: (key, to) => {
    const [at, askedOf] = [renamed(key), renamed(to)];
    const workspace = installationOf(askedOf);
    const own = and(eq(requests.workspace, workspace), eq(requests.key, at), eq(requests.askedOf, askedOf));
    const further = and(eq(furtherAsks.workspace, workspace), eq(furtherAsks.key, at), eq(furtherAsks.askedOf, askedOf));
    const found = db.select({ value: requests.value }).from(requests).where(own).get();
    if (found) return found.value;
    const [other] = db.select({ id: furtherAsks.request }).from(furtherAsks).where(further).all();
    return other && db.select({ value: requests.value }).from(requests).where(eq(requests.id, other.id)).get()?.value;
  },
});

/** So long one piece may hold up everybody else, in ms. */
const longestPieceMs = 5;

/** Does something with one row after another; the place of the last one that there was time for, undefined where there was for all. */
export function inTime<Row>(rows: Row[], placeOf: (row: Row) => number, act: (row: Row) => void): number | undefined {
  const until = performance.now() + longestPieceMs;
  for (const row of rows) {
    act(row);
    if (performance.now() > until) return placeOf(row);
  }
  return undefined;
}
