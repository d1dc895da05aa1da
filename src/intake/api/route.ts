import type { z } from "zod";
import type { Agent } from "../../domain/agent.ts";
import type { Reads } from "../../store/store.ts";
import type { AgentActs } from "../agent-acts.ts";
import type { paces } from "../agent-limits.ts";
import type { ProblemName } from "./problem.ts";

/** What a route acts with. */
export type Api = { acts: AgentActs; store: Reads };

type Shape = z.ZodObject;
type Parsed<Of extends z.ZodType | undefined> = Of extends z.ZodType ? z.infer<Of> : undefined;

export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

/** One call of a route, read. `key`: the caller's Idempotency-Key, or one that was thrown for it. `gone`: whoever called hung up. */
type Call<Path, Query, Body> = { agent: Agent; path: Path; query: Query; body: Body; key: string; gone: AbortSignal };

/** What is said of an answer: in words, its shape, and of each header that it has besides. */
export type Says = { says: string; shape: z.ZodType; headers?: Record<string, string> };

/**
 * All that a route is: the router and the OpenAPI document are both made from it. `pace`: by which of an agent's limits it is counted, besides the one
 * of everything. `hasKey`: an Idempotency-Key goes with it. `needsNoBody`: it may come without one.
 */
export type Route<Path extends Shape = Shape, Query extends Shape = Shape, Body extends Shape | undefined = Shape | undefined> = {
  name: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  summary: string;
  description?: string;
  parameters: { path: Path; query: Query };
  body?: Body;
  needsNoBody?: true;
  hasKey?: true;
  pace?: keyof typeof paces;
  answers: Record<number, Says>;
  problems: ProblemName[];
  act(api: Api, call: Call<z.infer<Path>, z.infer<Query>, Parsed<Body>>): Promise<Answer>;
};

/** What anybody may read, without a token. */
export type OpenRoute = {
  name: string;
  path: string;
  summary: string;
  parameters: Shape;
  answers: Record<number, Says>;
  problems: ProblemName[];
  say(path: Record<string, string>): Answer | undefined;
};

/** A route whose act knows the types of what it reads. */
export const route = <Path extends Shape, Query extends Shape, Body extends Shape | undefined = undefined>(
  one: Route<Path, Query, Body>,
): Route => one as unknown as Route;
