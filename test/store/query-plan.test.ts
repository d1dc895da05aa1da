import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { overviewOn } from "../../src/store/sqlite/overview.ts";
import { type Db, readsOn } from "../../src/store/sqlite/reads.ts";
import { settledBetween } from "../../src/store/sqlite/retention.ts";
import type { Reads } from "../../src/store/store.ts";
import { withFolder } from "./with-store.ts";

type Asked = Reads & ReturnType<typeof overviewOn>;

/** How SQLite goes about what a read asks. */
const planOf = (ask: (reads: Asked, db: Db) => unknown) =>
  withFolder(async (folder) => {
    const path = join(folder, "sluice.db");
    await openSqlite(path).close();
    const raw = new Database(path, { readonly: true });
    const asked: { sql: string; params: unknown[] }[] = [];
    const db = drizzle(raw, { casing: "snake_case", logger: { logQuery: (sql, params) => asked.push({ sql, params }) } });
    await ask({ ...readsOn(db), ...overviewOn(db) }, db);
    const steps = asked.flatMap(
      ({ sql, params }) => raw.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[],
    );
    raw.close();
    return steps.map(({ detail }) => detail).join("\n");
  });

test.each<[string, string, (reads: Asked, db: Db) => unknown]>([
  ["who is due to be looked at", "people_next_look", (reads) => reads.dueToLook(1, 10)],
  ["whose status is to be looked at", "consents_next_sync", (reads) => reads.consentsDue(1, 10)],
  ["what somebody consented to", "sqlite_autoindex_consents", (reads) => reads.consent("T1/U1")],
  ["which channels are to be reminded", "reminders_next", (reads) => reads.dueToRemind(1, 10)],
  ["what reminds a channel", "sqlite_autoindex_reminders", (reads) => reads.reminder("T1/C1")],
  ["what is open in a channel", "sqlite_autoindex_asked_in", (reads) => reads.openIn("T1/C1")],
  [
    "what stands for an agent's question",
    "sqlite_autoindex_standing_answers",
    (reads) => reads.standingAnswer("T1/U1", { agent: "T1/agent-1", topic: "queues", kind: "decision" }),
  ],
  ["what somebody lets stand", "sqlite_autoindex_standing_answers", (reads) => reads.standingAnswersOf("T1/U1")],
  ["what stands for an agent", "standing_answers_for", (reads) => reads.standingAnswersFor("T1/agent-1")],
  ["which notices are stale", "notices_stale", (reads) => reads.stale(1, 10)],
  ["what is open for a reader", "requests_open_for", (reads) => reads.openFor("T1/U1")],
  ["with whom something is queued", "requests_open_for", (reads) => reads.queuedFor()],
  ["some of what is open for a reader", "requests_open_for", (reads) => reads.someOpenFor("T1/U1", 10)],
  ["what is open of a group, whoever has it", "requests_open_of", (reads) => reads.openOf("T1/S1")],
  ["a group", "sqlite_autoindex_groups", (reads) => reads.group("T1/S1")],
  ["the groups of a person", "sqlite_autoindex_memberships", (reads) => reads.groupsOf("T1/U1")],
  ["what is open of an asker", "requests_open_by", (reads) => reads.openBy("T1/U1")],
  ["what is open of a co-asker", "further_asks_by", (reads) => reads.openBy("T1/U1")],
  ["what was asked about a link", "requests_about", (reads) => reads.requestsAbout("https://acme.dev", "T1/U1")],
  ["a request by another ask's key", "sqlite_autoindex_further_asks", (reads) => reads.requestByKey("T1", "one", "T1/U1")],
  ["a request by its source's key", "requests_key", (reads) => reads.requestByKey("T1", "one", "T1/U1")],
  ["a request by a key, whoever was asked", "requests_key", (reads) => reads.requestWithKey("T1", "one")],
  ["a request by a further key", "sqlite_autoindex_further_asks", (reads) => reads.requestWithKey("T1", "one")],
  ["what ended of an asker", "requests_ended_by", (reads) => reads.endedBy("T1/U1", undefined, 10)],
  ["what ended of a co-asker", "further_asks_by", (reads) => reads.endedBy("T1/U1", { at: 5, number: 1 }, 10)],
  ["people by name", "people_name", (reads) => reads.peopleCalled("T1", "Ana")],
  ["bypasses since a moment", "sqlite_autoindex_bypasses", (reads) => reads.bypassesSince("T1/U1", "T1/U2", 1)],
  ["what ended for a reader", "requests_ended", (reads) => reads.endedFor("T1/U1", 1, 10)],
  ["what was decided", "decisions_found", (reads) => reads.decisionsFound("T1/U1", ["QUEUE"], 1, 10)],
  ["what is to be looked at again", "decisions_revisit", (reads) => reads.revisitsOf("T1/U1")],
  ["the calendar of a person", "sqlite_autoindex_calendars", (reads) => reads.calendar("T1/U1")],
  ["whose calendars are to be fetched", "calendars_next_fetch", (reads) => reads.dueToFetch(1, 10)],
  ["when to fetch next", "calendars_next_fetch", (reads) => reads.nextFetchAt()],
  ["live notices of a person", "notices_live", (reads) => reads.liveNotices("T1/U1")],
  ["what was settled long ago", "requests_ended_at", (_, db) => settledBetween(db, 1, 2, 10)],
  ["the ledger of a person's day", "ledger_of", (reads) => reads.ledger("T1/U1", { from: 1, to: 2 })],
  ["how many more wait for a person", "ledger_of", (reads) => reads.waitingSince("T1/U1", 1)],
  ["a person", "sqlite_autoindex_people", (reads) => reads.person("T1/U1")],
  ["a request", "sqlite_autoindex_requests", (reads) => reads.request("T1/1")],
  ["a notice", "sqlite_autoindex_notices", (reads) => reads.notice("home/T1/U1")],
  ["a notice by its message", "notices_posted (<expr>=?)", (reads) => reads.noticeAt({ channel: "D1", ts: "1774339200.000100" })],
  ["when to wake next", "people_next_look", (reads) => reads.nextWakeAt()],
  ["the oldest notice that is unsent", "notices_stale", (reads) => reads.oldestUnsent(1)],
])("%s is found by the index %s, however many there are", async (_, index, ask) => {
  const plan = await planOf(ask);
  expect(plan).toContain(index);
  expect(plan).not.toMatch(/TEMP B-TREE|SCAN \w+$/m);
});
