import { isJsonObject, type JsonObject, parsedJson } from "./json-object.ts";
import { refused, refusedArguments } from "./refused.ts";

/** The arguments of a Web API call, whether they came as a form or as JSON. Objects in forms are JSON texts. */
export type Arguments = {
  raw: JsonObject;
  has(name: string): boolean;
  /** "" when absent; refuses the call when it is a list or an object. */
  text(name: string): string;
  /** Refuses the call when absent. */
  needed(name: string): string;
  flag(name: string): boolean;
  /** A whole number; `fallback` when absent; refuses the call when it is none. */
  count(name: string, fallback: number): number;
  /** A list: its parts between commas, or a JSON list; empty when absent. */
  list(name: string): string[];
  /** The JSON value; undefined when absent; refuses the call with `code` when it is no JSON. */
  json(name: string, code: string): unknown;
  /** The same; refuses the call when absent. */
  neededJson(name: string): unknown;
};

export const isJsonType = (contentType: string): boolean => contentType.startsWith("application/json");

/** Reads a request's body by its content type; refuses what is neither a form nor JSON, and names that are none. */
export function readArguments(body: string, contentType: string, query: URLSearchParams): Arguments {
  const raw: JsonObject = Object.fromEntries(query);
  if (isJsonType(contentType)) {
    const parsed = body === "" ? {} : parsedJson(body);
    if (!isJsonObject(parsed)) throw refused(parsed === undefined ? "invalid_json" : "json_not_object");
    Object.assign(raw, parsed);
  } else if (/^(application\/x-www-form-urlencoded|text\/plain)/.test(contentType) || body === "") {
    Object.assign(raw, Object.fromEntries(new URLSearchParams(body)));
  } else {
    throw refused("invalid_post_type");
  }
  if (Object.keys(raw).some((name) => !/^\w{1,100}$/.test(name))) throw refused("invalid_arg_name");
  return argumentsOf(raw);
}

export function argumentsOf(raw: JsonObject): Arguments {
  const text = (name: string) => {
    const value = raw[name] ?? "";
    if (typeof value === "object") throw refusedArguments(`must provide a string [json-pointer:/${name}]`);
    return String(value);
  };
  const has = (name: string) => raw[name] !== undefined && raw[name] !== null;
  const missing = (name: string) => refusedArguments(`missing required field: ${name} [json-pointer:/${name}]`);
  const json = (name: string, code: string) => {
    const value = raw[name];
    if (typeof value !== "string") return value ?? undefined;
    const parsed = parsedJson(value);
    if (parsed === undefined && value !== "") throw refused(code);
    return parsed;
  };
  return {
    raw,
    text,
    has,
    needed(name) {
      if (text(name) === "") throw missing(name);
      return text(name);
    },
    flag: (name) => ["true", "1"].includes(text(name)),
    count(name, fallback) {
      if (text(name) === "") return fallback;
      if (!/^-?\d+$/.test(text(name))) throw refusedArguments(`must be an integer [json-pointer:/${name}]`);
      return Number(text(name));
    },
    list: (name) => (Array.isArray(raw[name]) ? raw[name].map(String) : text(name).split(",").filter(Boolean)),
    json,
    neededJson(name) {
      if (!has(name) || raw[name] === "") throw missing(name);
      return json(name, "invalid_arguments");
    },
  };
}
