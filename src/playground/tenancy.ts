import type { JsonObject } from "./json-object.ts";
import type { World } from "./world.ts";

type Enterprise = { id: string; name: string };

/** A workspace of somebody else that shares channels with ours (Slack Connect), and who of its people are here. */
type Partner = {
  team: { id: string; domain: string };
  enterprise: Enterprise | null;
  people: string[];
  channels: string[];
};

/** Whose the workspace is, and for whom the app is installed. */
export type Tenancy = {
  /** The organisation (Enterprise Grid) that the workspace belongs to. */
  enterprise: Enterprise | null;
  /** Whether the app is installed for the whole organisation; then no interaction names a team. */
  isOrgWide: boolean;
  partner: Partner | null;
};

/** A workspace of its own, the app installed in it, nothing shared. */
export const alone: Tenancy = { enterprise: null, isOrgWide: false, partner: null };

type HomeTeam = { id: string; domain: string; enterprise: Enterprise | null };

const ours = ({ team, tenancy }: World): HomeTeam => ({ id: team.id, domain: team.domain, enterprise: tenancy.enterprise });

export const isForeign = ({ tenancy }: World, user: string): boolean => tenancy.partner?.people.includes(user) ?? false;

export const isShared = ({ tenancy }: World, channel: string): boolean => tenancy.partner?.channels.includes(channel) ?? false;

/** The workspace that a person belongs to. */
export function homeTeamOf(world: World, user: string): HomeTeam {
  const { partner } = world.tenancy;
  return partner && isForeign(world, user) ? { ...partner.team, enterprise: partner.enterprise } : ours(world);
}

/** The key of the installation: T…, or E… when it is the organisation's. */
export const installationId = ({ team, tenancy }: World): string =>
  tenancy.isOrgWide && tenancy.enterprise ? tenancy.enterprise.id : team.id;

/** What interactions say of where they come from. `team` is null for an organisation's installation. */
export function originJson(world: World, user: string): JsonObject {
  const { id, domain, enterprise } = homeTeamOf(world, user);
  const { isOrgWide } = world.tenancy;
  const named = enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {};
  const team = isOrgWide && !isForeign(world, user) ? null : { id, domain, ...named };
  return { team, enterprise, is_enterprise_install: isOrgWide };
}
