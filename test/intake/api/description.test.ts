import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { asking } from "../../../src/intake/agent-asking.ts";
import { toldRequest } from "../../../src/intake/agent-telling.ts";
import { apiRoutes } from "../../../src/intake/api/api-routes.ts";
import { problems } from "../../../src/intake/api/problem.ts";
import { openOffice } from "../../support/office.ts";
import { agentIn, call, decision } from "./agent-caller.ts";
import { descriptionOf } from "./checked.ts";

test("the description is one of OpenAPI 3.1: it has every route, and everything that it refers to", async () => {
  const office = await openOffice();
  const description = await descriptionOf(office);
  expect(description.openapi).toBe("3.1.0");
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const called = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  expect(called).toEqual(expect.arrayContaining(apiRoutes.map(({ method, path }) => `${method} ${path}`)));
  expect(called.length).toBe(apiRoutes.length + 2);
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, parameters = [], responses } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter(({ in: where }) => where === "path").map(({ name }) => name)).toEqual(named);
    expect(Object.keys(responses).every((status) => /^[2-5]\d\d$/.test(status))).toBe(true);
    expect(Object.values(responses).every(({ description: says }) => says.length > 5)).toBe(true);
  }
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references)
    expect([reference, at(description, reference.split("/"))]).not.toEqual([reference, undefined]);
  expect(JSON.stringify(description)).not.toMatch(/"\$(id|schema|defs)"/);
});

const at = (value: unknown, [first, ...rest]: string[]): unknown =>
  first === undefined ? value : at((value as Record<string, unknown> | undefined)?.[first], rest);

test("each of its schemas is JSON Schema of 2020-12, and what it says of an ask is what is let in", async () => {
  const office = await openOffice();
  const description = await descriptionOf(office);
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema(description, "description");
  for (const name of Object.keys(description.components.schemas)) {
    expect(ajv.validateSchema(description.components.schemas[name] ?? {})).toBe(true);
    expect(ajv.getSchema(`description#/components/schemas/${name}`)).toBeDefined();
  }
  for (const [name, { examples = [] }] of Object.entries(
    description.components.schemas as Record<string, { examples?: unknown[] }>,
  ))
    for (const example of examples)
      expect([name, ajv.getSchema(`description#/components/schemas/${name}`)?.(example)]).toEqual([name, true]);
  const bodies = apiRoutes.flatMap(({ body }) => body ?? []);
  expect(bodies.filter((body) => !body.meta()?.["examples"])).toEqual([]);
  const isAsk = ajv.getSchema("description#/components/schemas/Asking");
  const agent = await agentIn(office);
  for (const body of [
    ...[
      decision(),
      ...[decision({ minutes: 60 }), decision({ minutes: 61 }), decision({ lines: 300 }), decision({ lines: 301 })],
      decision({ colour: "red" }),
      decision({ evidence: undefined }),
      decision({ to: 1 }),
    ],
    ...[decision({ on_silence: "work_on" }), decision({ on_silence: { to: "Redis" } }), decision({ urgency: "soon" })],
  ])
    expect((await agent.asks(body)).status === 201).toBe(isAsk?.(JSON.parse(JSON.stringify(body))));
});

test("what is shown as an ask recommends what its reader could settle in one press", () => {
  const [, curl = ""] = /-d '(\{[\s\S]*?\})'/.exec(readFileSync("docs/agents.md", "utf8")) ?? [];
  const shown = [JSON.parse(curl) as unknown, ...((asking.meta()?.["examples"] ?? []) as unknown[])];
  expect(shown.length).toBe(3);
  for (const example of shown) {
    const { kind, recommendation, options = [] } = asking.parse(example);
    const isOne = kind === "decision" ? options.includes(recommendation) : recommendation.startsWith("Approve");
    expect([recommendation, isOne]).toEqual([recommendation, true]);
  }
});

test("docs/agents.md names every route, state, outcome and problem", () => {
  const text = readFileSync("docs/agents.md", "utf8");
  const { state, outcome } = toldRequest.shape;
  const names = [...state.options, ...outcome.unwrap().options, ...Object.keys(problems)].map((name) => `\`${name}\``);
  const routes = apiRoutes.map(({ method, path }) => `\`${method} ${path}\``);
  const parts = Object.keys(asking.shape).map((part) => (part === "reversible" ? `"${part}"` : `\`${part}\``));
  expect([...names, ...routes, ...parts].filter((name) => !text.includes(name))).toEqual([]);
});

test("every type of problem is an address at which it is explained, to whoever asks", async () => {
  const office = await openOffice();
  for (const [name, { status }] of Object.entries(problems)) {
    const path = `/api/v1/problems/${name}`;
    const { body } = await call(office, "GET", path);
    expect(body).toMatchObject({ type: path, status });
  }
  expect((await call(office, "POST", "/api/v1/openapi.json")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});
