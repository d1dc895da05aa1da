import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hashOf, newToken } from "./agent-token.ts";
import type { Bot } from "./bot.ts";
import type { Agent } from "./domain/agent.ts";

/** Beside the playground's database, and erased with it: the bot itself keeps no token, as in life. */
export const tokensPath = (databasePath: string) => `${databasePath}-agent-tokens`;

const kept = (databasePath: string): Record<string, string> => {
  const path = tokensPath(databasePath);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, string>) : {};
};

/** By the name of an agent. Only this machine's own playground is asked by it; whoever shares the machine need not read it. */
export const keepToken = (databasePath: string, name: string, token: string) =>
  writeFileSync(tokensPath(databasePath), JSON.stringify({ ...kept(databasePath), [name]: token }), { mode: 0o600 });

/**
 * The token of an agent at work: its own from when it began, or what a visitor gave it. It is never made anew here, since that would shut out
 * whoever holds it: one that opens nothing any more is the agent's to tell. "" where it has none.
 */
export async function tokenOf(
  { store, desk }: Bot,
  databasePath: string,
  agent: Pick<Agent, "id" | "owner" | "name">,
): Promise<string> {
  const own = kept(databasePath)[agent.name];
  if (own !== undefined) return own;
  if (await store.agent(agent.id)) return "";
  const token = newToken();
  keepToken(databasePath, agent.name, token);
  await desk.createAgent({ ...agent, tokenHash: hashOf(token), kinds: ["review", "decision"], mayAsk: "owner" });
  return token;
}
