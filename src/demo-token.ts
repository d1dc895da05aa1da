import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hashOf, newToken } from "./agent-token.ts";
import type { Bot } from "./bot.ts";
import type { Agent } from "./domain/agent.ts";
import type { PersonId } from "./domain/person.ts";

/** Beside the playground's database, and erased with it: the bot itself keeps no token, as in life. */
export const tokenPath = (databasePath: string) => `${databasePath}-agent-token`;

/** Only this machine's own playground is asked by it; whoever shares the machine need not read it. */
export const keepToken = (databasePath: string, token: string) => writeFileSync(tokenPath(databasePath), token, { mode: 0o600 });

/**
 * The token of the agent at work: its own from the first start on, or what a visitor gave it. It is never made anew here, since that would
 * shut out whoever holds it: one that opens nothing any more is the agent's to tell. "" where it has none.
 */
export async function tokenOf({ store, desk }: Bot, databasePath: string, id: PersonId, owner: PersonId): Promise<string> {
  const path = tokenPath(databasePath);
  if (existsSync(path)) return readFileSync(path, "utf8");
  if (await store.agent(id)) return "";
  const token = newToken();
  const kinds: Agent["kinds"] = ["review", "decision"];
  keepToken(databasePath, token);
  await desk.createAgent({ id, owner, name: "importer", tokenHash: hashOf(token), kinds, mayAsk: "owner" });
  return token;
}
