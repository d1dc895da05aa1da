import type { Request } from "./request.ts";

const codeHost = /^\/([\w.-]+\/[\w.-]+(?:\/[\w.-]+)*?)(?:\/-)?\/(?:pull|issues|merge_requests)\/(\d+)/;

/** "acme/parser#381" where the address is that of a pull request, merge request or issue; else its host and path. Always the real one. */
export function linkName(link: string): string {
  const { host, pathname } = new URL(link);
  const [, repository, number] = codeHost.exec(pathname) ?? [];
  if (repository && isWellKnown(host)) return `${repository}#${number}`;
  const name = host + pathname.replace(/\/$/, "");
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** Elsewhere the host is part of the name, or anybody could pass their site off as a code host. */
const isWellKnown = (host: string) => host === "github.com" || host === "gitlab.com";

/** What a request belongs to: a repository, a site, or nothing but a kind. */
export function contextOf({ link, kind }: Request): string {
  if (!link) return kind === "decision" ? "Decisions" : "Reviews";
  const { host, pathname } = new URL(link);
  const [, repository] = codeHost.exec(pathname) ?? [];
  if (!repository) return host;
  return isWellKnown(host) ? repository : `${host}/${repository}`;
}
