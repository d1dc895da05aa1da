import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import type { Triggers } from "../triggers.ts";
import type { WebApiSettings } from "../web-api-settings.ts";
import type { BasicPair } from "../wire.ts";
import type { World } from "../world.ts";
import type { Caller } from "../world-installs.ts";

/** What a method works on. */
export type MethodContext = {
  world: World;
  triggers: Triggers;
  settings: WebApiSettings;
  caller: Caller;
  /** The one that the caller came with. */
  token: string;
  /** The app's id and secret, when it came with them in its header. */
  basic?: BasicPair | undefined;
  /** A fresh address for a Socket Mode connection. */
  socketUrl(): string;
  /** Where the bytes of a file go. */
  uploadUrl(fileId: string): string;
};

/** How often Slack takes a method: 20, 50 or 100 times a minute, by rules of its own, or as often as one likes. */
export type Tier = 2 | 3 | 4 | "special" | "none";

/** One method of the Web API: answers without `ok`, or throws a refusal. */
export type Method = {
  tier: Tier;
  /** Whose tokens it takes; "any" is also the app's own, "none" needs no token. */
  token: "bot" | "user" | "bot or user" | "app" | "any" | "none";
  /** One of these is needed; none at all when empty. */
  scopes: string[];
  /** The scopes of which a person's token needs one, where they are others. */
  userScopes?: string[];
  /** Whether it offers to read JSON bodies; most do. */
  takesFormsOnly?: true;
  /** Whether an organisation's installation must say for which workspace it asks, as `team_id`. */
  needsTeam?: true;
  /** What it answers to a workspace that the installation was not given, where that is a code of its own. */
  strangeTeam?: string;
  /** The error codes of its own, in one text; what every method may answer is left out. */
  errors?: string;
  run(args: Arguments, context: MethodContext): JsonObject;
};

export type MethodTable = Record<string, Method>;
