import type { JsonObject } from "../json-object.ts";
import { botProfile } from "../message-json.ts";
import { refused } from "../refused.ts";
import { type Person, type World, workspaceVoice } from "../world.ts";
import { pageOf } from "./channel-rules.ts";
import type { MethodTable } from "./method.ts";

export const peopleMethods: MethodTable = {
  "users.info": {
    token: "bot",
    scopes: ["users:read"],
    run: (args, { world }) => ({ user: userJson(world, person(world, args.needed("user")), args.flag("include_locale")) }),
  },
  "users.list": {
    token: "bot",
    scopes: ["users:read"],
    run(args, { world }) {
      const { page, next } = pageOf([...world.people.values()], args.text("cursor"), args.count("limit", 999));
      const members = page.map((one) => userJson(world, one, args.flag("include_locale")));
      return { members, cache_ts: Math.floor(world.clock.now() / 1000), response_metadata: { next_cursor: next } };
    },
  },
  "bots.info": {
    token: "bot",
    scopes: ["users:read"],
    run(args, { world }) {
      const bot = [...world.people.values()].find((one) => one.botId === args.needed("bot"));
      if (!bot) throw refused("bot_not_found");
      return { bot: botProfile(world, bot.id) };
    },
  },
  "dnd.info": {
    token: "bot",
    scopes: ["dnd:read"],
    run(args, { world }) {
      person(world, args.needed("user"));
      return { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 };
    },
  },
  "team.info": {
    token: "bot",
    scopes: ["team:read"],
    run: (_args, { world: { team } }) => ({ team: { ...team, email_domain: "", icon: { image_default: true } } }),
  },
};

function person(world: World, id: string): Person {
  const found = world.people.get(id);
  if (!found) throw refused("user_not_found");
  return found;
}

/** What people here chose to be called. */
const firstName = ({ name }: Person) => name.split(" ")[0] ?? name;

function userJson(world: World, person: Person, withLocale: boolean): JsonObject {
  const names = { real_name: person.name, real_name_normalized: person.name };
  const shown = { display_name: firstName(person), display_name_normalized: firstName(person) };
  const status = { status_text: "", status_emoji: "", status_expiration: 0 };
  const app = person.botId === null ? {} : { bot_id: person.botId, api_app_id: person.appId };
  return {
    id: person.id,
    team_id: world.team.id,
    name: person.handle,
    deleted: person.isDeleted,
    real_name: person.name,
    ...zoneOf(person, world.clock.now()),
    profile: { title: person.title, ...names, ...shown, ...status, ...app, team: world.team.id },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: person.isBot && person.id !== workspaceVoice,
    is_app_user: false,
    updated: 0,
    ...(withLocale ? { locale: "en-GB" } : {}),
  };
}

/** The zone by name, and its label and offset in seconds at this moment. */
function zoneOf({ zone }: Person, now: number): JsonObject {
  const piece = (timeZoneName: "long" | "longOffset") =>
    new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName })
      .formatToParts(now)
      .find((one) => one.type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(piece("longOffset")) ?? [];
  return { tz: zone, tz_label: piece("long"), tz_offset: Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60) };
}
