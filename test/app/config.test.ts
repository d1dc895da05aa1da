import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";

const sockets = { SLACK_BOT_TOKEN: "xoxb-1-secret", SLACK_APP_TOKEN: "xapp-1-secret" };
const http = { SLACK_BOT_TOKEN: "xoxb-1-secret", SLACK_SIGNING_SECRET: "5ec2e7" };
const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const [pkcs1, pkcs8] = (["pkcs1", "pkcs8"] as const).map((type) =>
  pair.privateKey.export({ type, format: "pem" }).toString(),
) as [string, string];
const heard = "0123456789abcdef";
const app = (key: string) => ({ GITHUB_APP_ID: "123456", GITHUB_PRIVATE_KEY: key, GITHUB_WEBHOOK_SECRET: heard });
const github = { url: "https://github.com", appId: "123456", privateKey: pkcs8 };
const otherKey = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
const usual = { databasePath: "data/sluice.db", port: 3000, logLevel: "info" };

test.each([
  ["nothing", {}, usual],
  ["empty settings, which count as absent", { PORT: "", SLACK_BOT_TOKEN: "  ", DATABASE_URL: "" }, usual],
  [
    "where to listen and to keep",
    { PORT: "8080", DATABASE_URL: "file:/var/lib/sluice.db", LOG_LEVEL: "debug" },
    { databasePath: "/var/lib/sluice.db", port: 8080, logLevel: "debug" },
  ],
  ["how long words are kept", { RETENTION_DAYS: "90" }, { ...usual, retentionDays: 90 }],
  ["that no load is kept", { LOAD: "off" }, { ...usual, keepsLoad: false }],
  ["that the load is kept, as usual", { LOAD: "on" }, usual],
  ["how much agents may ask", { AGENT_LIMIT: "60" }, { ...usual, agentLimit: 60 }],
  [
    "which code hosts are heard, and who runs it",
    { GITHUB_WEBHOOK_SECRET: "0123456789abcdef", OPERATOR: "U0123ABCD" },
    { ...usual, hostSecrets: { github: "0123456789abcdef" }, operator: "U0123ABCD" },
  ],
  [
    "a GitHub App, its key as it was downloaded",
    app(pkcs1),
    { ...usual, hostSecrets: { github: heard }, hostAccess: { github } },
  ],
  [
    "its key in one line",
    app(pkcs1.replaceAll("\n", "\\n")),
    { ...usual, hostSecrets: { github: heard }, hostAccess: { github } },
  ],
  [
    "its key in base64",
    app(Buffer.from(pkcs8).toString("base64")),
    { ...usual, hostSecrets: { github: heard }, hostAccess: { github } },
  ],
  [
    "code hosts of one's own, and a token of GitLab's",
    {
      ...app(pkcs8),
      GITHUB_URL: "https://Git.Acme.dev/",
      GITLAB_URL: "https://acme.dev/gitlab/",
      GITLAB_TOKEN: "glpat-0123456789abcdefghij",
      GITLAB_WEBHOOK_SECRET: heard,
    },
    {
      ...usual,
      hostSecrets: { github: heard, gitlab: heard },
      hostAccess: {
        github: { ...github, url: "https://git.acme.dev" },
        gitlab: { url: "https://acme.dev/gitlab", token: "glpat-0123456789abcdefghij" },
      },
    },
  ],
  ["Socket Mode", sockets, { ...usual, slack: { botToken: "xoxb-1-secret", appToken: "xapp-1-secret" } }],
  ["signed HTTP", http, { ...usual, slack: { botToken: "xoxb-1-secret", signingSecret: "5ec2e7" } }],
  [
    "both, where Socket Mode counts",
    { ...sockets, ...http },
    { ...usual, slack: { botToken: "xoxb-1-secret", appToken: "xapp-1-secret" } },
  ],
  [
    "another Web API",
    { ...http, SLACK_API_URL: "http://localhost:9/api" },
    { ...usual, slack: { botToken: "xoxb-1-secret", signingSecret: "5ec2e7", apiUrl: "http://localhost:9/api/" } },
  ],
  [
    "keys, in hex and in base64, of which the first seals",
    { ENCRYPTION_KEY: `${"0a".repeat(32)}, ${Buffer.alloc(32, 1).toString("base64")}` },
    { ...usual, keys: [Buffer.alloc(32, 10), Buffer.alloc(32, 1)] },
  ],
  [
    "what asking people for their consent needs",
    {
      ...{ SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "c5ec2e7", SLACK_STATE_SECRET: "55ec2e7" },
      PUBLIC_URL: "https://sluice.example.com/",
    },
    {
      ...usual,
      publicUrl: "https://sluice.example.com",
      consent: { clientId: "1.2", clientSecret: "c5ec2e7", stateSecret: "55ec2e7", publicUrl: "https://sluice.example.com" },
    },
  ],
  ["some of it alone, which is as good as nothing", { SLACK_STATE_SECRET: "55ec2e7", SLACK_CLIENT_ID: "1.2" }, usual],
  ["where it is reached", { PUBLIC_URL: "https://sluice.example.com//" }, { ...usual, publicUrl: "https://sluice.example.com" }],
])("%s", (_, environment, config) => {
  expect(readConfig(environment)).toEqual(config);
});

const wrong: [string, Record<string, string>][] = [
  ["PORT", { PORT: "http" }],
  ["PORT", { PORT: "0" }],
  ["PORT", { PORT: "65535" }],
  ["PORT", { PORT: "3000.5" }],
  ["PORT", { PORT: "-1" }],
  ["AGENT_LIMIT", { AGENT_LIMIT: "9" }],
  ["AGENT_LIMIT", { AGENT_LIMIT: "481" }],
  ["AGENT_LIMIT", { AGENT_LIMIT: "an hour" }],
  ["GITHUB_WEBHOOK_SECRET", { GITHUB_WEBHOOK_SECRET: "short secret" }],
  ["GITLAB_WEBHOOK_SECRET", { GITLAB_WEBHOOK_SECRET: "short secret" }],
  ["GITHUB_APP_ID", { GITHUB_PRIVATE_KEY: pkcs1 }],
  ["GITHUB_APP_ID", { ...app(pkcs1), GITHUB_APP_ID: "my secret app" }],
  ["GITHUB_PRIVATE_KEY", { GITHUB_APP_ID: "123456" }],
  ["GITHUB_PRIVATE_KEY", app("secret")],
  ["GITHUB_PRIVATE_KEY", app("-----BEGIN RSA PRIVATE KEY-----")],
  ["GITHUB_PRIVATE_KEY", app(otherKey)],
  ["GITHUB_URL", { GITHUB_URL: "http://secret.example.com" }],
  ["GITHUB_URL", { GITHUB_URL: "https://ana:secret@example.com" }],
  ["GITLAB_URL", { GITLAB_URL: "secret.example.com" }],
  ["GITLAB_URL", { GITLAB_URL: "https://gitlab.example.com/api/v4" }],
  ["GITLAB_URL", { GITLAB_URL: "https://gitlab.example.com/?" }],
  ["GITHUB_URL", { GITHUB_URL: "https://api.github.com" }],
  ["GITHUB_WEBHOOK_SECRET", { GITHUB_APP_ID: "123456", GITHUB_PRIVATE_KEY: pkcs1 }],
  ["GITLAB_WEBHOOK_SECRET", { GITLAB_TOKEN: "glpat-0123456789abcdefghij" }],
  ["GITHUB_APP_ID", { GITHUB_URL: "https://git.acme.dev" }],
  ["GITLAB_TOKEN", { GITLAB_URL: "https://gitlab.acme.dev" }],
  ["GITLAB_TOKEN", { GITLAB_TOKEN: "a secret with spaces" }],
  ["OPERATOR", { OPERATOR: "@ana" }],
  ["RETENTION_DAYS", { RETENTION_DAYS: "6" }],
  ["RETENTION_DAYS", { RETENTION_DAYS: "a year" }],
  ["RETENTION_DAYS", { RETENTION_DAYS: "30.5" }],
  ["LOAD", { LOAD: "no" }],
  ["DATABASE_URL", { DATABASE_URL: "postgres://ana:pass-secret@db/sluice" }],
  ["DATABASE_URL", { DATABASE_URL: "data/sluice.db" }],
  ["DATABASE_URL", { DATABASE_URL: "file:" }],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ["SLACK_BOT_TOKEN", { SLACK_APP_TOKEN: "xapp-1-secret" }],
  ["SLACK_BOT_TOKEN", { SLACK_SIGNING_SECRET: "5ec2e7-secret" }],
  ["SLACK_BOT_TOKEN", { ...sockets, SLACK_BOT_TOKEN: "xoxp-1-secret" }],
  ["SLACK_APP_TOKEN", { SLACK_BOT_TOKEN: "xoxb-1-secret" }],
  ["SLACK_APP_TOKEN", { ...sockets, SLACK_APP_TOKEN: "xoxb-1-secret" }],
  ["PUBLIC_URL", { PUBLIC_URL: "sluice.example.com" }],
  ["PUBLIC_URL", { PUBLIC_URL: "http://sluice.example.com" }],
  ["ENCRYPTION_KEY", { ENCRYPTION_KEY: "secret" }],
  ["ENCRYPTION_KEY", { ENCRYPTION_KEY: `${"0a".repeat(32)},secret` }],
  ["ENCRYPTION_KEY", { ENCRYPTION_KEY: `${"0a".repeat(32)},` }],
  ["SLACK_API_URL", { ...sockets, SLACK_API_URL: "secret nowhere" }],
];

test.each(wrong)(
  "a bad %s is named in a sentence or two that say what to do, and no secret is repeated: %j",
  (name, environment) => {
    const config = readConfig(environment);
    const problem = "problem" in config ? config.problem : "";
    expect(problem.startsWith(name)).toBe(true);
    expect(problem).toMatch(/^[^\n]{20,250}\.$/);
    expect(problem).not.toContain("secret");
  },
);

test.each(["PORT", "LOG_LEVEL"])("a token that stands in %s by mistake is not repeated either", (name) => {
  const config = readConfig({ [name]: "xoxb-1-secret" });
  expect("problem" in config && config.problem).toContain(name);
  expect("problem" in config && config.problem).not.toContain("secret");
});
