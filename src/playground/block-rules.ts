import type { BlockSettings } from "./block-settings.ts";
import { isJsonObject } from "./json-object.ts";

export type Surface = "message" | "modal" | "home";

/** Where the checked value is to stand; "any" where the caller did not say. */
export type Scene = { surface: Surface | "any"; settings: BlockSettings };

/** One thing that is wrong, and where: "/3/text/text" below the checked value. Codes and constraints as `blocks.validate` names them. */
export type Problem = {
  code: "missing_field" | "invalid_type" | "failed_constraint";
  message: string;
  pointer: string;
  field?: string;
  constraint?: Constraint;
};
type Constraint = { type: string; expected?: unknown };

/** Tells what is wrong with a value; nothing when it is right. The words are those of Slack's own schema checker (slackhq/hack-json-schema). */
export type Rule = (value: unknown, at: string, scene: Scene) => Problem[];

export const failed = (pointer: string, message: string, constraint?: Constraint): Problem[] => [
  { code: "failed_constraint", message, pointer, ...(constraint && { constraint }) },
];
export const missing = (pointer: string, field: string): Problem[] => [
  { code: "missing_field", message: `missing required field: ${field}`, pointer, field },
];
const wrongType = (pointer: string, message: string): Problem[] => [{ code: "invalid_type", message, pointer }];

/** How many characters a text has, as they are counted. */
export const lengthOf = (text: string, { countsCodePoints }: BlockSettings): number =>
  countsCodePoints ? [...text].length : text.length;

/** A string of so many characters. */
export const words =
  (most = Number.POSITIVE_INFINITY, least = 0): Rule =>
  (value, at, { settings }) => {
    if (typeof value !== "string") return wrongType(at, "must provide a string");
    if (value.length < least) {
      return failed(at, `must be more than ${least - 1} characters`, { type: "min_length", expected: least });
    }
    if (value.length <= most || lengthOf(value, settings) <= most) return [];
    return failed(at, `must be less than ${most + 1} characters`, { type: "max_length", expected: most });
  };

export const flag: Rule = (value, at) => (typeof value === "boolean" ? [] : wrongType(at, "must be a boolean"));
export const anything: Rule = () => [];

/** A number between two others, both of them included. */
export const amount =
  (least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): Rule =>
  (value, at) => {
    if (typeof value !== "number") return wrongType(at, "must provide a number");
    if (value < least) return failed(at, `must be greater than ${least}`, { type: "minimum", expected: least });
    return value > most ? failed(at, `must be less than ${most}`, { type: "maximum", expected: most }) : [];
  };

export const whole =
  (least: number, most?: number): Rule =>
  (value, at, scene) =>
    Number.isInteger(value) ? amount(least, most)(value, at, scene) : wrongType(at, "must provide an integer");

export const oneOf =
  (...allowed: string[]): Rule =>
  (value, at) => {
    if (typeof value !== "string") return wrongType(at, "must provide a string");
    return allowed.includes(value) ? [] : failed(at, "must be a valid enum value", { type: "enum", expected: allowed });
  };

/** A string that a pattern, or another test, takes. */
export const ofFormat =
  (name: string, pattern: { test(text: string): boolean }): Rule =>
  (value, at) => {
    if (typeof value !== "string") return wrongType(at, "must provide a string");
    return pattern.test(value) ? [] : failed(at, `input must be a valid: ${name}`, { type: "format", expected: name });
  };

export const list =
  (rule: Rule, least = 0, most = Number.POSITIVE_INFINITY): Rule =>
  (value, at, scene) => {
    if (!Array.isArray(value)) return wrongType(at, "must provide an array");
    if (value.length < least) return failed(at, `must provide at least ${least} items`, { type: "min_items", expected: least });
    if (value.length > most) return failed(at, `no more than ${most} items allowed`, { type: "max_items", expected: most });
    return value.flatMap((one, place) => rule(one, `${at}/${place}`, scene));
  };

/** An object with these fields and no others; a name that ends in "!" is required. `also` is asked when each field by itself is right. */
export const shape = (fields: Record<string, Rule>, also: Rule = anything): Rule => {
  const rules = new Map(Object.entries(fields).map(([name, rule]) => [name.replace("!", ""), rule]));
  const required = Object.keys(fields).flatMap((name) => (name.endsWith("!") ? name.slice(0, -1) : []));
  return (value, at, scene) => {
    if (!isJsonObject(value)) return wrongType(at, "must provide an object");
    const given = Object.entries(value).filter(([, one]) => one !== undefined);
    const absent = required.filter((name) => value[name] === undefined).flatMap((name) => missing(at, name));
    const wrong = given.flatMap(([name, one]) => rules.get(name)?.(one, `${at}/${name}`, scene) ?? surplus(at, name));
    return absent.length + wrong.length > 0 ? [...absent, ...wrong] : also(value, at, scene);
  };
};

const surplus = (at: string, name: string) =>
  failed(at, `invalid additional property: ${name}`, { type: "additional_properties" });

/** Whether a kind may stand in a scene. */
export type Stands = (scene: Scene) => boolean;

/** An object of one of several kinds, told by its `type`; `stands` says of some of them where they may be. */
export const kindOf =
  (kinds: Record<string, Rule>, stands: Record<string, Stands> = {}): Rule =>
  (value, at, scene) => {
    if (!isJsonObject(value)) return wrongType(at, "must provide an object");
    const type = value["type"];
    if (type === undefined) return missing(at, "type");
    const expected = Object.keys(kinds).filter((kind) => stands[kind]?.(scene) ?? true);
    const rule = typeof type === "string" && expected.includes(type) ? kinds[type] : undefined;
    return rule?.(value, at, scene) ?? failed(`${at}/type`, `unsupported type: ${String(type)}`, { type: "enum", expected });
  };
