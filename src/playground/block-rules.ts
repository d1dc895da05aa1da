import { isJsonObject, type JsonObject } from "./json-object.ts";

/** One thing that is wrong, and where: "/3/text/text" below the checked value. */
export type Problem = { pointer: string; message: string };

/** Tells what is wrong with a value; nothing when it is right. */
export type Rule = (value: unknown, at: string) => Problem[];

export const problem = (pointer: string, message: string): Problem[] => [{ pointer, message }];

/** A string of so many characters (code points; whether Slack counts UTF-16 units is UNVERIFIED). */
export const words =
  (most: number, least = 0): Rule =>
  (value, at) => {
    if (typeof value !== "string") return problem(at, "must be a string");
    const length = value.length <= most ? value.length : [...value].length;
    if (length < least) return problem(at, `must be more than ${least - 1} characters`);
    return length > most ? problem(at, `must be less than ${most + 1} characters`) : [];
  };

export const flag: Rule = (value, at) => (typeof value === "boolean" ? [] : problem(at, "must be a boolean"));
export const anything: Rule = () => [];

export const within =
  (least: number, most: number): Rule =>
  (value, at) =>
    typeof value === "number" && value >= least && value <= most
      ? []
      : problem(at, `must be a number between ${least} and ${most}`);

export const oneOf =
  (...allowed: string[]): Rule =>
  (value, at) =>
    typeof value === "string" && allowed.includes(value) ? [] : problem(at, `must be one of: ${allowed.join(", ")}`);

export const matching =
  (pattern: RegExp, expected: string): Rule =>
  (value, at) =>
    typeof value === "string" && pattern.test(value) ? [] : problem(at, `must be ${expected}`);

export const list =
  (rule: Rule, least: number, most: number): Rule =>
  (value, at) => {
    if (!Array.isArray(value)) return problem(at, "must be an array");
    if (value.length < least) return problem(at, `must contain at least ${least} items`);
    if (value.length > most) return problem(at, `no more than ${most} items allowed`);
    return value.flatMap((one, place) => rule(one, `${at}/${place}`));
  };

/** An object with these fields and no others; a name that ends in "!" is required. */
export const shape = (fields: Record<string, Rule>, also: Rule = anything): Rule => {
  const rules = new Map(Object.entries(fields).map(([name, rule]) => [name.replace("!", ""), rule]));
  const required = Object.keys(fields).flatMap((name) => (name.endsWith("!") ? name.slice(0, -1) : []));
  return (value, at) => {
    if (!isJsonObject(value)) return problem(at, "must provide an object");
    const missing = required
      .filter((name) => value[name] === undefined)
      .flatMap((name) => problem(at, `missing required field: ${name}`));
    const given = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
    const wrong = given.flatMap(
      ([name, one]) => rules.get(name)?.(one, `${at}/${name}`) ?? problem(at, `invalid additional property: ${name}`),
    );
    return [...missing, ...wrong, ...(missing.length + wrong.length === 0 ? also(value, at) : [])];
  };
};

/** An object of one of several kinds, told by its `type`. */
export const kindOf =
  (kinds: Record<string, Rule>): Rule =>
  (value, at) => {
    if (!isJsonObject(value)) return problem(at, "must provide an object");
    const rule = Object.hasOwn(kinds, String(value["type"])) ? kinds[String(value["type"])] : undefined;
    return rule?.(value, at) ?? problem(`${at}/type`, `unsupported type: ${String(value["type"])}`);
  };

/** One of these fields at least must be there. */
export const needsOneOf =
  (...names: string[]): Rule =>
  (value, at) =>
    names.some((name) => isJsonObject(value) && value[name] !== undefined)
      ? []
      : problem(at, `missing required field: ${names.join(" or ")}`);

export const never = (names: string[], message: string, when: (value: JsonObject) => boolean): Rule => {
  return (value, at) => (isJsonObject(value) && when(value) ? problem(`${at}/${names[0]}`, message) : []);
};
