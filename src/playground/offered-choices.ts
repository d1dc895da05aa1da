import type { BlockPart } from "./block-part.ts";
import { isDay, isTime } from "./block-times.ts";
import { type Channel, mayKnow, type World } from "./world.ts";

type Filter = { include?: string[]; exclude_bot_users?: boolean };
type Choosing = BlockPart & { filter?: Filter; max_selected_items?: number };

/** Whether a list of people or conversations, or a picker of days or times, would let this person choose it. */
export function isOffered(world: World, user: string, element: Choosing, what: string): boolean {
  const channel = world.channels.get(what);
  if (element.type.endsWith("users_select")) return world.people.get(what)?.isDeleted === false;
  if (element.type.endsWith("channels_select"))
    return channel !== undefined && isOpenTo(world, user, channel) && !channel.isPrivate;
  if (element.type.endsWith("conversations_select"))
    return channel !== undefined && isOpenTo(world, user, channel) && passes(world, channel, element.filter ?? {});
  return isMoment(element.type, what);
}

const isOpenTo = (world: World, user: string, channel: Channel): boolean => !channel.isArchived && mayKnow(world, channel, user);

function passes({ people }: World, channel: Channel, { include, exclude_bot_users: noBots }: Filter): boolean {
  const kind = channel.kind === "dm" ? "im" : channel.isGroupDm ? "mpim" : channel.isPrivate ? "private" : "public";
  const isWithBot = kind === "im" && channel.members.some((id) => people.get(id)?.isBot);
  return (include?.includes(kind) ?? true) && !(noBots && isWithBot);
}

/** Whether a day or a time exists, for the pickers of one; true for everything else. */
export function isMoment(type: string, what: string): boolean {
  if (type === "datepicker") return isDay(what);
  if (type === "timepicker") return isTime(what);
  return type !== "datetimepicker" || /^\d{10}$/.test(what);
}

/** Throws for more than the element takes. */
export function needRoom({ max_selected_items: most }: Choosing, values: string[]): void {
  if (most !== undefined && values.length > most)
    throw new Error(`No more than ${most} can be chosen here, not ${values.length}`);
}
