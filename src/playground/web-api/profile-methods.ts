import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { isEmoji } from "../known-emoji.ts";
import { refused } from "../refused.ts";
import { profileJson } from "../user-json.ts";
import type { World } from "../world.ts";
import { findPerson } from "./find-person.ts";
import type { MethodContext, MethodTable } from "./method.ts";

/** What somebody may write into their profile; the rest is the account's. */
const writable = new Set([
  ...["status_text", "status_emoji", "status_expiration", "first_name", "last_name", "real_name", "display_name"],
  ...["title", "phone", "pronouns", "skype"],
]);
const longestStatus = 100;

export const profileMethods: MethodTable = {
  "users.profile.get": {
    tier: 4,
    token: "bot or user",
    scopes: ["users.profile:read"],
    takesFormsOnly: true,
    errors: "user_not_found",
    run(args, { world, caller }) {
      const withEmail = caller.scopes.includes("users:read.email");
      return {
        profile: profileJson(world, findPerson(world, args.text("user") || caller.user), { withEmail, withFields: true }),
      };
    },
  },
  "users.profile.set": {
    tier: 3,
    token: "user",
    scopes: ["users.profile:write"],
    errors: "invalid_profile not_admin profile_set_failed too_long invalid_starts_with_at invalid_emoji_not_allowed",
    run: write,
  },
};

function write(args: Arguments, { world, caller }: MethodContext): JsonObject {
  const user = args.text("user") || caller.user;
  if (user !== caller.user) throw refused("not_admin");
  const change = checked(changeOf(args), world);
  world.profiles.set(user, { ...world.profiles.get(user), ...change });
  const isStatus = Object.keys(change).every((name) => name.startsWith("status_"));
  world.occurrences.push({ is: "person changed", user, what: isStatus ? "status" : "profile" });
  return { username: world.people.get(user)?.handle, profile: profileJson(world, findPerson(world, user)) };
}

/** The fields to change: one by `name` and `value`, or several as `profile`. */
function changeOf(args: Arguments): JsonObject {
  if (args.text("name") !== "") return { [args.text("name")]: args.text("value") };
  const profile = args.json("profile", "invalid_profile");
  if (!isJsonObject(profile)) throw refused("invalid_profile");
  return profile;
}

function checked(change: JsonObject, world: World): JsonObject {
  const names = Object.keys(change);
  const expiry = change["status_expiration"] ?? 0;
  if (names.length === 0 || names.some((name) => !writable.has(name))) throw refused("profile_set_failed");
  if (!Number.isInteger(Number(expiry))) throw refused("profile_set_failed");
  if (String(change["status_text"] ?? "").length > longestStatus) throw refused("too_long");
  if (!isStatusEmoji(world, String(change["status_emoji"] ?? ""))) throw refused("invalid_emoji_not_allowed");
  if (String(change["display_name"] ?? "").startsWith("@")) throw refused("invalid_starts_with_at");
  const whole = "status_expiration" in change ? { status_expiration: Number(expiry) } : {};
  return { ...change, ...whole };
}

/** None, or one by its name between colons, which may have a tone of skin: ":wave::skin-tone-3:". */
const isStatusEmoji = (world: World, text: string): boolean =>
  text === "" || (/^:[^:\s]+:(:[^:\s]+:)?$/.test(text) && isEmoji(world, text.slice(1, -1)));
