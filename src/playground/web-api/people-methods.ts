import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import { botProfile } from "../message-json.ts";
import { refused } from "../refused.ts";
import { emailOf, userJson } from "../user-json.ts";
import { usergroupJson } from "../usergroup-json.ts";
import type { Person, Usergroup } from "../world.ts";
import { findPerson } from "./find-person.ts";
import type { MethodContext, MethodTable } from "./method.ts";
import { cursorJson, pageOf, unlistedLimit } from "./paging.ts";

const mayTellEmail = ({ caller }: MethodContext) => ({ withEmail: caller.scopes.includes("users:read.email") });

/** users.list tells of so many people at once. */
const mostAsked = 1000;

export const peopleMethods: MethodTable = {
  "users.info": {
    tier: 4,
    token: "bot or user",
    scopes: ["users:read"],
    takesFormsOnly: true,
    errors: "user_not_found",
    run(args, context) {
      const telling = { ...mayTellEmail(context), withLocale: args.flag("include_locale") };
      return { user: userJson(context.world, findPerson(context.world, args.needed("user")), telling) };
    },
  },
  "users.list": {
    tier: 2,
    token: "bot or user",
    scopes: ["users:read"],
    takesFormsOnly: true,
    needsTeam: true,
    errors: "missing_argument invalid_cursor limit_required",
    run: listPeople,
  },
  "users.lookupByEmail": {
    tier: 3,
    token: "bot or user",
    scopes: ["users:read.email"],
    takesFormsOnly: true,
    errors: "users_not_found",
    run(args, { world }) {
      const email = args.needed("email").toLowerCase();
      const found = [...world.people.values()].find((one) => !one.isBot && !one.isDeleted && emailOf(world, one) === email);
      if (!found) throw refused("users_not_found");
      return { user: userJson(world, found, { withEmail: true }) };
    },
  },
  "bots.info": {
    tier: 3,
    token: "bot or user",
    scopes: ["users:read"],
    takesFormsOnly: true,
    needsTeam: true,
    strangeTeam: "team_not_found",
    errors: "missing_argument team_not_found bot_not_found",
    run(args, { world }) {
      const id = args.text("bot") || world.app.botId;
      const bot = [...world.people.values()].find((one) => one.botId === id);
      if (!bot) throw refused("bot_not_found");
      const { team_id: _none, ...profile } = botProfile(world, bot.id);
      return { bot: { ...profile, user_id: bot.id } };
    },
  },
  "team.info": {
    tier: 3,
    token: "bot or user",
    scopes: ["team:read"],
    errors: "missing_argument team_not_found",
    run(args, { world: { team, tenancy }, settings }) {
      const asked = args.text("team") || args.text("team_id");
      if (asked === "" && tenancy.isOrgWide && settings.teamInfoNeedsTeam) throw refused("missing_argument", { arg: "team" });
      if (asked !== "" && asked !== team.id) throw refused("team_not_found");
      const url = `https://${team.domain}.slack.com/`;
      return { team: { ...team, url, email_domain: `${team.domain}.example`, icon: { image_default: true } } };
    },
  },
  "usergroups.list": {
    tier: 2,
    token: "bot or user",
    scopes: ["usergroups:read"],
    takesFormsOnly: true,
    needsTeam: true,
    strangeTeam: "invalid_team",
    errors: "missing_argument invalid_team",
    run(args, { world }) {
      const groups = [...world.usergroups.values()].filter((one) => !one.isDisabled || args.flag("include_disabled"));
      const told = (one: Usergroup) => ({
        ...usergroupJson(world, one),
        ...(args.flag("include_users") ? { users: one.users } : {}),
        ...(args.flag("include_count") ? { user_count: one.users.length } : {}),
      });
      return { usergroups: groups.map(told) };
    },
  },
  "usergroups.users.list": {
    tier: 2,
    token: "bot or user",
    scopes: ["usergroups:read"],
    takesFormsOnly: true,
    needsTeam: true,
    errors: "missing_argument no_such_subteam",
    run(args, { world }) {
      const group = world.usergroups.get(args.needed("usergroup"));
      if (!group || (group.isDisabled && !args.flag("include_disabled"))) throw refused("no_such_subteam");
      return { users: group.users };
    },
  },
};

/** Without a limit, which 0 is as well, everybody is told of at once, in a team that is not too large for that. */
function listPeople(args: Arguments, context: MethodContext): JsonObject {
  const { world, settings } = context;
  const all = [...world.people.values()];
  const isUnlimited = args.count("limit", 0) === 0;
  if (isUnlimited && all.length > settings.mostPeopleUnasked) throw refused("limit_required");
  const most = isUnlimited ? settings.mostPeopleUnasked : mostAsked;
  const strange = isUnlimited ? "next best" : unlistedLimit(context);
  const { page, next } = pageOf(all, args, { usual: most, most, strange, keyOf: ({ id }: Person) => id });
  const telling = { ...mayTellEmail(context), withLocale: args.flag("include_locale") };
  const members = page.map((one) => userJson(world, one, telling));
  return { members, cache_ts: Math.floor(world.clock.now() / 1000), ...cursorJson(next) };
}
