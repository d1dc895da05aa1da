import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import type { Triggers } from "../triggers.ts";
import type { World } from "../world.ts";

/** What a method works on. */
export type MethodContext = {
  world: World;
  triggers: Triggers;
  /** Whether `client_msg_id` is honoured. */
  deduplicates: boolean;
  /** A fresh address for a Socket Mode connection. */
  socketUrl(): string;
};

/** One method of the Web API: answers without `ok`, or throws a refusal. */
export type Method = {
  token: "bot" | "app" | "any" | "none";
  /** One of these is needed; none at all when empty. */
  scopes: string[];
  run(args: Arguments, context: MethodContext): JsonObject;
};

export type MethodTable = Record<string, Method>;
