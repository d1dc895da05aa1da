/** As much of JSON Schema as Slack's schema of manifests uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  uniqueItems?: boolean;
  definitions?: Record<string, Schema>;
};

/** What in a value does not fit a schema: a line each, which begins with the place. */
export function schemaProblems(root: Schema, value: unknown, schema: Schema = root, at = ""): string[] {
  if (schema.$ref) return schemaProblems(root, value, definition(root, schema.$ref), at);
  if (schema.anyOf && !schema.anyOf.some((one) => schemaProblems(root, value, one, at).length === 0)) return [`${at}: fits none`];
  const inside = (next: unknown, rule: Schema, name: string | number) => schemaProblems(root, next, rule, `${at}/${name}`);
  if (!isOfType(value, schema.type)) return [`${at}: is no ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: is none of ${schema.enum.join(", ")}`];
  if (typeof value === "string") return wordProblems(value, schema, at);
  if (Array.isArray(value))
    return [...listProblems(value, schema, at), ...value.flatMap((one, place) => inside(one, schema.items ?? {}, place))];
  if (typeof value !== "object" || value === null) return [];
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}: lacks ${name}`);
  const fields = Object.entries(value).flatMap(([name, one]) => {
    const rule = ruleFor(schema, name);
    return rule === false ? [`${at}: has ${name}, which is not known`] : inside(one, rule, name);
  });
  return [...missing, ...fields, ...countProblems(Object.keys(value).length, schema, at)];
}

function definition(root: Schema, ref: string): Schema {
  const found = root.definitions?.[ref.replace("#/definitions/", "")];
  if (!found) throw new Error(`The schema does not define ${ref}.`);
  return found;
}

function isOfType(value: unknown, type: string | string[] | undefined): boolean {
  if (type === undefined) return true;
  if (Array.isArray(type)) return type.some((one) => isOfType(value, one));
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return type === "null" ? value === null : typeof value === type;
}

/** What a field must be like; false when it must not be there. */
function ruleFor({ properties = {}, patternProperties = {}, additionalProperties = true }: Schema, name: string): Schema | false {
  const [, patterned] = Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern).test(name)) ?? [];
  const rule = properties[name] ?? patterned ?? additionalProperties;
  return rule === true ? {} : rule;
}

const wordProblems = (
  value: string,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = "" }: Schema,
  at: string,
) => [
  ...(value.length < minLength || value.length > maxLength ? [`${at}: has ${value.length} characters`] : []),
  ...(new RegExp(pattern).test(value) ? [] : [`${at}: does not look like ${pattern}`]),
];

const listProblems = (
  value: unknown[],
  { minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems }: Schema,
  at: string,
) => [
  ...(value.length < minItems || value.length > maxItems ? [`${at}: has ${value.length} entries`] : []),
  ...(uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length ? [`${at}: has an entry twice`] : []),
];

const countProblems = (count: number, { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY }: Schema, at: string) =>
  count < minProperties || count > maxProperties ? [`${at}: has ${count} fields`] : [];
