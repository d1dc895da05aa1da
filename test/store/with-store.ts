import { rmSync } from "node:fs";
import { join } from "node:path";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { newFolder } from "../support/new-folder.ts";

/** Runs something with a folder of its own, which is removed afterwards. */
export async function withFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = newFolder("store");
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs something with a real, empty store in a file, which is closed and removed afterwards. */
export const withStore = <T>(run: (store: Store) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const store = openSqlite(join(folder, "sluice.db"));
    try {
      return await run(store);
    } finally {
      await store.close();
    }
  });
