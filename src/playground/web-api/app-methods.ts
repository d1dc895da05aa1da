import { refused } from "../refused.ts";
import type { MethodTable } from "./method.ts";

export const appMethods: MethodTable = {
  "api.test": {
    tier: 4,
    token: "none",
    scopes: [],
    run: (args) => (args.has("error") ? { ok: false, error: args.text("error") } : { args: args.raw }),
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
