import { type PersonId, personId } from "../domain/person.ts";

type Payload = {
  view?: { app_installed_team_id?: string } | undefined;
  authorizations?: { team_id?: string | null; enterprise_id?: string | null; is_enterprise_install?: boolean }[] | undefined;
  is_enterprise_install?: boolean | string | undefined;
  enterprise_id?: string | null | undefined;
  enterprise?: { id: string } | null | undefined;
  team_id?: string | undefined;
  team?: { id: string } | null | undefined;
};

/**
 * Our installation: T…, or E… where an organisation installed us. Never the person's own `team_id`, nor Bolt's `context.teamId`:
 * for guests of Slack Connect and for organisations those name another team.
 */
export function installationIn(payload: object): string {
  const { view, authorizations, is_enterprise_install, enterprise_id, enterprise, team_id, team } = payload as Payload;
  const [ours] = authorizations ?? [];
  const isOrganisation = is_enterprise_install === true || is_enterprise_install === "true";
  const found =
    view?.app_installed_team_id ??
    (ours && (ours.is_enterprise_install ? ours.enterprise_id : ours.team_id)) ??
    (isOrganisation ? (enterprise_id ?? enterprise?.id) : (team_id ?? team?.id));
  if (!found) throw new Error("The payload names no installation.");
  return found;
}

/** Who acts in a payload, under our installation. */
export const actorOf = (payload: object, user: string): PersonId => personId(installationIn(payload), user);
