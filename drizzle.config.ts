import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src/store/sqlite/schema.ts", "./src/store/sqlite/channel-tables.ts"],
  out: "./migrations",
  casing: "snake_case",
});
