import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";
import type { Office } from "../../support/office.ts";
import type { Came } from "./agent-caller.ts";

type Content = { [type: string]: { schema: { $ref: string } } };
type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; schema: object }[];
  requestBody?: { content: Content };
  responses: { [status: string]: { description: string; headers?: object; content: Content } };
};
export type Description = {
  openapi: string;
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: object } };
};

/** What a server says of itself, once for each. */
const described = new WeakMap<Office, Promise<Description>>();

export const descriptionOf = (office: Office): Promise<Description> => {
  const known = described.get(office) ?? fetchDescription(office);
  described.set(office, known);
  return known;
};

async function fetchDescription(office: Office): Promise<Description> {
  const response = await fetch(`http://localhost:${office.bot().port}/api/v1/openapi.json`);
  return (await response.json()) as Description;
}

const validators = new WeakMap<object, Ajv2020>();

function validatorOf(description: Description): Ajv2020 {
  const known = validators.get(description);
  if (known) return known;
  const made = new Ajv2020({ strict: false, allErrors: true });
  formats.default(made);
  made.addSchema(closed(description), "description");
  validators.set(description, made);
  return made;
}

/** Nothing comes that is not described. */
function closed<Schema>(schema: Schema): Schema {
  const same = (value: unknown) => value as Schema;
  if (Array.isArray(schema)) return same(schema.map(closed));
  if (typeof schema !== "object" || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, closed(one)]));
  return same("properties" in all && all["type"] === "object" ? { additionalProperties: false, ...all } : all);
}

/** Every answer is one that the description has for that route, to the letter. */
export async function checked(office: Office, method: string, address: string, { status, headers, body }: Came) {
  const description = await descriptionOf(office);
  const [pathname = ""] = address.split("?");
  const path = Object.keys(description.paths).find((one) => fits(one, pathname));
  const operation = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()];
  const type = headers.get("content-type") ?? "";
  if (status >= 400) expect(type).toBe("application/problem+json");
  // What is nowhere described is refused as what is described is.
  if (!operation) return valid(description, "#/components/schemas/Problem", body, [404, 405].includes(status));
  const answer = operation.responses[status];
  if (!answer) expect.fail(`${method} ${path} says nothing of ${status}: ${JSON.stringify(body)}`);
  expect(Object.keys(answer.content)).toEqual([type]);
  for (const name of Object.keys(answer.headers ?? {})) expect(headers.get(name), `${status} without ${name}`).not.toBeNull();
  valid(description, answer.content[type]?.schema.$ref ?? "", body, true);
}

function valid(description: Description, reference: string, body: unknown, isExpected: boolean) {
  const validator = validatorOf(description);
  const isValid = validator.validate({ $ref: `description${reference}` }, body);
  expect(isValid && isExpected, `${validator.errorsText()}: ${JSON.stringify(body)}`).toBe(true);
}

const fits = (path: string, pathname: string) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);
