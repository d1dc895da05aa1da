import { z } from "zod";
import { firstAbort } from "../../first-abort.ts";
import { asking } from "../agent-asking.ts";
import { toldRequests } from "../agent-telling.ts";
import { cursor } from "../list-asked.ts";
import { longestWait } from "../tell-agent.ts";
import { inDigits } from "./read-query.ts";
import { none, numbered, numberIn, paths, stands } from "./request-paths.ts";
import { route } from "./route.ts";

const standsThere = (says: string) => ({ ...stands(says), headers: { Location: "Where it is read." } });

export const ask = route({
  name: "ask",
  method: "POST",
  path: paths.requests,
  summary: "Ask for a review or a decision",
  description:
    "Nobody is interrupted by it: it waits until its reader's gate opens, and the answer says until when. An ask of the same Idempotency-Key is the same request, once; so is a review of the same link by the same reader while that is open, or once changes were requested: what is said then takes the place of what was said before.",
  parameters: { path: none, query: none },
  body: asking,
  hasKey: true,
  pace: "asking",
  answers: { 200: standsThere("It was asked before: this is how it stands."), 201: standsThere("It is asked.") },
  problems: [
    "forbidden",
    "too-slow",
    "conflict",
    "too-large",
    "unsupported-media-type",
    "incomplete",
    "reader-full",
    "unavailable",
  ],
  act: async ({ acts }, { agent, body, key }) => {
    const request = await acts.ask(agent, body, key);
    return { status: request.is_new ? 201 : 200, body: request, headers: { location: request.url } };
  },
});

const wait = z.object({
  wait: inDigits(z.int().min(0).max(longestWait))
    .default(0)
    .describe("So many seconds the answer may be held back, until the state changes, it is the agent's move, or it is over."),
});

export const read = route({
  name: "read",
  method: "GET",
  path: paths.one,
  summary: "Read how a request stands, or wait for its answer",
  parameters: { path: numbered, query: wait },
  answers: { 200: stands("This is how it stands.") },
  problems: ["forbidden", "not-found"],
  act: async ({ acts }, { agent, path, query, gone }) => {
    const number = numberIn(path);
    if (query.wait === 0) return { status: 200, body: await acts.read(agent, number) };
    return { status: 200, body: await acts.await(agent, number, firstAbort([gone], query.wait * 1_000)) };
  },
});

const paging = z.object({
  cursor: z
    .string()
    .regex(cursor)
    .optional()
    .describe("`next` of the page before.")
    .meta({ examples: ["open-142"] }),
  limit: inDigits(z.int().min(1).max(100)).default(20).describe("So many at most."),
});

export const list = route({
  name: "list",
  method: "GET",
  path: paths.requests,
  summary: "List what this agent asked",
  description: "What is open comes first, the oldest before; then what has ended, the latest end before.",
  parameters: { path: none, query: paging },
  answers: { 200: { says: "One page of them.", shape: toldRequests } },
  problems: [],
  act: async ({ acts }, { agent, query }) => ({ status: 200, body: await acts.list(agent, query.cursor, query.limit) }),
});
