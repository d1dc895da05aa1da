import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { newFolder } from "../support/new-folder.ts";
import { contract } from "./contract.ts";

describe("the store in SQLite keeps the contract", () => {
  const folder = newFolder("contract");
  let opened = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  contract(async () => {
    opened += 1;
    return openSqlite(join(folder, `${opened}.db`));
  });
});
