import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { ownAgent } from "./whose-agent.ts";

/** Its owner gives an agent another token; the one before opens nothing from this commit on. */
export async function rotateToken(
  tx: Tx,
  { agent: id, by, tokenHash }: { agent: PersonId; by: PersonId; tokenHash: string },
  _now: Instant,
) {
  const agent = await ownAgent(tx, id, by);
  await tx.putAgent({ ...agent, tokenHash });
  return agent;
}
