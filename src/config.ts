import { z } from "zod";
import { type HostConfig, hostsProblem, readHosts } from "./config-hosts.ts";
import { type Keys, readKeys } from "./secret-box.ts";
import type { SlackSettings } from "./slack/connection.ts";

/** How the bot reaches Slack, where it keeps what it knows, and where it listens. */
export type Config = {
  /** Absent: there are no Slack settings, and the playground opens. */
  slack?: SlackSettings;
  databasePath: string;
  port: number;
  logLevel: string;
  /** How long words of what was settled are kept; absent: for good. */
  retentionDays?: number;
  /** Present where nothing is to be kept of what judging costs people. */
  keepsLoad?: false;
  /** Minutes a day that the agents of each owner may ask of a reader; absent: no limit. */
  agentLimit?: number;
  /** Where this program is reached from outside, without a slash at its end; absent where nobody said. */
  publicUrl?: string;
  /** Slack's id of whoever runs the server: what concerns them alone stands in their Home. */
  operator?: string;
  /** What seals the secrets of people: the first seals, all open. Absent: what needs them is hidden. */
  keys?: Keys;
  /** What asking people for their consent needs besides; absent where some of it is: then it is hidden. */
  consent?: { clientId: string; clientSecret: string; stateSecret: string; publicUrl: string };
} & HostConfig;

/** A setting that is missing or wrong, said in one sentence. */
export type Misconfigured = { problem: string };

const port = z.coerce.number().int().min(1).max(65_534);
const retention = z.coerce.number().int().min(7).max(36_500);
const agentLimit = z.coerce.number().int().min(10).max(480);
const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"];

/** Reads the environment, once. An empty setting counts as absent. */
export function readConfig(environment: Record<string, string | undefined>): Config | Misconfigured {
  const setting = (name: string) => environment[name]?.trim() || undefined;
  const problem =
    portProblem(setting("PORT")) ??
    databaseProblem(setting("DATABASE_URL")) ??
    levelProblem(setting("LOG_LEVEL")) ??
    retentionProblem(setting("RETENTION_DAYS")) ??
    loadProblem(setting("LOAD")) ??
    agentLimitProblem(setting("AGENT_LIMIT")) ??
    hostsProblem(setting) ??
    operatorProblem(setting("OPERATOR")) ??
    urlProblem(setting("PUBLIC_URL")) ??
    keyProblem(setting("ENCRYPTION_KEY")) ??
    slackProblem(setting);
  if (problem) return { problem };
  const slack = readSlack(setting);
  const keys = readKeys(setting("ENCRYPTION_KEY") ?? "");
  const publicUrl = setting("PUBLIC_URL")?.replace(/\/+$/, "");
  return {
    ...(slack && { slack }),
    databasePath: (setting("DATABASE_URL") ?? "file:data/sluice.db").slice("file:".length),
    port: Number(setting("PORT") ?? 3000),
    logLevel: setting("LOG_LEVEL") ?? "info",
    ...(setting("RETENTION_DAYS") && { retentionDays: Number(setting("RETENTION_DAYS")) }),
    ...(setting("LOAD") === "off" && { keepsLoad: false as const }),
    ...(setting("AGENT_LIMIT") && { agentLimit: Number(setting("AGENT_LIMIT")) }),
    ...(publicUrl && { publicUrl }),
    ...readHosts(setting),
    ...(setting("OPERATOR") && { operator: setting("OPERATOR") as string }),
    ...(keys && { keys }),
    ...readConsent(setting, publicUrl),
  };
}

/** In what follows no value is ever repeated: it may be a secret in the wrong place. */
type Setting = (name: string) => string | undefined;

const portProblem = (value: string | undefined) =>
  value === undefined || port.safeParse(value).success
    ? undefined
    : "PORT must be a number from 1 to 65534, for example PORT=3000.";

const databaseProblem = (value: string | undefined) =>
  value === undefined || /^file:(?!:memory:).+/.test(value)
    ? undefined
    : "DATABASE_URL must name a file, for example DATABASE_URL=file:data/sluice.db.";

const levelProblem = (value: string | undefined) =>
  value === undefined || logLevels.includes(value) ? undefined : `LOG_LEVEL must be one of ${logLevels.join(", ")}.`;

const retentionProblem = (value: string | undefined) =>
  value === undefined || retention.safeParse(value).success
    ? undefined
    : "RETENTION_DAYS must be a number of whole days from 7 on, for example RETENTION_DAYS=365; without it words are kept.";

const loadProblem = (value: string | undefined) =>
  value === undefined || value === "on" || value === "off"
    ? undefined
    : "LOAD must be on or off, for example LOAD=off: then nothing is kept of what judging costs people.";

const agentLimitProblem = (value: string | undefined) =>
  value === undefined || agentLimit.safeParse(value).success
    ? undefined
    : "AGENT_LIMIT must be a number of minutes a day from 10 to 480, for example AGENT_LIMIT=60; without it others' agents have no limit.";

const operatorProblem = (value: string | undefined) =>
  value === undefined || /^[UW][A-Z0-9]+$/.test(value)
    ? undefined
    : "OPERATOR must be the Slack id of one person, for example OPERATOR=U0123ABCD: it stands in their profile, under Copy member ID.";

const urlProblem = (value: string | undefined) =>
  value === undefined || /^https:\/\/[^/]/.test(value)
    ? undefined
    : "PUBLIC_URL must be the https address at which this program is reached, for example PUBLIC_URL=https://sluice.example.com.";

function readConsent(setting: Setting, publicUrl: string | undefined): Pick<Config, "consent"> {
  const [clientId, clientSecret] = [setting("SLACK_CLIENT_ID"), setting("SLACK_CLIENT_SECRET")];
  const stateSecret = setting("SLACK_STATE_SECRET");
  if (!clientId || !clientSecret || !stateSecret || !publicUrl) return {};
  return { consent: { clientId, clientSecret, stateSecret, publicUrl } };
}

const keyProblem = (value: string | undefined) =>
  value === undefined || readKeys(value)
    ? undefined
    : "ENCRYPTION_KEY must be 32 bytes in base64 or hex, as openssl rand -base64 32 makes them; several are separated by commas.";

function slackProblem(setting: Setting) {
  const [bot, app, secret, url] = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"].map(setting);
  if (!bot && !app && !secret) return undefined;
  if (!bot)
    return "SLACK_BOT_TOKEN is missing. It stands under OAuth & Permissions in your app's settings and begins with xoxb-.";
  if (!bot.startsWith("xoxb-"))
    return "SLACK_BOT_TOKEN must begin with xoxb-. Take the Bot User OAuth Token under OAuth & Permissions.";
  if (!app && !secret)
    return "SLACK_APP_TOKEN is missing. Make one with connections:write under Basic Information for Socket Mode, or set SLACK_SIGNING_SECRET for HTTP.";
  if (app && !app.startsWith("xapp-"))
    return "SLACK_APP_TOKEN must begin with xapp-. Make it under Basic Information, App-Level Tokens.";
  if (url && !/^https?:\/\/[^/]/.test(url))
    return "SLACK_API_URL is not an address. An example is SLACK_API_URL=https://slack.com/api/.";
  return undefined;
}

/** Socket Mode where there is an app token, signed HTTP otherwise. */
function readSlack(setting: Setting): SlackSettings | undefined {
  const botToken = setting("SLACK_BOT_TOKEN");
  const appToken = setting("SLACK_APP_TOKEN");
  const signingSecret = setting("SLACK_SIGNING_SECRET");
  const apiUrl = setting("SLACK_API_URL");
  if (!botToken) return undefined;
  const common = { botToken, ...(apiUrl && { apiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/` }) };
  if (appToken) return { ...common, appToken };
  return signingSecret ? { ...common, signingSecret } : undefined;
}
