import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./src/store/sqlite/schema.ts",
    "./src/store/sqlite/channel-tables.ts",
    "./src/store/sqlite/agent-tables.ts",
    "./src/store/sqlite/standing-answer-tables.ts",
    "./src/store/sqlite/host-tables.ts",
  ],
  out: "./migrations",
  casing: "snake_case",
});
