import { isDeepStrictEqual } from "node:util";
import { failed, missing, type Rule, type Scene } from "./block-rules.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";

const has = (value: unknown, name: string): boolean => isJsonObject(value) && value[name] !== undefined;

export const all =
  (...rules: Rule[]): Rule =>
  (value, at, scene) =>
    rules.flatMap((rule) => rule(value, at, scene));

/** The rule that the scene asks for. */
export const byScene =
  (choose: (scene: Scene) => Rule): Rule =>
  (value, at, scene) =>
    choose(scene)(value, at, scene);

export const orNull =
  (rule: Rule): Rule =>
  (value, at, scene) =>
    value === null ? [] : rule(value, at, scene);

/** One of these fields at least must be there. */
export const needsOneOf =
  (...names: string[]): Rule =>
  (value, at) =>
    names.some((name) => has(value, name))
      ? []
      : failed(at, `must define either ${names.map((name) => `\`${name}\``).join(" or ")}`, { type: "any_of", expected: names });

/** The field must be there unless the other is. */
export const neededUnless =
  (name: string, other: string): Rule =>
  (value, at) =>
    has(value, name) || has(value, other) ? [] : missing(at, name);

/** The fields must be there where the scene says so. */
export const neededWhere =
  (isNeeded: (scene: Scene) => boolean, ...names: string[]): Rule =>
  (value, at, scene) =>
    isNeeded(scene) ? names.filter((name) => !has(value, name)).flatMap((name) => missing(at, name)) : [];

/** Of two fields one at most may be there. */
export const notBoth =
  (one: string, other: string): Rule =>
  (value, at) =>
    has(value, one) && has(value, other)
      ? failed(at, `must not define both \`${one}\` and \`${other}\``, { type: "one_of", expected: [one, other] })
      : [];

/** Fields that are right by themselves and have to agree with each other: what is wrong, and at which field. */
export const agreeing =
  (field: string, message: string, agree: (value: JsonObject) => boolean): Rule =>
  (value, at) =>
    !isJsonObject(value) || agree(value) ? [] : failed(`${at}/${field}`, message);

/** What is chosen at first has to be among the options, to the letter. */
export const initialAmongOptions = (field: "initial_option" | "initial_options"): Rule =>
  agreeing(field, "must match one of the options", (value) => {
    const groups = (value["option_groups"] ?? []) as JsonObject[];
    const options = [value["options"], ...groups.map((group) => group["options"])].flatMap((each) => each ?? []);
    const initial = [value[field] ?? []].flat();
    return initial.every((one) => options.some((option) => isDeepStrictEqual(option, one)));
  });
