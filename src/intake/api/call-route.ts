import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import type { Agent } from "../../domain/agent.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Instant } from "../../domain/time.ts";
import type { AgentLimits } from "../agent-limits.ts";
import { formSentences } from "../form-sentences.ts";
import { readForm } from "../read-form.ts";
import { readJson } from "./json-body.ts";
import { type Problem, pointersOf, problem, refused } from "./problem.ts";
import { readParameters, readQuery } from "./read-query.ts";
import type { Answer, Api, Route } from "./route.ts";

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
  const read = readAddress(route, called);
  if ("problem" in read) return read.problem;
  const said = await readSaid(route, called.request);
  if ("problem" in said) return said.problem;
  const held = isHeld(read.query) ? limits.wait(called.agent.id) : () => {};
  if (!held) return tooManyWaits(now());
  try {
    const body = route.body && readForm(route.body, said.json);
    return await route.act(calling.api, { ...read, body: body as never, agent: called.agent, gone: called.gone });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wrong = refused(error, pointersIn(said.json), now());
    return route.body ? wrong : withoutPlaces(wrong);
  } finally {
    held();
  }
}

const readSaid = async ({ body, needsNoBody }: Route, request: IncomingMessage) =>
  body && !(needsNoBody && !hasBody(request)) ? readJson(request) : { json: {} };

const hasBody = ({ headers }: IncomingMessage) =>
  Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined;

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

/** What came without a body has no places in one. */
function withoutPlaces({ body: { errors: _, ...body }, ...wrong }: Problem): Problem {
  return { ...wrong, body };
}

/** A key is a header's: what is wrong is that all of the body is another. */
const pointersIn = (body: unknown) => ({ ...pointersOf(body), key: "" });

type ReadCall = { path: never; query: z.infer<z.ZodObject>; key: string };

/** All but the body: what stands in the address and the headers. */
function readAddress({ parameters, hasKey }: Route, { request, path, query }: Called): ReadCall | { problem: Problem } {
  const read = { path: readParameters(parameters.path, path), query: readQuery(parameters.query, query) };
  if ("wrong" in read.path) return { problem: problem("malformed", read.path.wrong) };
  if ("wrong" in read.query) return { problem: problem("malformed", read.query.wrong) };
  const key = String(request.headers["idempotency-key"] ?? randomUUID());
  if (hasKey && !keyForm.test(key)) return { problem: problem("malformed", `In Idempotency-Key: ${formSentences["key"]}`) };
  return { path: read.path.data as never, query: read.query.data, key };
}
