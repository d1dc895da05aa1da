import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { withFolder } from "./with-store.ts";

/** A database as the program made it that knew the first `count` migrations. */
function databaseOf(folder: string, count: number) {
  const migrations = join(folder, "migrations");
  cpSync("migrations", migrations, { recursive: true });
  const journal = join(migrations, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  const path = join(folder, "sluice.db");
  const raw = new Database(path);
  migrate(drizzle(raw), { migrationsFolder: migrations });
  return { path, raw };
}

const asBefore = {
  id: "T1/1",
  number: 1,
  key: "k",
  kind: "review",
  askers: [{ who: "T1/UBO", origin: { from: "slack" } }],
  askedOf: "T1/UANA",
  to: "T1/UANA",
  ask: 'Look at "the" parser',
  link: "https://acme.dev/1",
  options: [],
  minutes: 10,
  askedAt: 5,
  isPrivate: true,
  turn: { is: "settled", at: 9, outcome: { is: "approved", by: "T1/UANA" } },
  talk: [],
};

test("what was asked and answered before there were co-askers is whole afterwards", () =>
  withFolder(async (folder) => {
    const { path, raw } = databaseOf(folder, 1);
    const requests = "insert into requests values ('T1/1', 'T1', 'k', 'T1/UANA', 'T1/UANA', 'T1/UBO', 'settled', ?)";
    raw.prepare(requests).run(JSON.stringify(asBefore));
    const notices =
      "insert into notices (id, [to], body, is_live, revision, shown, next_try_at, failures, stale_at) values ('a', 'T1/UBO', ?, 0, 1, 1, 9, 0, 12)";
    raw.prepare(notices).run(JSON.stringify({ kind: "answer", request: "T1/1", outcome: asBefore.turn.outcome }));
    raw.close();

    const store = openSqlite(path);
    expect(await store.request("T1/1")).toEqual({
      ...asBefore,
      askers: [{ ...asBefore.askers[0], ask: asBefore.ask, at: 5, isPrivate: true }],
      turn: { ...asBefore.turn, before: { is: "shown", at: 9 } },
      history: [{ since: 5, whose: "T1/UANA" }],
    });
    expect((await store.endedFor("T1/UANA", 9, 5)).map(({ id }) => id)).toEqual(["T1/1"]);
    expect((await store.requestsAbout("https://acme.dev/1", "T1/UANA")).map(({ id }) => id)).toEqual(["T1/1"]);
    expect((await store.notice("a"))?.body).toEqual({
      kind: "answers",
      answers: [{ request: "T1/1", outcome: asBefore.turn.outcome, at: 9 }],
      sendAt: 12,
    });
    await store.close();
  }));

test("what was open in channels before they could be reminded is found there", () =>
  withFolder(async (folder) => {
    const { path, raw } = databaseOf(folder, 12);
    const { turn: settled, ...request } = asBefore;
    const put = raw.prepare(
      "insert into requests (id, workspace, key, asked_of, reader, asker, turn, value) values (?, 'T1', ?, 'T1/UANA', 'T1/UANA', 'T1/UBO', ?, ?)",
    );
    const thread = { from: "slack", thread: { channel: "CROOM", ts: "1.1" } };
    const askers = [asBefore.askers[0], { who: "T1/UDEE", origin: thread }, { who: "T1/UELI", origin: thread }];
    const shown = { is: "shown", at: 7 };
    put.run("T1/1", "a", "shown", JSON.stringify({ ...request, id: "T1/1", askers, turn: shown }));
    put.run("T1/2", "b", "settled", JSON.stringify({ ...request, id: "T1/2", askers, turn: settled }));
    put.run("T1/3", "c", "shown", JSON.stringify({ ...request, id: "T1/3", turn: shown }));
    raw.close();
    const store = openSqlite(path);
    expect((await store.openIn("T1/CROOM")).map(({ id }) => id)).toEqual(["T1/1"]);
    await store.close();
  }));
