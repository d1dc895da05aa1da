import type { Usergroup, World } from "./world.ts";

/** A group as Slack tells of it, without its members. */
export const usergroupJson = ({ team }: World, { id, handle, name, isDisabled }: Usergroup) => ({
  id,
  team_id: team.id,
  is_usergroup: true,
  is_subteam: true,
  name,
  description: "",
  handle,
  is_external: false,
  date_create: 0,
  date_update: 0,
  date_delete: isDisabled ? 1 : 0,
  prefs: { channels: [], groups: [] },
});
