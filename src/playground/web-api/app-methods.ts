import type { MethodTable } from "./method.ts";

export const appMethods: MethodTable = {
  "api.test": {
    token: "none",
    scopes: [],
    run: (args) => (args.has("error") ? { ok: false, error: args.text("error") } : { args: args.raw }),
  },
  "auth.test": {
    token: "any",
    scopes: [],
    run: (_args, { world: { team, app, people } }) => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: people.get(app.botUserId)?.handle,
      team_id: team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    }),
  },
  "apps.connections.open": { token: "app", scopes: ["connections:write"], run: (_args, { socketUrl }) => ({ url: socketUrl() }) },
};
