import { z } from "zod";
import { callingBack } from "../agent-asking.ts";
import { toldAgent, toldCallback, toldProspect } from "../agent-telling.ts";
import { tellAgent } from "../tell-agent.ts";
import { apiPath } from "../tell-request.ts";
import { none } from "./request-paths.ts";
import { route } from "./route.ts";

export const likelyAnswer = route({
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

export const setCallback = route({
  name: "setCallback",
  method: "PUT",
  path: callbackPath,
  summary: "Be told at an address that something changed",
  description:
    "It takes the place of the one before. What is sent is signed with the secret, which is shown this once, and says no more than which request changed.",
  parameters: { path: none, query: none },
  body: callingBack,
  answers: { 200: { says: "It is told there from now on.", shape: toldCallback } },
  problems: ["too-slow", "conflict", "too-large", "unsupported-media-type", "incomplete", "not-set-up"],
  act: async ({ acts }, { agent, body }) => ({ status: 200, body: await acts.setCallback(agent, body) }),
});

export const dropCallback = route({
  name: "dropCallback",
  method: "DELETE",
  path: callbackPath,
  summary: "Be told nowhere any more",
  parameters: { path: none, query: none },
  answers: { 200: { says: "Whose token it is, without a callback.", shape: toldAgent } },
  problems: [],
  act: async ({ acts }, { agent }) => ({ status: 200, body: await acts.dropCallback(agent) }),
});

export const me = route({
  name: "me",
  method: "GET",
  path: `${apiPath}/me`,
  summary: "Read who this agent is, and what it may",
  parameters: { path: none, query: none },
  answers: { 200: { says: "Whose token it is.", shape: toldAgent } },
  problems: [],
  act: async ({ store }, { agent }) => ({ status: 200, body: await tellAgent(store, agent) }),
});
