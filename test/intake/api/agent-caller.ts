import { createHash } from "node:crypto";
import type { NewAgent } from "../../../src/app/create-agent.ts";
import { personId } from "../../../src/domain/person.ts";
import type { ToldAgent, ToldCallback, ToldProspect, ToldRequest, ToldRequests } from "../../../src/intake/agent-telling.ts";
import type { Problem } from "../../../src/intake/api/problem.ts";
import type { Office } from "../../support/office.ts";
import { checked } from "./checked.ts";

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** What came back, by now checked against the description that the server gives of itself. */
export type Came = { status: number; headers: Headers; body: Body; text: string };
type Body = Partial<ToldRequest & ToldRequests & ToldProspect & ToldAgent & ToldCallback & Omit<Problem["body"], "status">>;

type Sent = { body?: unknown; headers?: Record<string, string>; token?: string | undefined; signal?: AbortSignal };

/** One call over real HTTP. */
export async function call(office: Office, method: string, path: string, sent: Sent = {}): Promise<Came> {
  const came = await fetched(office, method, path, sent);
  await checked(office, method, path, came);
  return came;
}

/** An ask, which is checked by whoever asks many. */
export const post = (office: Office, sent: Sent): Promise<Came> => fetched(office, "POST", "/api/v1/requests", sent);

async function fetched(office: Office, method: string, path: string, { body, headers, token, signal }: Sent): Promise<Came> {
  const response = await fetch(`http://localhost:${office.bot().port}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Body, text };
}

export type Caller = Awaited<ReturnType<typeof agentIn>>;

/** An agent of Ana's, that asks Ana over HTTP. */
export async function agentIn(office: Office, over: Partial<NewAgent> & { token?: string } = {}) {
  const { token = "sluice_builder", ...rest } = over;
  const id = personId(office.workspace.teamId, "agent-builder");
  const agent = {
    id,
    owner: office.who("ana"),
    name: "builder",
    kinds: ["review" as const, "decision" as const],
    mayAsk: "owner" as const,
  };
  const { id: theirs } = await office.bot().desk.createAgent({ ...agent, tokenHash: hashOf(token), ...rest });
  await office.settled();
  const does = async (method: string, path: string, sent: Sent = {}) => {
    const came = await call(office, method, `/api/v1${path}`, { token, ...sent });
    await office.settled();
    return came;
  };
  return {
    id: theirs,
    token,
    gets: (path: string, sent: Sent = {}) => does("GET", path, sent),
    puts: (path: string, body: unknown) => does("PUT", path, { body }),
    deletes: (path: string) => does("DELETE", path),
    posts: (path: string, body?: unknown, sent: Sent = {}) =>
      does("POST", path, { ...(body !== undefined && { body }), ...sent }),
    asks: (over: Record<string, unknown> = {}, key?: string) =>
      does("POST", "/requests", { body: decision(over), ...(key !== undefined && { headers: { "idempotency-key": key } }) }),
  };
}

export const decision = (over: Record<string, unknown> = {}) => ({
  ...{ kind: "decision", to: "owner", ask: "Which queue for retries?", options: ["Postgres", "Redis"] },
  ...{ recommendation: "Postgres: we run it already.", evidence: "All checks are green" },
  ...over,
});
