import { createPrivateKey } from "node:crypto";
import type { CodeHost } from "./domain/code-host.ts";
import type { HostAccess } from "./domain/host-access.ts";

type Setting = (name: string) => string | undefined;

/** What is set of code hosts: by what they show that they are themselves, and by what they are written to. */
export type HostConfig = { hostSecrets?: Partial<Record<CodeHost, string>>; hostAccess?: HostAccess };

/** The first thing that is wrong with it, in a sentence that repeats no value. */
export const hostsProblem = (setting: Setting): string | undefined =>
  secretProblem("GITHUB_WEBHOOK_SECRET", setting("GITHUB_WEBHOOK_SECRET")) ??
  secretProblem("GITLAB_WEBHOOK_SECRET", setting("GITLAB_WEBHOOK_SECRET")) ??
  urlProblem("GITHUB_URL", setting("GITHUB_URL"), "https://github.example.com") ??
  urlProblem("GITLAB_URL", setting("GITLAB_URL"), "https://gitlab.example.com") ??
  appProblem(setting("GITHUB_APP_ID"), setting("GITHUB_PRIVATE_KEY")) ??
  tokenProblem(setting("GITLAB_TOKEN")) ??
  loneProblem(setting);

/** What is of no use alone, and what it needs: only of what is heard there is anything written there. */
const needs = [
  ["GITHUB_APP_ID", "GITHUB_WEBHOOK_SECRET"],
  ["GITLAB_TOKEN", "GITLAB_WEBHOOK_SECRET"],
  ["GITHUB_URL", "GITHUB_APP_ID"],
  ["GITLAB_URL", "GITLAB_TOKEN"],
] as const;

function loneProblem(setting: Setting): string | undefined {
  const [lone, needed] = needs.find(([one, other]) => setting(one) !== undefined && setting(other) === undefined) ?? [];
  return lone && `${needed} is missing, without which ${lone} does nothing. docs/code-hosts.md says how to set a code host up.`;
}

export function readHosts(setting: Setting): HostConfig {
  const [github, gitlab] = [setting("GITHUB_WEBHOOK_SECRET"), setting("GITLAB_WEBHOOK_SECRET")];
  const access = readAccess(setting);
  return {
    ...((github || gitlab) && { hostSecrets: { ...(github && { github }), ...(gitlab && { gitlab }) } }),
    ...((access.github || access.gitlab) && { hostAccess: access }),
  };
}

function readAccess(setting: Setting): HostAccess {
  const appId = setting("GITHUB_APP_ID");
  const privateKey = readPrivateKey(setting("GITHUB_PRIVATE_KEY") ?? "");
  const token = setting("GITLAB_TOKEN");
  const url = (name: string, usual: string) => new URL(setting(name) ?? usual).href.replace(/\/+$/, "");
  return {
    ...(appId && privateKey && { github: { url: url("GITHUB_URL", "https://github.com"), appId, privateKey } }),
    ...(token && { gitlab: { url: url("GITLAB_URL", "https://gitlab.com"), token } }),
  };
}

const leastSecret = 16;

const secretProblem = (name: string, value: string | undefined) =>
  value === undefined || value.length >= leastSecret
    ? undefined
    : `${name} must be at least ${leastSecret} characters that nobody can guess, as openssl rand -hex 32 makes them, and the same as at the code host.`;

const urlProblem = (name: string, value: string | undefined, example: string) =>
  value === undefined || isAddressOfPages(value)
    ? undefined
    : `${name} must be the https address at which people open your code host, not that of its API, for example ${name}=${example}.`;

function isAddressOfPages(value: string): boolean {
  if (!URL.canParse(value) || /[?#]/.test(value)) return false;
  const { protocol, username, password, hostname, pathname } = new URL(value);
  const isApi = hostname.startsWith("api.") || /\/api(\/|$)/.test(pathname);
  return protocol === "https:" && username + password === "" && !isApi;
}

function appProblem(id: string | undefined, key: string | undefined): string | undefined {
  if (id === undefined && key === undefined) return undefined;
  if (id === undefined)
    return "GITHUB_APP_ID is missing, which GITHUB_PRIVATE_KEY needs. It stands under About in the settings of your GitHub App.";
  if (!/^(\d{1,12}|Iv[\w.]{10,30})$/.test(id))
    return "GITHUB_APP_ID must be the number under About in the settings of your GitHub App, for example GITHUB_APP_ID=123456.";
  if (key === undefined)
    return "GITHUB_PRIVATE_KEY is missing, which GITHUB_APP_ID needs. Generate one under Private keys in the settings of your GitHub App.";
  return readPrivateKey(key)
    ? undefined
    : "GITHUB_PRIVATE_KEY must be the private key of your GitHub App, as the .pem file that you downloaded has it: with line breaks, with \\n in their place, or all of it in base64.";
}

/** An RSA key as PKCS #8, whatever way its PEM was written down; undefined for what is none. */
function readPrivateKey(value: string): string | undefined {
  const text = value.includes("-----BEGIN") ? value.replaceAll("\\n", "\n") : Buffer.from(value, "base64").toString("utf8");
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === "rsa" ? key.export({ type: "pkcs8", format: "pem" }).toString() : undefined;
  } catch {
    return undefined;
  }
}

const tokenProblem = (value: string | undefined) =>
  value === undefined || /^[\w.-]{16,300}$/.test(value)
    ? undefined
    : "GITLAB_TOKEN must be an access token of GitLab's with the scope api, such as begins with glpat-.";
