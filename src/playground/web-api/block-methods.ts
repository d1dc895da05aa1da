import { blockProblems, messageProblems, viewProblems } from "../block-check.ts";
import { oneOf, type Problem, shape } from "../block-rules.ts";
import type { BlockSettings } from "../block-settings.ts";
import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import type { MethodContext, MethodTable } from "./method.ts";

/** What can be asked about: the error of each, and what is wrong with it. Of bare blocks nobody knows on which surface they are to stand. */
const checks: Record<string, { error: string; problemsOf(value: unknown, settings: BlockSettings): Problem[] }> = {
  blocks: { error: "invalid_blocks", problemsOf: (value, settings) => blockProblems(value, "any", settings) },
  message: { error: "invalid_message", problemsOf: messageProblems },
  view: { error: "invalid_view", problemsOf: problemsOfView },
};

export const blockMethods: MethodTable = {
  "blocks.validate": {
    tier: "none",
    token: "none",
    scopes: [],
    errors: "invalid_blocks invalid_message invalid_view",
    run: validate,
  },
};

function validate(args: Arguments, { world }: MethodContext): JsonObject {
  const [name, ...others] = Object.keys(checks).filter((one) => args.has(one));
  const check = name === undefined ? undefined : checks[name];
  if (!name || !check || others.length > 0) throw misused("must provide exactly one of `blocks`, `view`, or `message`");
  const value = args.json(name, "invalid_arguments");
  const errors = check.problemsOf(value, world.blockKit);
  if (errors.length > 0) throw refused(check.error, { errors });
  return {};
}

const misused = (message: string) => refused("invalid_arguments", { response_metadata: { messages: [message] } });

/** A view says by its type what it is. */
function problemsOfView(value: unknown, settings: BlockSettings): Problem[] {
  const type = isJsonObject(value) ? value["type"] : undefined;
  if (isJsonObject(value) && (type === "modal" || type === "home")) return viewProblems(value, type, settings);
  const scene = { surface: "any", settings } as const;
  return shape({ "type!": oneOf("modal", "home") })(isJsonObject(value) ? { type } : value, "", scene);
}
