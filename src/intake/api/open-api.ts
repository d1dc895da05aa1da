import { z } from "zod";
import { apiRoutes } from "./api-routes.ts";
import { type Json, reference, schemas } from "./api-schemas.ts";
import { openRoutes } from "./open-routes.ts";
import { type ProblemName, problems } from "./problem.ts";
import type { OpenRoute, Route, Says } from "./route.ts";

/** What every route with a token can be answered. */
const always: ProblemName[] = ["malformed", "unauthorized", "too-fast", "fault"];

let made: Json | undefined;

/** The description of the whole API, in OpenAPI 3.1, made from its routes. */
function document(): Json {
  made ??= {
    openapi: "3.1.0",
    info: {
      title: "Sluice",
      version: "1",
      summary: "Ask people for reviews and decisions without interrupting them",
      description:
        "For programs that ask for themselves, each with a token of its own. Times are ISO 8601 in UTC. What is not so is null. Everything that goes wrong is told as RFC 9457 has it.",
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths: {
      ...Object.fromEntries([...new Set(apiRoutes.map(({ path }) => path))].map((path) => [path, operationsAt(path)])),
      ...Object.fromEntries(opened.map((route) => [route.path, { get: openOperation(route) }])),
    },
    components: { schemas: schemas(), securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  };
  return made;
}

/** What needs no token, the description itself among it. */
export const opened: OpenRoute[] = openRoutes(document);

const operationsAt = (path: string): Json =>
  Object.fromEntries(
    apiRoutes.filter((route) => route.path === path).map((route) => [route.method.toLowerCase(), operation(route)]),
  );

function operation(route: Route): Json {
  const { name, summary, description, body, parameters, answers } = route;
  const all = [
    ...parametersIn("path", parameters.path),
    ...parametersIn("query", parameters.query),
    ...(route.hasKey ? [key] : []),
  ];
  return {
    operationId: name,
    summary,
    ...(description && { description }),
    ...(all.length > 0 && { parameters: all }),
    ...(body && { requestBody: { required: !route.needsNoBody, content: { "application/json": { schema: reference(body) } } } }),
    responses: { ...answersOf(answers), ...problemsOf([...route.problems, ...always]) },
  };
}

const openOperation = ({ name, summary, parameters, answers, problems: wrong }: OpenRoute): Json => ({
  operationId: name,
  summary,
  security: [],
  parameters: parametersIn("path", parameters),
  responses: { ...answersOf(answers), ...problemsOf(wrong) },
});

const answersOf = (answers: Record<number, Says>): Json =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { says, shape, headers }]) => [
      status,
      {
        description: says,
        ...(headers && { headers: describedHeaders(headers) }),
        content: { "application/json": { schema: reference(shape) } },
      },
    ]),
  );

const describedHeaders = (headers: Record<string, string>): Json =>
  Object.fromEntries(Object.entries(headers).map(([name, says]) => [name, { description: says, schema: { type: "string" } }]));

const key: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The agent's own name for this ask: sent again, it is the same request. Without it each is a new one.",
  schema: { type: "string", minLength: 1, maxLength: 200, examples: ["retries-1"] },
};

function parametersIn(where: "path" | "query", shape: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = schema as Json;
    return {
      name,
      in: where,
      required: where === "path" || required.includes(name),
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
}

/** Those of one status stand together. */
function problemsOf(names: ProblemName[]): Json {
  const statuses = [...new Set(names.map((name) => problems[name].status))].sort();
  const told = (status: number) => names.filter((name) => problems[name].status === status).map((name) => problems[name].title);
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: `${[...new Set(told(status))].join(". Or: ")}.`, ...headersOf(status), content },
    ]),
  );
}

function headersOf(status: number): Json {
  const retryAfter = { "Retry-After": { description: "In seconds.", schema: { type: "integer" } } };
  if (status === 429 || status === 503) return { headers: retryAfter };
  return status === 401 ? { headers: { "WWW-Authenticate": { schema: { type: "string" } } } } : {};
}
