import type { KnownBlock } from "@slack/types";
import { type Account, type Claim, type CodeHost, hostName, isTeam } from "../domain/code-host.ts";
import { isolated } from "../domain/isolated.ts";
import type { Person } from "../domain/person.ts";
import { sayDated, sayWhen } from "../domain/say-time.ts";
import type { Instant } from "../domain/time.ts";
import { button, cut, escaped, header, type Message, muted, plain, sentence } from "./block-kit.ts";

type Claimed = { host: CodeHost; login: string; code: string; until: Instant; hasJoined: boolean; zone: string; now: Instant };

const mostLines = 9;
/** Longer than any host lets one be called. */
const named = (name: string) => isolated(cut(name, 100));

const inOne = (lines: string[]): Message => ({
  text: escaped(lines.join("\n")),
  blocks: [...lines.slice(0, 2).map((line) => sentence(line)), ...(lines.length > 2 ? [muted(...lines.slice(2, 12))] : [])],
});

/** The code is shown once, to whoever asked for it. */
export function claimView({ host, login, code, until, hasJoined, zone, now }: Claimed): Message {
  const where = host === "github" ? "pull request or issue" : "merge request or issue";
  return inOne([
    `To show that ${named(login)} is yours, write this as ${named(login)} in a comment on any ${where} on ${hostName[host]} of a project that Sluice hears: ${code}`,
    `It counts once, from that account alone, until ${sayWhen(until, { zone }, now)}. Then /sluice accounts lists it, and you can delete the comment.`,
    ...(hasJoined ? [] : ["Reviews come to you only once you have joined: /sluice focus 90m does that."]),
  ]);
}

/** To whoever had it: what is asked through it goes elsewhere. */
export const accountMovedView = (host: CodeHost, login: string): Message =>
  inOne([
    `Somebody else showed that ${named(login)} on ${hostName[host]} is theirs, so reviews asked of it there go to them and come to you no more.`,
    `If it is still yours, see there who else can write as ${named(login)}, then link it again: /sluice link ${host} ${named(login)}`,
  ]);

/** What the teams of their groups are is nobody's own to end. */
const noneOfTheirs = "No account of yours is linked; whoever runs Sluice links teams.";
const noneHeard = "Sluice hears no code host yet: whoever runs it can set that up, as docs/code-hosts.md says.";
const notJoined = "You have not joined, so code hosts ask nothing of you here: /sluice focus 90m joins you.";

export type Accounts = { accounts: Account[]; claims: Claim[]; teams: (Account & { group: string })[] };

/** The accounts of one person, what they named and have not shown yet, and the teams of their groups. */
export function accountsView(
  { accounts, claims, teams }: Accounts,
  hosts: CodeHost[],
  { zone, hasJoined, now }: Pick<Person, "zone"> & { hasJoined: boolean; now: Instant },
): Message {
  const waiting = claims.filter(({ until }) => until >= now);
  const lines = [
    ...accounts.map(({ host, login, linkedAt }) => `${hostName[host]}: ${named(login)}, linked ${sayDated(linkedAt, { zone })}.`),
    ...waiting.map(
      ({ host, login, until }) => `${hostName[host]}: ${named(login)} waits for its code until ${sayWhen(until, { zone }, now)}.`,
    ),
    ...teams
      .filter(isTeam)
      .map(({ host, login, group }) => `${hostName[host]}: the team ${named(login)} is ${named(group)} here.`),
  ];
  const more = lines.length - mostLines;
  const shown = [...lines.slice(0, mostLines), ...(more > 0 ? [`And ${more} more.`] : [])];
  const joining = hasJoined ? [] : [notJoined];
  const [own] = [...accounts, ...waiting];
  const foot = own ? `/sluice unlink ${own.host} ends ${accounts.length + waiting.length > 1 ? "one" : "that"}.` : noneOfTheirs;
  if (lines.length > 0) return inOne([...joining, ...shown, foot]);
  const [host] = hosts;
  if (!host) return inOne([noneHeard]);
  return inOne([
    `No account of yours is linked. /sluice link ${host} octocat links one: reviews asked of you on ${hostName[host]} then come with your digests.`,
    ...joining,
  ]);
}

/** In the settings: what is linked at each host, with the way to end that; or how one is linked. */
export function accountsInSettings(
  { accounts, claims }: Accounts,
  hosts: CodeHost[],
  on: Pick<Person, "zone">,
  now: Instant,
): KnownBlock[] {
  const waiting = claims.filter(({ until }) => until >= now);
  const linked = [...new Set([...accounts, ...waiting].map(({ host }) => host))];
  const [host] = hosts;
  const how = host
    ? `/sluice link ${host} octocat links ${linked.length > 0 ? "another" : "one"}: reviews asked of you on ${hostName[host]} then come with your digests.`
    : noneHeard;
  return [
    header("Linked accounts"),
    ...linked.map((each) => unlinkable(each, accounts, waiting, on, now)),
    muted(linked.length > 0 ? how : `None. ${how}`),
  ];
}

function unlinkable(host: CodeHost, accounts: Account[], waiting: Claim[], on: Pick<Person, "zone">, now: Instant): KnownBlock {
  const says = [
    ...accounts
      .filter((one) => one.host === host)
      .map(({ login, linkedAt }) => `${named(login)}, linked ${sayDated(linkedAt, on)}`),
    ...waiting
      .filter((one) => one.host === host)
      .map(({ login, until }) => `${named(login)} waits for its code until ${sayWhen(until, on, now)}`),
  ];
  return {
    ...sentence(`${hostName[host]}: ${says.join("; ")}.`),
    block_id: `settings/unlink ${host}`,
    accessory: button("Unlink", "settings/unlink", host, {
      accessibility_label: `Unlink your ${hostName[host]} account`,
      confirm: {
        title: plain(`Unlink ${hostName[host]}?`),
        text: plain(
          "Nothing is asked of you through it any more. What you have already stays. To link it again you show anew that it is yours.",
        ),
        confirm: plain("Unlink"),
        deny: plain("Cancel"),
      },
    }),
  };
}
