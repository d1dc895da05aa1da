import type { CodeHost } from "./code-host.ts";

/** By what a code host is written to. `url`: where it is, without a slash at its end; what is elsewhere is never written to. */
export type GithubAccess = { url: string; appId: string; privateKey: string };
export type GitlabAccess = { url: string; token: string };
/** A host that is absent is only heard. */
export type HostAccess = { github?: GithubAccess; gitlab?: GitlabAccess };

/** A change at its host: "acme/app", 12. */
export type Place = { project: string; number: number };

const paths: Record<CodeHost, RegExp> = {
  github: /^\/([\w.-]+\/[\w.-]+)\/pull\/(\d{1,9})(?:\/|$)/,
  gitlab: /^\/([\w.-]+(?:\/[\w.-]+)+?)(?:\/-)?\/merge_requests\/(\d{1,9})(?:\/|$)/,
};

/** Which change a link names; undefined where it leads anywhere but to the host at `url`. */
export function placeOf(host: CodeHost, url: string, link: string): Place | undefined {
  const [base, named] = [new URL(url), new URL(link)];
  const root = base.pathname.replace(/\/$/, "");
  if (named.origin !== base.origin || !named.pathname.startsWith(root)) return undefined;
  const [, project, number] = paths[host].exec(named.pathname.slice(root.length)) ?? [];
  return project === undefined ? undefined : { project, number: Number(number) };
}

/** GitHub runs its own servers, and those of *.ghe.com, beside their API; everybody else's have it inside. */
export function githubApi(url: string): string {
  const { hostname } = new URL(url);
  return hostname === "github.com" || hostname.endsWith(".ghe.com") ? `https://api.${hostname}` : `${url}/api/v3`;
}
