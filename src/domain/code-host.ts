import type { ReaderId } from "./group.ts";
import { type PersonId, personId } from "./person.ts";
import { type Instant, minute } from "./time.ts";

/** Where changes are kept and reviewed: what GitHub calls a pull request, and GitLab a merge request. */
export type CodeHost = "github" | "gitlab";

export const hostName: Record<CodeHost, string> = { github: "GitHub", gitlab: "GitLab" };
export const isCodeHost = (name: string): name is CodeHost => Object.hasOwn(hostName, name);

/** "github/583231": by the number that the host gave it, since logins are changed and used again. A team goes by its name, "github/team/acme/platform". */
export type AccountId = string;

/** An account at a code host that somebody showed to be theirs, or a team there that stands for a group here. */
export type Account = { id: AccountId; who: ReaderId; host: CodeHost; login: string; linkedAt: Instant };

/** Somebody says that an account is theirs, and shows it by a code that they write as that account; of the code the hash alone is kept. */
export type Claim = { hash: string; who: PersonId; host: CodeHost; login: string; until: Instant };

export const claimLasts = 15 * minute;

export const accountId = (host: CodeHost, number: number): AccountId => `${host}/${number}`;
export const teamId = (host: CodeHost, name: string): AccountId => `${host}/team/${name.toLowerCase()}`;
export const isTeam = ({ id }: Pick<Account, "id">) => id.includes("/team/");

export const isSameLogin = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Bots that raise what a project depends on: what they ask is known as theirs, and can wait. */
export type DependencyBot = "dependabot" | "renovate";

/** By what they are called at the hosts. */
const dependencyBots = new Map<string, DependencyBot>(
  Object.entries({
    "dependabot[bot]": "dependabot",
    "renovate[bot]": "renovate",
    "renovate-bot": "renovate",
  }),
);

export const dependencyBot = (login: string | undefined) => dependencyBots.get(login ?? "");

/** Who asks where nobody here does: the host itself, or a bot of its. */
export const hostAsker = (installation: string, host: CodeHost, bot?: DependencyBot) => ({
  id: personId(installation, bot ? `host-${host}-${bot}` : `host-${host}`),
  name: bot ? `${bot[0]?.toUpperCase()}${bot.slice(1)} (${hostName[host]})` : hostName[host],
});
