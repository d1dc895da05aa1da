import { isJsonObject, type JsonObject } from "./json-object.ts";

/** The parameters that a step declares as a list, from either spelling in the manifest. */
export function parametersOf(declared: JsonObject = {}): JsonObject[] {
  const { properties, required } = declared;
  const isSchema = isJsonObject(properties) && !("type" in properties);
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(isSchema ? properties : declared).flatMap(([name, parameter]) =>
    isJsonObject(parameter) ? { description: "", title: name, is_required: needed.includes(name), ...parameter, name } : [],
  );
}

/** What is wrong with the values given for these parameters, a sentence each. */
export function parameterProblems(declared: JsonObject | undefined, given: JsonObject): string[] {
  const parameters = parametersOf(declared);
  const stray = Object.keys(given).filter((name) => !parameters.some((one) => one["name"] === name));
  return [...stray.map((name) => `${name} is not declared`), ...parameters.flatMap((one) => problemOf(one, given))];
}

function problemOf({ name, type, is_required: isRequired }: JsonObject, given: JsonObject): string[] {
  const value = given[String(name)];
  if (value === undefined || value === null) return isRequired === true ? [`${name} is required`] : [];
  const fits = fitting[String(type)] ?? always;
  return fits(value) ? [] : [`${name} must be of the type ${type}`];
}

const isText = (value: unknown) => typeof value === "string";
const always = () => true;

/** Which values are of a type; of the types that are not named here nothing is known. */
const fitting: Record<string, (value: unknown) => boolean> = {
  string: isText,
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  object: isJsonObject,
  array: Array.isArray,
  "slack#/types/user_id": isText,
  "slack#/types/channel_id": isText,
  "slack#/types/usergroup_id": isText,
  "slack#/types/message_ts": isText,
  "slack#/types/date": isText,
  "slack#/types/timestamp": Number.isInteger,
};
