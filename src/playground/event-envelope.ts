import { createHash } from "node:crypto";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { homeTeamOf, isShared } from "./tenancy.ts";
import { nextId, type World } from "./world.ts";

/** These name no authorization: it may be gone, or, in a step's run, comes as a token of its own. */
const withoutReceiver = new Set([
  ...["app_uninstalled", "tokens_revoked", "team_access_granted", "team_access_revoked"],
  "function_executed",
]);

/** An event in the envelope of the Events API. Its `event_id` is the same in a second run, and another one for another event. */
export function eventPayload(world: World, event: JsonObject, asUser: string | undefined, namesAuthedUsers: boolean): JsonObject {
  const count = nextId(world, "event");
  const now = world.clock.now();
  const id = createHash("sha1")
    .update(JSON.stringify([now, count, event]))
    .digest("hex")
    .slice(0, 10)
    .toUpperCase();
  return {
    token: world.app.verificationToken,
    ...sourceOf(world, event),
    api_app_id: world.app.appId,
    event,
    type: "event_callback",
    event_id: `Ev${id}`,
    event_time: Math.floor(now / 1000),
    ...(withoutReceiver.has(String(event["type"])) ? {} : receiver(world, event, count, asUser, namesAuthedUsers)),
  };
}

/** The workspace where it happened: in a shared channel that of whoever did it. Access to teams is the organisation's own matter. */
function sourceOf(world: World, event: JsonObject): JsonObject {
  const user = typeof event["user"] === "string" ? event["user"] : world.app.botUserId;
  const { id, enterprise } = homeTeamOf(world, user);
  const organisation = enterprise ? { enterprise_id: enterprise.id } : {};
  return String(event["type"]).startsWith("team_access_") ? organisation : { team_id: id, ...organisation };
}

/** As which installation the app gets the event: its bot's, or somebody's. */
function receiver(world: World, event: JsonObject, count: string, asUser: string | undefined, isNamed: boolean): JsonObject {
  const { team, tenancy, app } = world;
  const item = isJsonObject(event["item"]) ? event["item"] : {};
  const installation = {
    enterprise_id: tenancy.enterprise?.id ?? null,
    team_id: tenancy.isOrgWide ? null : team.id,
    user_id: asUser ?? app.botUserId,
    is_bot: asUser === undefined,
    is_enterprise_install: tenancy.isOrgWide,
  };
  return {
    context_team_id: team.id,
    context_enterprise_id: tenancy.enterprise?.id ?? null,
    authorizations: [installation],
    ...(isNamed && { authed_users: [installation.user_id] }),
    is_ext_shared_channel: isShared(world, String(event["channel"] ?? item["channel"])),
    event_context: `4-${count}-${app.appId}`,
  };
}

/** Instead of events, when there were too many within a minute: it has no envelope. */
export const rateLimitedPayload = ({ app, team, clock }: World): JsonObject => ({
  token: app.verificationToken,
  type: "app_rate_limited",
  team_id: team.id,
  minute_rate_limited: Math.floor(clock.now() / 60_000) * 60,
  api_app_id: app.appId,
});
