import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import type { World } from "../world.ts";
import { clientId, clientSecret, codeGiven, type Grant, grant, grantJson, solves } from "../world-installs.ts";
import type { MethodContext, MethodTable } from "./method.ts";

export const installMethods: MethodTable = {
  "oauth.v2.access": {
    tier: "special",
    token: "none",
    scopes: [],
    takesFormsOnly: true,
    errors:
      "invalid_client_id bad_client_secret invalid_code bad_redirect_uri invalid_grant_type invalid_refresh_token no_scopes invalid_code_verifier pkce_not_allowed",
    run: access,
  },
  "auth.revoke": {
    tier: 3,
    token: "any",
    scopes: [],
    takesFormsOnly: true,
    run(args, { world, caller, token }) {
      if (args.flag("test")) return { revoked: false };
      world.endedTokens.set(token, "token_revoked");
      const isBot = caller.is === "bot";
      world.occurrences.push({ is: "tokens revoked", people: isBot ? [] : [caller.user], bots: isBot ? [caller.user] : [] });
      return { revoked: true };
    },
  },
};

/** The app says who it is in its header or in the form. Whoever solves a challenge needs no secret: their program could not keep one. */
function access(args: Arguments, { world, basic }: MethodContext): JsonObject {
  const [id, secret] = basic ?? [args.text("client_id"), args.text("client_secret")];
  if (id !== clientId) throw refused("invalid_client_id");
  const kind = args.text("grant_type") || "authorization_code";
  const isPublic = kind === "authorization_code" && secret === "" && args.has("code_verifier");
  if (secret !== clientSecret && !isPublic) throw refused("bad_client_secret");
  if (kind === "refresh_token") return answerOf(world, refreshed(world, args.text("refresh_token")), undefined);
  if (kind !== "authorization_code") throw refused("invalid_grant_type");
  return fromCode(world, args);
}

function fromCode(world: World, args: Arguments): JsonObject {
  const code = codeGiven(world, args.text("code"));
  if (args.text("redirect_uri") !== (code.redirectUri ?? "")) throw refused("bad_redirect_uri");
  checkChallenge(world, code.challenge, args.text("code_verifier"));
  if (code.scopes.length === 0 && code.userScopes.length === 0) throw refused("no_scopes");
  world.codes.delete(args.text("code"));
  world.app.isInstalled = true;
  const bot = code.scopes.length > 0 ? grant(world, { is: "bot", user: world.app.botUserId, scopes: code.scopes }) : undefined;
  const person = code.userScopes.length > 0 ? grant(world, { is: "user", user: code.user, scopes: code.userScopes }) : undefined;
  return answerOf(world, bot, { id: code.user, ...(person ? grantJson(person) : {}) });
}

function checkChallenge({ app }: World, challenge: string | null, verifier: string): void {
  if (challenge === null && verifier === "") return;
  if (app.manifest.oauth_config?.pkce_enabled !== true) throw refused("pkce_not_allowed");
  if (challenge === null || !solves(verifier, challenge)) throw refused("invalid_code_verifier");
}

/** A new token for the one that goes with this refresh token; each works once. */
function refreshed(world: World, refresh: string): Grant {
  const old = [...world.grants.values()].find((one) => one.refresh === refresh && refresh !== "");
  if (!old) throw refused("invalid_refresh_token");
  old.refresh = null;
  return grant(world, { is: old.is, user: old.user, scopes: old.scopes });
}

function answerOf({ app, team, tenancy }: World, main: Grant | undefined, person: JsonObject | undefined): JsonObject {
  return {
    app_id: app.appId,
    ...(person ? { authed_user: person } : {}),
    ...(main ? grantJson(main) : {}),
    ...(main?.is === "bot" ? { bot_user_id: app.botUserId } : {}),
    team: tenancy.isOrgWide ? null : { id: team.id, name: team.name },
    enterprise: tenancy.enterprise,
    is_enterprise_install: tenancy.isOrgWide,
  };
}
