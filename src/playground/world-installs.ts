import { createHash } from "node:crypto";
import type { JsonObject } from "./json-object.ts";
import { putNewest } from "./keep-newest.ts";
import { scopesOf, userScopesOf } from "./manifest.ts";
import { refused } from "./refused.ts";
import { isRunTokenAlive, runOfToken } from "./step-runs.ts";
import { nextId, type World } from "./world.ts";

/** Who calls: the app's bot, a person whom it acts for, or the app itself. */
export type Caller = { is: "bot" | "user" | "app"; user: string; scopes: string[] };

/** A token given out by oauth.v2.access. `expiresAt` is an instant, null for never. */
export type Grant = Caller & { token: string; refresh: string | null; expiresAt: number | null };

/** What a person gave the app at its installation; oauth.v2.access takes it once, within ten minutes. */
export type InstallCode = Asked & { user: string; at: number; scopes: string[]; userScopes: string[] };

/** What went along with the question whether to install: where the code goes, and the challenge (PKCE, SHA-256) that its taker must solve. */
type Asked = { redirectUri: string | null; challenge: string | null };

/** The tokens that are there from the start. */
export type Tokens = { bot: string; app: string };

export const clientId = "1000000.2000000";
export const clientSecret = "local-client-secret";

/** How long a rotated token lasts. */
const lifetimeSeconds = 43_200;

/** The token with which the app acts for somebody: they gave it all that the manifest asks of people. */
export const userTokenOf = (user: string): string => `xoxp-local-${user}`;

/** Whether somebody lets the app act for them with this scope, and has not taken that back. */
export const hasConsented = ({ app, endedTokens }: World, user: string, scope: string): boolean =>
  userScopesOf(app.manifest).includes(scope) && !endedTokens.has(userTokenOf(user));

/** Who calls with this token; refuses as Slack refuses a token that is none, or is no more. */
export function callerOf(world: World, tokens: Tokens, token: string): Caller {
  if (token === "") throw refused("not_authed");
  const ended = world.endedTokens.get(token);
  if (ended) throw refused(ended);
  const caller = standingCaller(world, tokens, token) ?? grantedCaller(world, token);
  if (!caller) throw refused("invalid_auth");
  if (caller.is === "user" && world.people.get(caller.user)?.isDeleted) throw refused("token_revoked");
  return caller;
}

function standingCaller(world: World, tokens: Tokens, token: string): Caller | undefined {
  const { app, people } = world;
  const bot: Caller = { is: "bot", user: app.botUserId, scopes: scopesOf(app.manifest) };
  if (token === tokens.bot || isRunTokenAlive(world, token)) return bot;
  if (runOfToken(world, token)) throw refused("token_revoked");
  if (token === tokens.app) return { is: "app", user: app.botUserId, scopes: ["connections:write", "authorizations:read"] };
  const person = [...people.values()].find((one) => !one.isBot && token === userTokenOf(one.id));
  return person && { is: "user", user: person.id, scopes: userScopesOf(app.manifest) };
}

function grantedCaller(world: World, token: string): Caller | undefined {
  const grant = world.grants.get(token);
  if (grant?.expiresAt != null && grant.expiresAt <= world.clock.now()) throw refused("token_expired");
  return grant;
}

/** Somebody installs the app: the code that goes to its redirect address. */
export function install(world: World, user: string, { redirectUri = null, challenge = null }: Partial<Asked> = {}): string {
  const { manifest } = world.app;
  const code = `${nextId(world, "code")}.${hashOf(world, user)}`;
  const asked = { redirectUri, challenge, at: world.clock.now() };
  putNewest(world.codes, code, { ...asked, user, scopes: scopesOf(manifest), userScopes: userScopesOf(manifest) });
  return code;
}

/** How long a code of an installation is good. */
const codeLifetimeMs = 10 * 60_000;

export function codeGiven({ codes, clock }: World, code: string): InstallCode {
  const given = codes.get(code);
  if (!given || clock.now() - given.at > codeLifetimeMs) throw refused("invalid_code");
  return given;
}

/** Whether this is what the challenge was made of, which whoever asked for the code kept to themselves. */
export const solves = (verifier: string, challenge: string): boolean =>
  createHash("sha256").update(verifier).digest("base64url") === challenge;

/** Gives out a token; one that lasts twelve hours and comes with its successor's where the manifest asks for rotation. */
export function grant(world: World, caller: Caller): Grant {
  const rotates = world.app.manifest.settings?.token_rotation_enabled === true;
  const body = `${nextId(world, "grant")}-${hashOf(world, caller.user)}`;
  const token = `${rotates ? "xoxe." : ""}${caller.is === "bot" ? "xoxb" : "xoxp"}-${body}`;
  const made: Grant = {
    ...caller,
    token,
    refresh: rotates ? `xoxe-${body}` : null,
    expiresAt: rotates ? world.clock.now() + lifetimeSeconds * 1000 : null,
  };
  world.grants.set(token, made);
  return made;
}

export const grantJson = ({ token, is, scopes, refresh }: Grant): JsonObject => ({
  access_token: token,
  token_type: is,
  scope: scopes.join(","),
  ...(refresh === null ? {} : { refresh_token: refresh, expires_in: lifetimeSeconds }),
});

const hashOf = (world: World, user: string): string =>
  createHash("sha1")
    .update(JSON.stringify([user, world.clock.now()]))
    .digest("hex")
    .slice(0, 16);
