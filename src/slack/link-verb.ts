import { plain } from "../domain/ask-text.ts";
import { type CodeHost, hostName, isCodeHost } from "../domain/code-host.ts";
import { Refusal } from "../domain/refusal.ts";
import { accountsView, claimView } from "./accounts.view.ts";
import type { CommandVerb } from "./command.ts";
import { linkTeam, unlinkTeam } from "./link-team-verb.ts";

const example = "/sluice link github octocat";

/** `/sluice link github octocat` */
export const link: CommandVerb = async (sluice, call) => {
  const { host, rest } = readHost(call.text, example);
  if (!sluice.linkable.hosts.includes(host))
    throw new Refusal(`Sluice does not hear ${hostName[host]} yet: whoever runs it can set that up, as docs/code-hosts.md says.`);
  if (/^team(\s|$)/i.test(rest)) return linkTeam(sluice, call, host, rest);
  const login = readLogin(rest, host);
  await sluice.directory.know(call.who);
  const { code, hash } = sluice.linkable.newCode();
  const { until } = await sluice.desk.claimAccount({ who: call.who, host, login, hash });
  const person = await sluice.questions.person(call.who);
  return claimView({
    host,
    login,
    code,
    until,
    hasJoined: person?.attention !== undefined,
    zone: person?.zone ?? "UTC",
    now: sluice.now(),
  });
};

/** `/sluice unlink github`, also once that is heard no more. */
export const unlink: CommandVerb = async (sluice, call) => {
  const { host, rest } = readHost(call.text, "/sluice unlink github");
  if (/^team(\s|$)/i.test(rest)) return unlinkTeam(sluice, call, host, rest);
  await sluice.desk.unlinkAccount({ who: call.who, host });
  return `Your ${hostName[host]} account is linked no more: nothing is asked of you through it. What you have already stays.`;
};

/** `/sluice accounts` */
export const accounts: CommandVerb = async ({ questions, linkable, now }, { who }) => {
  const person = await questions.person(who);
  return accountsView(await questions.accountsOf(who), linkable.hosts, {
    zone: person?.zone ?? "UTC",
    hasJoined: person?.attention !== undefined,
    now: now(),
  });
};

function readHost(text: string, like: string): { host: CodeHost; rest: string } {
  const [, name = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const host = name.toLowerCase();
  if (isCodeHost(host)) return { host, rest: rest.trim() };
  throw new Refusal(`Which code host, and who are you there? Try \`${like}\`.`);
}

/** As both hosts take them, with an @ before it or not. */
function readLogin(text: string, host: CodeHost): string {
  const login = plain(text).replace(/^@/, "");
  if (/^[a-z0-9_](?:[a-z0-9._-]{0,98}[a-z0-9_-])?$/i.test(login)) return login;
  if (login === "") throw new Refusal(`Who are you on ${hostName[host]}? Try \`/sluice link ${host} octocat\`.`);
  throw new Refusal(
    `"${login.slice(0, 40)}" is no name of an account on ${hostName[host]}. Try \`/sluice link ${host} octocat\`.`,
  );
}
