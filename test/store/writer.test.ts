import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openWriter, type Writer } from "../../src/store/sqlite/writer.ts";
import { withFolder } from "./with-store.ts";

/** The writer on a table that a commit refuses to leave inconsistent, and a second connection to look and to lock with. */
const withWriter = (run: (writer: Writer, raw: Database.Database, other: Database.Database) => Promise<void>) =>
  withFolder(async (folder) => {
    const open = () => new Database(join(folder, "sluice.db"), { timeout: 0 });
    const raw = open();
    raw.pragma("journal_mode = WAL");
    raw.pragma("foreign_keys = ON");
    raw.exec(
      "create table lines (id integer primary key, text text, of integer references lines (id) deferrable initially deferred)",
    );
    const other = open();
    try {
      // However busy the machine is, what comes together is one burst.
      await run(openWriter(raw, 5_000), raw, other);
    } finally {
      other.close();
      raw.close();
    }
  });

const insert = (writer: Writer, raw: Database.Database, id: number, { text = "", of = null as number | null } = {}) =>
  writer.atOnce(async () => void raw.prepare("insert into lines values (?, ?, ?)").run(id, text, of));
const kept = (other: Database.Database) => other.prepare("select id from lines order by id").pluck().all();
const outcomes = async (works: Promise<unknown>[]) => (await Promise.allSettled(works)).map(({ status }) => status);

test("a burst shares one commit", () =>
  withWriter(async (writer, raw, other) => {
    const seen = await Promise.all([1, 2, 3].map((id) => insert(writer, raw, id).then(() => kept(other))));
    expect(seen[0]).toEqual([1, 2, 3]);
  }));

test("a failed begin refuses the whole burst, and the queue goes on", () =>
  withWriter(async (writer, raw, other) => {
    other.exec("begin immediate");
    expect(await outcomes([insert(writer, raw, 1), insert(writer, raw, 2)])).toEqual(["rejected", "rejected"]);
    other.exec("rollback");
    await insert(writer, raw, 3);
    expect(kept(other)).toEqual([3]);
  }));

test("a failed commit refuses the whole burst with its reason, and the queue goes on", () =>
  withWriter(async (writer, raw, other) => {
    const burst = [insert(writer, raw, 1), insert(writer, raw, 2, { of: 99 }), insert(writer, raw, 3)];
    await expect(burst[0]).rejects.toThrow("FOREIGN KEY");
    expect(await outcomes(burst)).toEqual(["rejected", "rejected", "rejected"]);
    await insert(writer, raw, 4);
    expect(kept(other)).toEqual([4]);
  }));

test("a full disk refuses what does not fit, and whatever is acknowledged is there; once there is room the queue goes on", () =>
  withWriter(async (writer, raw, other) => {
    raw.pragma(`max_page_count = ${Number(raw.pragma("page_count", { simple: true })) + 20}`);
    const large = "x".repeat(9_000);
    const results = await outcomes(Array.from({ length: 50 }, (_, at) => insert(writer, raw, at + 1, { text: large })));
    expect(new Set(results)).toContain("rejected");
    expect(kept(other)).toEqual(results.flatMap((status, at) => (status === "fulfilled" ? [at + 1] : [])));
    raw.pragma("max_page_count = 100000");
    await insert(writer, raw, 51, { text: large });
    expect(kept(other)).toContain(51);
  }));

test("a transaction that ends under its burst refuses the whole burst, and the queue goes on", () =>
  withWriter(async (writer, raw, other) => {
    const burst = [
      insert(writer, raw, 1),
      writer.atOnce(async () => void raw.prepare("insert or rollback into lines values (1, '', null)").run()),
      insert(writer, raw, 3),
    ];
    expect(await outcomes(burst)).toEqual(["rejected", "rejected", "rejected"]);
    await insert(writer, raw, 4);
    expect(kept(other)).toEqual([4]);
  }));
