import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { isRefused, type Refused, refused } from "../refused.ts";
import type { BasicPair } from "../wire.ts";
import { type Caller, callerOf, type Tokens } from "../world-installs.ts";
import { postDue } from "../world-schedule.ts";
import { allMethods } from "./all-methods.ts";
import { checkTeam } from "./asked-team.ts";
import { needScope } from "./channel-rules.ts";
import type { Method, MethodContext } from "./method.ts";
import { sharedErrors } from "./shared-errors.ts";

/** What all calls work on; who calls is told by each call's token. */
export type MethodOffice = Omit<MethodContext, "caller" | "token" | "basic"> & { tokens: Tokens };

export type MethodCall = { name: string; token: string; basic?: BasicPair | undefined; args: Arguments; isJson: boolean };

/** `scopes` are the caller's, if they are known; `stray` says that the method refused with a code that it does not list: a mistake of ours. */
export type MethodAnswer = { answer: JsonObject; scopes?: string[]; stray?: string };

/** Runs one method: its answer with `ok`, whether it did what was asked or refused it. */
export function callMethod(office: MethodOffice, call: MethodCall): MethodAnswer {
  let caller: Caller | undefined;
  const method = Object.hasOwn(allMethods, call.name) ? allMethods[call.name] : undefined;
  try {
    if (!method) throw refused("unknown_method", { req_method: call.name });
    postDue(office.world);
    caller = callerFor(office, method, call.token);
    if (method.token !== "none") needScope(caller, ...((caller.is === "user" && method.userScopes) || method.scopes));
    if (method.takesFormsOnly && call.isJson && office.settings.refusesUnofferedJson) throw refused("invalid_post_type");
    checkTeam(office.world, method, call.args);
    const answer = { ok: true, ...method.run(call.args, { ...office, caller, token: call.token, basic: call.basic }) };
    return { answer, scopes: caller.scopes };
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    const stray = method && strayOf(call.name, method, thrown);
    return { answer: thrown.answer, ...(caller ? { scopes: caller.scopes } : {}), ...(stray ? { stray } : {}) };
  }
}

const nobody: Caller = { is: "app", user: "", scopes: [] };

function callerFor({ world, tokens }: MethodOffice, method: Method, token: string): Caller {
  if (method.token === "none") return nobody;
  const caller = callerOf(world, tokens, token);
  if (method.token !== "any" && !method.token.split(" or ").includes(caller.is)) throw refused("not_allowed_token_type");
  return caller;
}

function strayOf(name: string, { errors = "" }: Method, { answer }: Refused): string | undefined {
  const code = String(answer["error"]);
  const isListed = name === "api.test" || sharedErrors.has(code) || errors.split(" ").includes(code);
  return isListed ? undefined : `${name} refuses with ${code}, which it does not list`;
}
