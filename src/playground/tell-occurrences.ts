import { restJson } from "./do-not-disturb.ts";
import type { JsonObject } from "./json-object.ts";
import { putNewest } from "./keep-newest.ts";
import { unfurledDomainsOf } from "./manifest.ts";
import { changedEvents, deletedEvents, postedEvents, type Told } from "./message-events.ts";
import { metadataChanged, metadataDeleted, metadataPosted } from "./metadata-events.ts";
import type { Occurrence } from "./occurrence.ts";
import { announce, type Office } from "./office.ts";
import { stepEvent } from "./step-event.ts";
import { homeTeamOf, isForeign } from "./tenancy.ts";
import { userJson } from "./user-json.ts";
import { usergroupEvents } from "./usergroup-events.ts";
import { nextTs, type World } from "./world.ts";
import { hasConsented } from "./world-installs.ts";
import { openDm } from "./world-messages.ts";

/** Tells the app of everything that occurred since the last time. Resolves when it has taken it, if the office waits for that. */
export async function tellOccurrences(office: Office): Promise<void> {
  const { world } = office;
  const told = world.occurrences.splice(0).flatMap((one) => eventsOf(world, one));
  await Promise.all(told.map((one) => announce(office, one)));
}

function eventsOf(world: World, what: Occurrence): Told[] {
  switch (what.is) {
    case "posted":
      return [...postedEvents(world, what.message), ...metadataPosted(world, what.message)];
    case "changed":
      return [...changedEvents(world, what.message, what.before), ...metadataChanged(world, what.message, what.before)];
    case "deleted":
      return [...deletedEvents(world, what.message), ...metadataDeleted(world, what.message)];
    case "reacted":
    case "unreacted":
      return isThere(world, what.message.channel) ? [reacted(world, what)] : [];
    case "archived":
      return archived(world, what);
    case "joined":
    case "left":
      return isThere(world, what.channel) || what.user === world.app.botUserId
        ? [moved(world, what), ...wentOut(world, what)]
        : [];
    case "context changed":
      return [contextChanged(world, what)];
    case "person changed":
      return personChanged(world, what);
    case "usergroup changed":
      return usergroupEvents(world, what);
    case "do not disturb changed":
      return restChanged(world, what);
    case "links shared":
      return linksShared(world, what);
    case "step run":
      return [{ subscription: "function_executed", event: stepEvent(world, what.step) }];
    case "uninstalled":
      return [now(world, "app_uninstalled", {})];
    case "tokens revoked":
      return [now(world, "tokens_revoked", { tokens: { oauth: what.people, bot: what.bots } })];
    case "teams granted":
      return [now(world, "team_access_granted", { team_ids: what.teams })];
    case "teams taken":
      return [now(world, "team_access_revoked", { team_ids: what.teams })];
  }
}

type Of<Kind extends Occurrence["is"]> = Extract<Occurrence, { is: Kind }>;

/** An event whose subscription has its own name. */
const now = (world: World, type: string, event: JsonObject): Told => ({
  subscription: type,
  event: { type, ...event, event_ts: nextTs(world) },
});

/** Of a public channel, or of one that the app is in. */
function archived(world: World, { channel: id, user }: Of<"archived">): Told[] {
  const channel = world.channels.get(id);
  const isSeen = channel && (!channel.isPrivate || channel.members.includes(world.app.botUserId));
  return isSeen ? [now(world, "channel_archive", { channel: id, user, is_moved: 0 })] : [];
}

/** Whether the app is in a conversation: of others it hears nothing. */
const isThere = ({ channels, app }: World, id: string): boolean => channels.get(id)?.members.includes(app.botUserId) ?? false;

function reacted(world: World, { is, user, message, reaction }: Of<"reacted" | "unreacted">): Told {
  const item = { type: "message", channel: message.channel, ts: message.ts };
  return now(world, is === "reacted" ? "reaction_added" : "reaction_removed", { user, item, reaction, item_user: message.user });
}

function moved(world: World, what: Of<"joined" | "left">): Told {
  const { user, channel: id } = what;
  const { id: team, enterprise } = homeTeamOf(world, user);
  const channelType = world.channels.get(id)?.isPrivate ? "G" : "C";
  const told = { user, channel: id, channel_type: channelType, team };
  if (what.is === "left") return now(world, "member_left_channel", told);
  const more = { ...(what.inviter ? { inviter: what.inviter } : {}), ...(enterprise ? { enterprise: enterprise.id } : {}) };
  return now(world, "member_joined_channel", { ...told, ...more });
}

/** The app itself is in a channel no more. */
function wentOut(world: World, { is, user, channel }: Of<"joined" | "left">): Told[] {
  if (is === "joined" || user !== world.app.botUserId) return [];
  const name = world.channels.get(channel)?.isPrivate ? "group_left" : "channel_left";
  return [now(world, name, { channel, actor_id: user })];
}

/** What somebody looks at while the conversation with an agent is open beside it. */
function contextChanged(world: World, { user, channels }: Of<"context changed">): Told {
  const { id: team_id, enterprise } = homeTeamOf(world, user);
  const where = { team_id, ...(enterprise ? { enterprise_id: enterprise.id } : {}) };
  const entities = channels.map((value) => ({ type: "slack#/types/channel_id", value, ...where }));
  return now(world, "app_context_changed", { user, channel: openDm(world, user).id, context: { entities } });
}

/** Always `user_change`, and one that says what of them changed; the locale comes without being asked for. */
function personChanged(world: World, { user, what }: Of<"person changed">): Told[] {
  const person = world.people.get(user);
  if (!person) return [];
  const isOurs = !isForeign(world, user);
  const known = isOurs ? { is_email_confirmed: true, who_can_share_contact_card: "EVERYONE" } : {};
  const cachedAt = Math.floor(world.clock.now() / 1000);
  const told = userJson(world, person, { withLocale: true, withFields: true, isInEvent: true });
  const event = { user: { ...told, ...known }, cache_ts: cachedAt };
  const narrower = { profile: ["user_profile_changed"], status: ["user_profile_changed", "user_status_changed"], account: [] }[
    what
  ];
  return ["user_change", ...narrower].map((type) => now(world, type, event));
}

/** Everybody's rest is told without their snooze; whoever let the app act for them has theirs told whole. */
function restChanged(world: World, { user }: Of<"do not disturb changed">): Told[] {
  const toAll = now(world, "dnd_updated_user", { user, dnd_status: restJson(world, user, false) });
  if (!hasConsented(world, user, "dnd:read")) return [toAll];
  return [toAll, { ...now(world, "dnd_updated", { user, dnd_status: restJson(world, user, true) }), asUser: user }];
}

/** Only links to a domain of the manifest are told, and none that somebody of another workspace wrote. */
function linksShared(world: World, { user, channel, ts, threadTs, urls, isInComposer }: Of<"links shared">): Told[] {
  if (isForeign(world, user)) return [];
  const domains = unfurledDomainsOf(world.app.manifest);
  const domainOf = (url: string) => domains.find((one) => `.${new URL(url).hostname}`.endsWith(`.${one}`));
  const links = urls.flatMap((url) => ({ domain: domainOf(url), url })).filter(({ domain }) => domain !== undefined);
  if (links.length === 0) return [];
  const unfurl = isInComposer ? `${user}-${ts}` : `${channel}-${ts}`;
  const place = isInComposer
    ? { channel: "COMPOSER", message_ts: unfurl, is_bot_user_member: true }
    : {
        channel,
        message_ts: ts,
        is_bot_user_member: world.channels.get(channel)?.members.includes(world.app.botUserId) ?? false,
      };
  putNewest(world.unfurls, unfurl, { channel, ts, isInComposer });
  const source = isInComposer ? "composer" : "conversations_history";
  const thread = threadTs ? { thread_ts: threadTs } : {};
  return [now(world, "link_shared", { user, ...place, ...thread, links, unfurl_id: unfurl, source })];
}
