import { z } from "zod";
import { apiPath } from "../tell-request.ts";
import { description, type Json, problemKind } from "./api-schemas.ts";
import { type ProblemName, problems, typeOf } from "./problem.ts";
import type { OpenRoute } from "./route.ts";

/** What anybody may read: how to call the rest, and what went wrong. */
export const openRoutes = (document: () => Json): OpenRoute[] => [
  {
    name: "describe",
    path: `${apiPath}/openapi.json`,
    summary: "Read this description",
    parameters: z.object({}),
    answers: { 200: { says: "OpenAPI 3.1.", shape: description } },
    problems: [],
    say: () => ({ status: 200, body: document() }),
  },
  {
    name: "explain",
    path: `${apiPath}/problems/{problem}`,
    summary: "Read what a problem means",
    parameters: z.object({ problem: z.string().describe("The last part of its `type`.") }),
    answers: { 200: { says: "What it is, and what to do about it.", shape: problemKind } },
    problems: ["not-found"],
    say: ({ problem: name = "" }) =>
      isProblemName(name) ? { status: 200, body: { type: typeOf(name), ...problems[name] } } : undefined,
  },
];

const isProblemName = (name: string): name is ProblemName => Object.hasOwn(problems, name);
