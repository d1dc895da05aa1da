import { createHash } from "node:crypto";
import type { JsonObject } from "./json-object.ts";
import { profilePictures } from "./profile-pictures.ts";
import { homeTeamOf, isForeign } from "./tenancy.ts";
import { type Person, type World, workspaceVoice } from "./world.ts";
import { zoneJson } from "./zone-offset.ts";

/** How much of somebody is told: the address needs the scope users:read.email, the locale is asked for, fields of the team's own come with one profile. */
type Telling = { withEmail?: boolean; withLocale?: boolean; withFields?: boolean; isInEvent?: boolean };

/** A person as Slack tells of them, in answers and events. People of another workspace have no locale and no address. */
export function userJson(world: World, person: Person, telling: Telling = {}): JsonObject {
  const isOurs = !isForeign(world, person.id);
  return {
    id: person.id,
    team_id: homeTeamOf(world, person.id).id,
    name: person.handle,
    deleted: person.isDeleted,
    color: digest(person.id).slice(0, 6),
    real_name: person.name,
    ...zoneJson(person.zone, world.clock.now()),
    profile: { ...profileJson(world, person, telling), team: homeTeamOf(world, person.id).id },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    ...guestJson(person),
    is_bot: person.isBot && person.id !== workspaceVoice,
    is_app_user: false,
    updated: 0,
    ...memberOfOrganisation(world, person, telling.isInEvent ?? false),
    ...(isOurs ? {} : { is_stranger: false }),
    ...(isOurs && telling.withLocale ? { locale: person.locale ?? "en-GB" } : {}),
  };
}

/** Whether somebody is a guest, and whether one of a single channel. */
export const guestJson = ({ guest }: Pick<Person, "guest">): JsonObject => ({
  is_restricted: guest !== undefined,
  is_ultra_restricted: guest === "of one channel",
});

/** Who is of an organisation; answers name the workspaces that they are in, events do not. */
function memberOfOrganisation(world: World, person: Person, isInEvent: boolean): JsonObject {
  const { id, enterprise } = homeTeamOf(world, person.id);
  if (!enterprise || person.isBot) return {};
  const named = { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  const owning = { is_admin: false, is_owner: false };
  return { enterprise_user: { id: person.id, ...named, ...owning, ...(isInEvent ? {} : { teams: [id] }) } };
}

/** Somebody's profile: what their account says, with what they wrote over it. A status whose time is over is gone. */
export function profileJson(world: World, person: Person, { withEmail = false, withFields = false }: Telling = {}): JsonObject {
  const [first = person.name, ...rest] = person.name.split(" ");
  const { fields = {}, ...written } = world.profiles.get(person.id) ?? {};
  const hash = digest(person.id);
  const isOver =
    Number(written["status_expiration"] ?? 0) > 0 && Number(written["status_expiration"]) * 1000 <= world.clock.now();
  const profile: JsonObject = {
    title: person.title,
    phone: "",
    skype: "",
    first_name: first,
    last_name: rest.join(" "),
    real_name: person.name,
    display_name: person.isBot ? "" : first,
    ...noStatus,
    ...{ avatar_hash: hash.slice(0, 12), ...profilePictures(hash, written["image_original"]) },
    ...(person.isBot ? {} : { huddle_state: "default_unset", huddle_state_expiration_ts: 0 }),
    ...(withFields ? { fields } : {}),
    ...(person.botId === null ? {} : { bot_id: person.botId, api_app_id: person.appId, always_active: true }),
    ...(withEmail && !person.isBot && !isForeign(world, person.id) ? { email: emailOf(world, person) } : {}),
    ...written,
    ...(isOver ? noStatus : {}),
  };
  const normalized = { real_name_normalized: profile["real_name"], display_name_normalized: profile["display_name"] };
  return { ...profile, ...normalized, status_text_canonical: "", status_emoji_display_info: [] };
}

const noStatus = { status_text: "", status_emoji: "", status_expiration: 0 };

export const emailOf = ({ team }: World, { handle }: Person): string => `${handle}@${team.domain}.example`;

const digest = (text: string): string => createHash("sha1").update(text).digest("hex");
