import { adding, nothing, replying } from "../agent-asking.ts";
import { none, numbered, numberIn, paths, stands } from "./request-paths.ts";
import { type Route, route } from "./route.ts";

const deedProblems: Route["problems"] = [
  "not-found",
  "too-slow",
  "conflict",
  "too-large",
  "unsupported-media-type",
  "incomplete",
];

export const addWords = route({
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

export const reply = route({
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

export const withdraw = route({
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
