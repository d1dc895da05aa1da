import { z } from "zod";
import { adding, asking, replying } from "../agent-asking.ts";
import { toldAgent, toldProspect, toldRequest, toldRequests } from "../agent-telling.ts";
import { apiPath } from "../tell-request.ts";
import { apiRoutes } from "./api-routes.ts";
import { type ProblemName, problemShape, problems } from "./problem.ts";
import type { Route } from "./route.ts";

const named = {
  Asking: asking,
  Words: adding,
  Reply: replying,
  Request: toldRequest,
  Requests: toldRequests,
  LikelyAnswer: toldProspect,
  Agent: toldAgent,
  Problem: problemShape,
};

type Json = { [name: string]: unknown };

/** What every route can be answered. */
const always: ProblemName[] = ["unauthorized", "too-fast", "fault"];

/** The description of the whole API, in OpenAPI 3.1, made from its routes. */
export const openApi = {
  path: `${apiPath}/openapi.json`,
  document: remembered(document),
};

function remembered<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function document(): Json {
  return {
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
    paths: Object.fromEntries([...new Set(apiRoutes.map(({ path }) => path))].map((path) => [path, operationsAt(path)])),
    components: { schemas: schemas(), securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  };
}

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
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: reference(body) } } } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { says, shape }]) => [
          status,
          { description: says, content: { "application/json": { schema: reference(shape) } } },
        ]),
      ),
      ...problemsOf([...route.problems, ...always]),
    },
  };
}

const key: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The agent's own name for this ask: sent again, it is the same request. Without it each is a new one.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
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

function reference(shape: z.ZodType): Json {
  const name = Object.entries(named).find(([, one]) => one === shape)?.[0];
  if (name === undefined) throw new Error("A shape of a route has no name in the description.");
  return { $ref: `#/components/schemas/${name}` };
}

/** Each by its name, which the others refer to. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(named)) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}
