import { type CodeHost, hostName, teamId } from "../domain/code-host.ts";
import type { GroupId } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { knownGroup } from "./whose-move.ts";

/** "acme/platform" */
type Team = { by: PersonId; host: CodeHost; team: string };

/** A member lets their group stand for a team at a code host. A team belongs to one group. */
export async function linkTeam(tx: Tx, { by, group: id, host, team }: Team & { group: GroupId }, now: Instant) {
  const group = await knownGroup(tx, id);
  if (!group.members.includes(by)) throw new Refusal(`You are not in ${group.name}: only who is can link a team to it.`);
  const known = await tx.account(teamId(host, team));
  const other = known && known.who !== id ? await tx.group(known.who) : undefined;
  if (other && !other.members.includes(by))
    throw new Refusal(
      `${team} is linked to ${other.name} already: ask one of them to unlink it, \`/sluice unlink ${host} team ${team}\`.`,
    );
  await tx.putAccount({ id: teamId(host, team), who: id, host, login: team, linkedAt: now });
}

/** A member of the group ends that. */
export async function unlinkTeam(tx: Tx, { by, host, team }: Team, _now: Instant) {
  const known = await tx.account(teamId(host, team));
  const group = known && (await tx.group(known.who));
  if (!known || !group?.members.includes(by))
    throw new Refusal(`No team ${team} on ${hostName[host]} is linked to a group of yours. \`/sluice accounts\` lists them.`);
  await tx.dropAccount(known.id);
}
