import { z } from "zod";
import { adding, asking, callingBack, nothing, readRequestNumber, replying, requestNumber } from "../agent-asking.ts";
import { toldAgent, toldCallback, toldProspect, toldRequest, toldRequests } from "../agent-telling.ts";
import { cursor } from "../list-asked.ts";
import { longestWait, tellAgent } from "../tell-agent.ts";
import { apiPath } from "../tell-request.ts";
import { inDigits } from "./read-query.ts";
import { type Route, route } from "./route.ts";

const none = z.object({});
const numbered = z.object({ number: requestNumber });
const numberIn = ({ number }: z.infer<typeof numbered>) => readRequestNumber(number);

const stands = (says: string) => ({ says, shape: toldRequest });
const standsThere = (says: string) => ({ ...stands(says), headers: { Location: "Where it is read." } });
const paths = { requests: `${apiPath}/requests`, one: `${apiPath}/requests/{number}` };

const ask = route({
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
    const { request, isNew } = await acts.ask(agent, body, key);
    return { status: isNew ? 201 : 200, body: request, headers: { location: request.url } };
  },
});

const wait = z.object({
  wait: inDigits(z.int().min(0).max(longestWait))
    .default(0)
    .describe("So many seconds the answer may be held back, until the state changes, it is the agent's move, or it is over."),
});

const read = route({
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
    const signal = AbortSignal.any([gone, AbortSignal.timeout(query.wait * 1_000)]);
    return { status: 200, body: await acts.await(agent, number, signal) };
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

const list = route({
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

const deedProblems: Route["problems"] = [
  "not-found",
  "too-slow",
  "conflict",
  "too-large",
  "unsupported-media-type",
  "incomplete",
];

const addWords = route({
  name: "addWords",
  method: "POST",
  path: `${paths.one}/words`,
  summary: "Add what was missing",
  description: "Where something was asked back this is the reply.",
  parameters: { path: numbered, query: none },
  body: adding,
  answers: { 200: stands("It was added.") },
  problems: deedProblems,
  act: async ({ acts }, { agent, path, body }) => ({ status: 200, body: await acts.addWords(agent, numberIn(path), body) }),
});

const reply = route({
  name: "reply",
  method: "POST",
  path: `${paths.one}/reply`,
  summary: "Answer what was asked back",
  parameters: { path: numbered, query: none },
  body: replying,
  answers: { 200: stands("It is with its reader again.") },
  problems: deedProblems,
  act: async ({ acts }, { agent, path, body }) => ({ status: 200, body: await acts.reply(agent, numberIn(path), body) }),
});

const withdraw = route({
  name: "withdraw",
  method: "POST",
  path: `${paths.one}/withdraw`,
  summary: "Take a request back",
  description: "Where others ask the same it goes on for them. It needs no body.",
  parameters: { path: numbered, query: none },
  body: nothing,
  needsNoBody: true,
  answers: { 200: stands("It is taken back.") },
  problems: deedProblems,
  act: async ({ acts }, { agent, path }) => ({ status: 200, body: await acts.withdraw(agent, numberIn(path)) }),
});

const likelyAnswer = route({
  name: "likelyAnswer",
  method: "GET",
  path: `${apiPath}/people/{who}/likely-answer`,
  summary: "Ask roughly when somebody would answer",
  description: "Of people alone whom this agent may ask. They see in their settings which agents asked that, and how often.",
  parameters: {
    path: z.object({
      who: z
        .string()
        .min(1)
        .max(200)
        .describe('"owner", an id, or a name, as in `to`.')
        .meta({ examples: ["owner"] }),
    }),
    query: none,
  },
  pace: "looking up",
  answers: { 200: { says: "Roughly when, as far as they let it be said.", shape: toldProspect } },
  problems: ["forbidden", "not-found", "unavailable"],
  act: async ({ acts }, { agent, path }) => ({ status: 200, body: await acts.likelyAnswer(agent, path.who) }),
});

const callbackPath = `${apiPath}/callback`;

const setCallback = route({
  name: "setCallback",
  method: "PUT",
  path: callbackPath,
  summary: "Be told at an address that something changed",
  description:
    "It takes the place of the one before. What is sent is signed with the secret, which is shown this once, and says no more than which request changed.",
  parameters: { path: none, query: none },
  body: callingBack,
  answers: { 200: { says: "It is told there from now on.", shape: toldCallback } },
  problems: ["too-slow", "conflict", "too-large", "unsupported-media-type", "incomplete"],
  act: async ({ acts }, { agent, body }) => ({ status: 200, body: await acts.setCallback(agent, body) }),
});

const dropCallback = route({
  name: "dropCallback",
  method: "DELETE",
  path: callbackPath,
  summary: "Be told nowhere any more",
  parameters: { path: none, query: none },
  answers: { 200: { says: "Whose token it is, without a callback.", shape: toldAgent } },
  problems: [],
  act: async ({ acts }, { agent }) => ({ status: 200, body: await acts.dropCallback(agent) }),
});

const me = route({
  name: "me",
  method: "GET",
  path: `${apiPath}/me`,
  summary: "Read who this agent is, and what it may",
  parameters: { path: none, query: none },
  answers: { 200: { says: "Whose token it is.", shape: toldAgent } },
  problems: [],
  act: async ({ store }, { agent }) => ({ status: 200, body: await tellAgent(store, agent) }),
});

/** Everything that an agent can do over HTTP, in the order in which it is described. */
export const apiRoutes: Route[] = [ask, list, read, addWords, reply, withdraw, likelyAnswer, setCallback, dropCallback, me];
