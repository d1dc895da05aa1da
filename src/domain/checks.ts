import type { CodeHost } from "./code-host.ts";
import type { Instant } from "./time.ts";

/** "github/ec26c3e57ca3a959ca5aad62de7213c562f8c821": at which host, and the hash. */
export type CommitId = string;
export const commitId = (host: CodeHost, hash: string): CommitId => `${host}/${hash}`;

/** What one check said last of one state of a change. `by`: the check, as its host names it. */
export type CheckMark = { commit: CommitId; by: string; at: Instant; is: "passed" | "failed" };

/** Up to where a change goes since then. */
export type Head = { at: Instant; commit: CommitId };

/** More than any change has of the commit that counts; the oldest go. */
const mostChecks = 100;

const isLater = (a: CheckMark, b: CheckMark) => a.at > b.at || (a.at === b.at && a.is === "failed");

/** Of each check what it said last of each commit; of two answers of one second the failure. */
export function bothChecks(some: CheckMark[], more: CheckMark[]): CheckMark[] {
  const last = new Map<string, CheckMark>();
  for (const one of [...some, ...more]) {
    const name = JSON.stringify([one.commit, one.by]);
    const known = last.get(name);
    if (!known || isLater(one, known)) last.set(name, one);
  }
  return [...last.values()].sort(inOrder).slice(-mostChecks);
}

const inOrder = (a: CheckMark, b: CheckMark) =>
  a.at - b.at || (JSON.stringify([a.commit, a.by]) < JSON.stringify([b.commit, b.by]) ? -1 : 1);

/** The one that was told last; of two of one second always the same. */
export const laterHead = (a: Head | undefined, b: Head | undefined): Head | undefined =>
  a && b ? (a.at > b.at || (a.at === b.at && a.commit > b.commit) ? a : b) : (a ?? b);

/** How the checks of a change stand: one that failed is enough. Undefined where none has said anything of it as it is now. */
export function checksOf(head: Head | undefined, checks: CheckMark[] = []): CheckMark["is"] | undefined {
  const now = checks.filter(({ commit }) => commit === head?.commit);
  if (now.some(({ is }) => is === "failed")) return "failed";
  return now.length > 0 ? "passed" : undefined;
}
