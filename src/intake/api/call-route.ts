import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import type { Agent } from "../../domain/agent.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Instant } from "../../domain/time.ts";
import type { AgentLimits } from "../agent-limits.ts";
import { readJson } from "./json-body.ts";
import { type Problem, problem, refused } from "./problem.ts";
import type { Answer, Api, Route } from "./route.ts";
import { saidWrong } from "./said-wrong.ts";

export type Calling = { api: Api; limits: AgentLimits; now: () => Instant };

/** Where a route was called, and by whom. */
export type Called = {
  request: IncomingMessage;
  agent: Agent;
  path: Record<string, string>;
  query: URLSearchParams;
  gone: AbortSignal;
};

/** Printable, without spaces. */
const keyForm = /^[\x21-\x7e]{1,200}$/;

/** Reads a call, and answers it: nothing is done before all of it was read and is as it should be. */
export async function callRoute(route: Route, calling: Calling, called: Called): Promise<Answer | Problem> {
  const { limits, now } = calling;
  const tooFast = paced(route, calling, called.agent);
  if (tooFast) return tooFast;
  const read = await readCall(route, called);
  if ("problem" in read) return read.problem;
  const held = isHeld(read.query) ? limits.wait(called.agent.id) : () => {};
  if (!held) return tooManyWaits(now());
  try {
    return await route.act(calling.api, { ...read, agent: called.agent, gone: called.gone });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error, pointersIn(read.body), now());
  } finally {
    held();
  }
}

function paced({ pace }: Route, { limits, now }: Calling, { id }: Agent): Problem | undefined {
  const untilThen = limits.take(id, "anything") ?? (pace && limits.take(id, pace));
  if (untilThen === undefined) return undefined;
  const detail =
    "This agent calls more often than it may. Wait as long as Retry-After says; `poll_after` says when a request is worth reading again.";
  return problem("too-fast", detail, { reason: "too fast", retryAt: now() + untilThen }, now());
}

const isHeld = (query: object) => "wait" in query && query.wait !== 0;

const tooManyWaits = (now: Instant) =>
  problem(
    "too-fast",
    "This agent waits for as many requests as it may at once. Read this one without `wait`, or wait for fewer.",
    { reason: "too many waits", retryAt: now + 1_000 },
    now,
  );

/** Where what the domain calls by another name stands in the body. A key is a header's: what is wrong is that all of the body is another. */
const pointersIn = (body: unknown): Record<string, string> => ({
  key: "",
  ...(typeof body === "object" && body !== null && "lines" in body && { minutes: "/lines" }),
});

type ReadCall = { path: never; query: z.infer<z.ZodObject>; body: never; key: string };

async function readCall(route: Route, { request, path, query }: Called): Promise<ReadCall | { problem: Problem }> {
  const { parameters, hasKey, body: form } = route;
  const read = { path: parameters.path.safeParse(path), query: parameters.query.safeParse(Object.fromEntries(query)) };
  const key = request.headers["idempotency-key"] ?? randomUUID();
  for (const { error } of [read.path, read.query]) if (error) return { problem: badParameters(error) };
  if (hasKey && !keyForm.test(String(key)))
    return {
      problem: problem("malformed", "An Idempotency-Key has 1 to 200 printable characters without spaces, such as a UUID."),
    };
  const json = form && (await readJson(request));
  if (json && "problem" in json) return json;
  const body = form?.safeParse(json?.json);
  if (body?.error) return { problem: badBody(body.error) };
  return { path: read.path.data as never, query: read.query.data ?? {}, body: body?.data as never, key: String(key) };
}

const badParameters = (error: z.ZodError) =>
  problem(
    "malformed",
    `The address is not right: ${error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}.`,
  );

function badBody(error: z.ZodError): Problem {
  const errors = saidWrong(error);
  return problem(
    "incomplete",
    `The body is not as it should be: ${errors.map(({ pointer, detail }) => `${pointer || "all of it"}: ${detail}`).join(" ")}`,
    { errors },
  );
}
