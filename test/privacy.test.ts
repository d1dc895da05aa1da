import { readFileSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import * as agentTables from "../src/store/sqlite/agent-tables.ts";
import * as channelTables from "../src/store/sqlite/channel-tables.ts";
import * as hostTables from "../src/store/sqlite/host-tables.ts";
import * as schema from "../src/store/sqlite/schema.ts";
import * as standingAnswerTables from "../src/store/sqlite/standing-answer-tables.ts";

const page = readFileSync("docs/privacy.md", "utf8");
const tables = Object.values({ ...schema, ...channelTables, ...agentTables, ...standingAnswerTables, ...hostTables }).filter(
  (one) => is(one, SQLiteTable),
);
const inSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** "people" -> ["id", "value", "next_look_at"], as the page has them. */
const told = new Map(
  [...page.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, table = "", columns = ""]) => [
    table,
    [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => column),
  ]),
);

test("the page on privacy names every table and every column that there is, and none more", () => {
  const there = tables.map((table) => [inSnakeCase(getTableName(table)), Object.keys(getTableColumns(table)).map(inSnakeCase)]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(there));
});

test("it says the least that words are kept for", () => {
  const least = Number(/`RETENTION_DAYS`, (\d+) or more/.exec(page)?.[1]);
  expect(readConfig({ RETENTION_DAYS: String(least) })).toMatchObject({ retentionDays: least });
  expect(readConfig({ RETENTION_DAYS: String(least - 1) })).toHaveProperty("problem");
});
