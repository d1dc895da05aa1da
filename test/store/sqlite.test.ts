import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import { contract } from "./contract.ts";

describe("the store in SQLite keeps the contract", () => {
  const folder = mkdtempSync(join(tmpdir(), "sluice-contract-"));
  let opened = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  contract(async () => {
    opened += 1;
    return openSqlite(join(folder, `${opened}.db`));
  });
});
