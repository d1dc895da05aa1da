import type { Arguments } from "../call-arguments.ts";
import { isSnoozed, restEnd, restJson, setRest, snoozeJson } from "../do-not-disturb.ts";
import type { JsonObject } from "../json-object.ts";
import { refused, refusedArguments } from "../refused.ts";
import { findPerson } from "./find-person.ts";
import type { MethodContext, MethodTable } from "./method.ts";

/** dnd.teamInfo answers for this many people at once. */
const mostPeople = 50;

export const restMethods: MethodTable = {
  "dnd.info": {
    tier: 3,
    token: "bot or user",
    scopes: ["dnd:read"],
    takesFormsOnly: true,
    needsTeam: true,
    errors: "missing_argument user_not_found",
    run(args, { world, caller }) {
      const user = findPerson(world, args.text("user") || caller.user).id;
      return restJson(world, user, user === caller.user);
    },
  },
  "dnd.teamInfo": {
    tier: 2,
    token: "bot or user",
    scopes: ["dnd:read"],
    takesFormsOnly: true,
    needsTeam: true,
    errors: "missing_argument no_users_provided",
    run(args, { world, settings }) {
      const asked = args.list("users");
      if (asked.length === 0) throw refused("no_users_provided");
      if (asked.length > mostPeople && !settings.cutsTeamRest)
        throw refusedArguments(`no more than ${mostPeople} items allowed [json-pointer:/users]`);
      const users = asked.slice(0, mostPeople);
      return {
        users: Object.fromEntries(users.filter((id) => world.people.has(id)).map((id) => [id, restJson(world, id, false)])),
      };
    },
  },
  "dnd.setSnooze": {
    tier: 2,
    token: "user",
    scopes: ["dnd:write"],
    errors: "missing_duration snooze_failed too_long",
    run: snooze,
  },
  "dnd.endSnooze": {
    tier: 2,
    token: "user",
    scopes: ["dnd:write"],
    errors: "snooze_end_failed",
    run(_args, { world, caller }) {
      if (!isSnoozed(world, caller.user)) throw refused("snooze_end_failed");
      setRest(world, caller.user, { snoozedUntil: 0 });
      return { ...restJson(world, caller.user, false), snooze_enabled: false };
    },
  },
  "dnd.endDnd": {
    tier: 2,
    token: "user",
    scopes: ["dnd:write"],
    errors: "not_in_dnd",
    run(_args, { world, caller }) {
      const end = restEnd(world, caller.user);
      if (end === undefined) throw refused("not_in_dnd");
      setRest(world, caller.user, { snoozedUntil: 0, awakeUntil: end });
      return {};
    },
  },
};

function snooze(args: Arguments, { world, caller, settings }: MethodContext): JsonObject {
  if (!args.has("num_minutes") || args.text("num_minutes") === "") throw refused("missing_duration");
  const minutes = args.count("num_minutes", 0);
  if (minutes < 1) throw refused("snooze_failed");
  if (minutes > settings.longestSnoozeMinutes) throw refused("too_long");
  setRest(world, caller.user, { snoozedUntil: world.clock.now() + minutes * 60_000 });
  return snoozeJson(world, caller.user);
}
