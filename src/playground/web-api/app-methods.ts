import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { refused } from "../refused.ts";
import type { MethodTable } from "./method.ts";
import { cursorJson, pageOf } from "./paging.ts";

export const appMethods: MethodTable = {
  "api.test": {
    tier: 4,
    token: "none",
    scopes: [],
    run: (args) => ({ ...(args.has("error") ? { ok: false, error: args.text("error") } : {}), ...echo(args) }),
  },
  "auth.test": {
    tier: "special",
    token: "any",
    scopes: [],
    run: (_args, { world: { team, app, people, tenancy }, caller }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: people.get(caller.user)?.handle,
      team_id: team.id,
      user_id: caller.user,
      ...(caller.is === "user" ? {} : { bot_id: app.botId }),
      ...(caller.is === "app" ? { app_id: app.appId, app_name: app.manifest.display_information.name } : {}),
      ...(tenancy.enterprise ? { enterprise_id: tenancy.enterprise.id } : {}),
      is_enterprise_install: tenancy.isOrgWide,
    }),
  },
  "auth.teams.list": {
    tier: 2,
    token: "bot or user",
    scopes: [],
    takesFormsOnly: true,
    errors: "invalid_cursor invalid_limit",
    run(args, { world: { team } }) {
      const granted = [{ id: team.id, name: team.name }];
      const { page, next } = pageOf(granted, args, { usual: 100, most: 1000, strange: "invalid_limit", keyOf: ({ id }) => id });
      return { teams: page, ...cursorJson(next) };
    },
  },
  "apps.connections.open": {
    tier: 3,
    token: "app",
    scopes: ["connections:write"],
    errors: "socket_mode_not_enabled",
    run(_args, { world, settings, socketUrl }) {
      if (world.app.manifest.settings?.socket_mode_enabled === true) return { url: socketUrl() };
      if (settings.refusesWithoutSocketMode) throw refused("socket_mode_not_enabled");
      return { url: socketUrl(), response_metadata: { messages: ["[WARN] Socket Mode is not turned on."] } };
    },
  },
};

/** What came is told again, save the token; nothing when nothing came. */
function echo({ raw: { token: _secret, ...rest } }: Arguments): JsonObject {
  return Object.keys(rest).length === 0 ? {} : { args: rest };
}
