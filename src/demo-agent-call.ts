import type { Refused, Told } from "./demo-agent-script.ts";

/** Where an agent asks, and by which token. */
export type AgentDoor = { base: string; token: string };
export type Came = { status: number; body: Told | Refused };
export type Asked = { method: "GET" | "POST"; path: string; body?: unknown; key?: string };

/** One call of Sluice's own HTTP, as any agent would make it. Rejects where nobody answers. */
export async function callAsAgent(
  { base, token }: AgentDoor,
  { method, path, body, key }: Asked,
  signal: AbortSignal,
): Promise<Came> {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(key !== undefined && { "idempotency-key": key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Told | Refused };
}
