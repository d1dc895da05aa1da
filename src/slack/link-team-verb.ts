import { type CodeHost, hostName } from "../domain/code-host.ts";
import { personId, userOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Call } from "./command.ts";
import type { Sluice } from "./sluice.ts";

const example = "/sluice link github team acme/platform to @platform";

/** `… team acme/platform to @platform`, by whoever runs Sluice, in a group of theirs: what is asked of the team there is asked of the group here. */
export async function linkTeam({ desk, directory, operator }: Sluice, { who, installation }: Call, host: CodeHost, text: string) {
  if (host === "gitlab")
    throw new Refusal("GitLab asks no teams for a review: each reviewer links their own account, `/sluice link gitlab octocat`.");
  const [, team, user] = /^team\s+([\w.-]+\/[\w.-]+)\s+(?:to\s+)?<!subteam\^(S[A-Z0-9]+)(?:\|[^>]*)?>\s*$/i.exec(text) ?? [];
  if (!team || !user)
    throw new Refusal(
      `Which team, and which group stands for it here? Choose the group from the list that opens at @: \`${example}\`.`,
    );
  if (operator !== userOf(who))
    throw new Refusal(
      "Only whoever runs Sluice links a team, since nobody can show here that a group stands for it. Ask them: it is who `OPERATOR` names.",
    );
  const { id, name } = await directory.knowGroup(personId(installation, user));
  await desk.linkTeam({ by: who, group: id, host, team });
  return `What is asked of the team ${team} on ${hostName[host]} is asked of ${name} here from now on. \`/sluice unlink ${host} team ${team}\` ends that.`;
}

export async function unlinkTeam({ desk }: Sluice, { who }: Call, host: CodeHost, text: string) {
  const [, team] = /^team\s+([\w.-]+\/[\w.-]+)\s*$/i.exec(text) ?? [];
  if (!team) throw new Refusal(`Which team? Try \`/sluice unlink ${host} team acme/platform\`.`);
  await desk.unlinkTeam({ by: who, host, team });
  return `What is asked of the team ${team} on ${hostName[host]} is asked of nobody here any more.`;
}
