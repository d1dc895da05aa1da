import { isReadByAnother } from "./private-words.ts";
import type { Request } from "./request.ts";

const codeHost = /^\/([\w.-]+\/[\w.-]+(?:\/[\w.-]+)*?)(?:\/-)?\/(?:pull|issues|merge_requests)\/(\d+)/;
const messageInSlack = /^\/archives\/[A-Z0-9]+\/p\d+$/;

/** "acme/parser#381" where the address is that of a pull request, merge request or issue; else its host and path. Always the real one. */
export function linkName(link: string): string {
  const { host, pathname } = new URL(link);
  const [, repository, number] = codeHost.exec(pathname) ?? [];
  if (repository && isWellKnown(host)) return `${repository}#${number}`;
  if (isMessage(host, pathname)) return "a message in Slack";
  const name = host + pathname.replace(/\/$/, "");
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

const isMessage = (host: string, pathname: string) => host.endsWith(".slack.com") && messageInSlack.test(pathname);

/** Elsewhere the host is part of the name, or anybody could pass their site off as a code host. */
const isWellKnown = (host: string) => host === "github.com" || host === "gitlab.com";

/** What a request belongs to: a repository or a site, the channel in which it was asked or written, or nothing but a kind. */
export type Context = { is: "place"; name: string } | { is: "channel"; id: string };

export function contextOf(request: Request): Context {
  const { link, kind, askers } = request;
  const [first] = askers;
  const isHidden = first.isPrivate && isReadByAnother(request);
  const { thread, writtenIn } = !isHidden && first.origin.from === "slack" ? first.origin : {};
  if (writtenIn) return { is: "channel", id: writtenIn };
  if (link) return { is: "place", name: placeOf(link) };
  if (thread) return { is: "channel", id: thread.channel };
  return { is: "place", name: kind === "decision" ? "Decisions" : "Reviews" };
}

function placeOf(link: string): string {
  const { host, pathname } = new URL(link);
  if (isMessage(host, pathname)) return "Messages in Slack";
  const [, repository] = codeHost.exec(pathname) ?? [];
  if (!repository) return host;
  return isWellKnown(host) ? repository : `${host}/${repository}`;
}
