import type { JsonObject } from "../json-object.ts";
import { isShared } from "../tenancy.ts";
import type { Channel } from "../world.ts";
import type { MethodContext } from "./method.ts";

/** A conversation as the caller is told of it. */
export function channelJson(
  context: Pick<MethodContext, "world" | "caller">,
  channel: Channel,
  { withCount = false } = {},
): JsonObject {
  const { world, caller } = context;
  const isDm = channel.kind === "dm";
  const common = {
    ...{ id: channel.id, created: 0, is_archived: channel.isArchived, is_org_shared: false, is_im: isDm },
    ...{ context_team_id: world.team.id, updated: 0 },
  };
  if (isDm) return { ...common, user: channel.members.find((id) => id !== caller.user), priority: 0 };
  return { ...common, ...namedJson(context, channel), ...(withCount ? { num_members: channel.members.length } : {}) };
}

function namedJson({ world, caller }: Pick<MethodContext, "world" | "caller">, channel: Channel): JsonObject {
  const isGroupDm = channel.isGroupDm === true;
  const said = (value: string) => ({ value, creator: "", last_set: 0 });
  return {
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate && !isGroupDm,
    is_mpim: isGroupDm,
    is_private: channel.isPrivate,
    is_general: false,
    is_shared: isShared(world, channel.id),
    is_ext_shared: isShared(world, channel.id),
    is_pending_ext_shared: false,
    pending_shared: [],
    shared_team_ids: [world.team.id],
    unlinked: 0,
    is_member: channel.members.includes(caller.user),
    creator: channel.members[0],
    topic: said(""),
    purpose: said(channel.purpose),
    previous_names: [],
    ...limitsJson(channel),
  };
}

/** Where one may not write, when that is anywhere. */
function limitsJson({ writable }: Channel): JsonObject {
  if (writable === undefined) return {};
  const [is_read_only, is_thread_only] = [writable === "nowhere", writable === "in threads"];
  return { is_read_only, is_thread_only, is_non_threadable: writable === "outside threads" };
}
