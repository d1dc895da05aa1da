import type { Arguments } from "../call-arguments.ts";
import { refused } from "../refused.ts";
import { installationId } from "../tenancy.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

/** Refuses an organisation's call that does not say for which workspace it asks, or names one that it was not given. Others may say what they like. */
export function checkTeam(world: World, { needsTeam, strangeTeam = "team_access_not_granted" }: Method, args: Arguments): void {
  if (!needsTeam || !world.tenancy.isOrgWide) return;
  const said = args.text("team_id");
  if (said === "") throw refused("missing_argument", { arg: "team_id" });
  if (said !== world.team.id && said !== installationId(world)) throw refused(strangeTeam);
}
