import type { Told } from "./message-events.ts";
import type { Occurrence } from "./occurrence.ts";
import { usergroupJson } from "./usergroup-json.ts";
import { nextTs, type World } from "./world.ts";

/** A group is told whole when it is new or changes; who came and went besides, in an event of its own. */
export function usergroupEvents(world: World, what: Extract<Occurrence, { is: "usergroup changed" }>): Told[] {
  const group = world.usergroups.get(what.usergroup);
  if (!group) return [];
  const subteam = { ...usergroupJson(world, group), users: group.users, user_count: group.users.length };
  const whole = told(world, what.isNew ? "subteam_created" : "subteam_updated", { subteam });
  const { added, removed } = what;
  if (what.isNew || added.length + removed.length === 0) return [whole];
  const at = Math.floor(world.clock.now() / 1000);
  const members = {
    ...{ subteam_id: group.id, team_id: world.team.id, date_previous_update: at, date_update: at },
    ...{ added_users: added, added_users_count: added.length, removed_users: removed, removed_users_count: removed.length },
  };
  return [whole, told(world, "subteam_members_changed", members)];
}

const told = (world: World, type: string, event: Told["event"]): Told => ({
  subscription: type,
  event: { type, ...event, event_ts: nextTs(world) },
});
