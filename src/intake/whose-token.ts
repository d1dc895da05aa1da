import { hashOf } from "../agent-token.ts";
import type { Agent } from "../domain/agent.ts";
import type { Reads } from "../store/store.ts";

const bearer = /^Bearer +([\w.~+/=-]{1,200})$/i;

/** Whose token a caller shows in "Authorization: Bearer …"; undefined where it is none, or is none any more. */
export async function whoseToken(store: Reads, authorization: string | undefined): Promise<Agent | undefined> {
  const [, token] = bearer.exec(authorization ?? "") ?? [];
  // What has no form is looked for too: nobody learns from the time it takes.
  const agent = await store.agentByToken(hashOf(token ?? ""));
  return token === undefined ? undefined : agent;
}
