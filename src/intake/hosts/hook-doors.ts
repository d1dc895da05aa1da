import type { RequestListener } from "node:http";
import type { CodeHost } from "../../domain/code-host.ts";
import { githubHook } from "../github/github-hook.ts";
import { gitlabHook } from "../gitlab/gitlab-hook.ts";
import { openBoundedReading } from "./bounded-reading.ts";
import { type HookReading, hookDoor } from "./hook-door.ts";
import type { openTellDesk } from "./tell-desk.ts";

/** What each host shows that it is itself; without it there is no door for it. */
export type HostSecrets = Partial<Record<CodeHost, string>>;

const hooks: Record<CodeHost, (secret: string) => HookReading> = { github: githubHook, gitlab: gitlabHook };

/** As large as what GitHub sends at most, and four of those at once. */
const mostBytes = 25 * 1024 * 1024;
const mostAtOnce = 4 * mostBytes;

/** "/hooks/github": where each host that has a secret calls. */
export const hookDoors = (
  secrets: HostSecrets,
  tell: ReturnType<typeof openTellDesk>,
  fault: (error: unknown) => void,
): { path: string; listener: RequestListener }[] => {
  const readBody = openBoundedReading(mostBytes, mostAtOnce);
  return (Object.entries(secrets) as [CodeHost, string][]).map(([host, secret]) => ({
    path: `/hooks/${host}`,
    listener: hookDoor(hooks[host](secret), readBody, tell, fault),
  }));
};
