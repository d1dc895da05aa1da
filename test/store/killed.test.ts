import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { withFolder } from "./with-store.ts";

const program = fileURLToPath(new URL("submit-for-ever.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Starts the program in a folder that is not the project's, with its database there. */
const start = (folder: string) =>
  spawn(process.execPath, ["--import", tsx, program, join(folder, "data", "sluice.db")], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });

/** Every key that was acknowledged until the program was killed, without warning, after so many. */
async function killedAfter(child: ChildProcess, count: number): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    keys.push(key);
    if (keys.length === count) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return keys;
}

test("what was acknowledged before a kill is there afterwards, whole; migrations were found from another folder", () =>
  withFolder(async (folder) => {
    const keys = await killedAfter(start(folder), 400);
    expect(keys.length).toBeGreaterThanOrEqual(400);

    const path = join(folder, "data", "sluice.db");
    const store = openSqlite(path);
    const found = await store.openFor("T1/UANA");
    expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    expect(found.map(({ number }) => number).sort((a, b) => a - b)).toEqual(found.map((_, at) => at + 1));
    expect((await store.journal()).filter(({ verb }) => verb === "submit")).toHaveLength(found.length);
    await store.close();

    const raw = new Database(path, { readonly: true });
    expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
    raw.close();
  }));

test("opening a store again applies no migration twice, and finds what was there", () =>
  withFolder(async (folder) => {
    const path = join(folder, "sluice.db");
    const first = openSqlite(path);
    await first.atOnce((tx) => tx.putPerson({ id: "T1/UANA", name: "Ana", zone: "Europe/Berlin", kind: "person" }));
    await first.close();
    const second = openSqlite(path);
    expect((await second.person("T1/UANA"))?.name).toBe("Ana");
    await second.close();
  }));

test("a store's file has a write-ahead log, so that reading never waits for writing", () =>
  withFolder(async (folder) => {
    const path = join(folder, "sluice.db");
    const store = openSqlite(path);
    const raw = new Database(path);
    expect(raw.pragma("journal_mode", { simple: true })).toBe("wal");
    raw.close();
    await store.close();
  }));
