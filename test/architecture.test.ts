import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { parts, withPart } from "./support/manifests.ts";

/** What is read of several tables at once, with no more than the port says. */
const reading = [
  "store/store.ts",
  "store/names.ts",
  "store/awaited.ts",
  "store/day-deeds.ts",
  "store/day-story.ts",
  "store/load-days.ts",
  "store/team-week.ts",
  "store/open-to.ts",
];

/**
 * Which imports a file of each folder may have; what is not listed is forbidden. A name ending in "/" is a folder of src, one ending in
 * ".ts" a file of it, anything else a package. The first rule whose pattern fits the file counts.
 */
const rules: { files: RegExp; may: string[] }[] = [
  { files: /^domain\/time\.ts$/, may: ["domain/", "luxon"] },
  { files: /^domain\/holidays\.ts$/, may: ["domain/", "node:module", "date-holidays"] },
  { files: /^domain\//, may: ["domain/"] },
  { files: /^store\/sqlite\//, may: ["store/", "domain/", "drizzle-orm", "better-sqlite3", "node:"] },
  { files: /^store\//, may: ["store/", "domain/"] },
  { files: /^app\//, may: ["app/", "domain/", ...reading] },
  { files: /^slack\/.*\.view\.ts$/, may: ["domain/", "slack/block-", "view", "@slack/types"] },
  { files: /^slack\/block-\w+\.ts$/, may: ["domain/", "slack/block-kit.ts", "@slack/types"] },
  { files: /^slack\//, may: ["slack/", "app/", "domain/", "agent-token.ts", "@slack/", "zod", "node:http"] },
  {
    files: /^delivery\//,
    may: [
      "delivery/",
      ...reading,
      "domain/",
      "view",
      "slack/block-kit.ts",
      "@slack/",
      "@octokit/",
      "zod",
      "pino",
      "node:crypto",
      "first-abort.ts",
    ],
  },
  { files: /^intake\/(calendar|feed|recurrence)/, may: ["intake/", "domain/", "ical.js"] },
  {
    files: /^intake\/mcp\//,
    may: ["intake/", "domain/", "store/store.ts", "first-abort.ts", "@modelcontextprotocol/sdk/", "zod", "node:"],
  },
  {
    files: /^intake\//,
    may: [
      "intake/",
      "app/",
      "domain/",
      "store/store.ts",
      "agent-token.ts",
      "first-abort.ts",
      "secret-box.ts",
      "zod",
      "undici",
      "@octokit/webhooks",
      "node:",
    ],
  },
  { files: /^playground\/page\//, may: ["playground/page/", "contract", "@slack/types", "preact"] },
  { files: /^playground\//, may: ["playground/", "@slack/types", "ws", "esbuild", "node:"] },
  {
    files: /^(agent-token|config|config-hosts|clock|first-abort|http|log|rounds|ribbon|secret-box)\.ts$/,
    may: [
      "domain/",
      "contract",
      "config-hosts.ts",
      "secret-box.ts",
      "slack/connection.ts",
      "@slack/bolt",
      "node-cron",
      "pino",
      "zod",
      "node:",
    ],
  },
  { files: /^demo-(story|guide)\.ts$/, may: ["contract", "playground/world.ts", "demo-agent.ts"] },
  // As any agent, it knows nothing of the bot but its address.
  { files: /^demo-(agent|agent-call|agent-script|night)\.ts$/, may: ["demo-agent-call.ts", "demo-agent-script.ts", "node:"] },
  {
    files: /^demo-(agents|token)\.ts$/,
    may: ["demo-agent", "demo-night.ts", "demo-token.ts", "agent-token.ts", "bot.ts", "clock.ts", "domain/", "node:fs"],
  },
  {
    files: /^(main|bot|demo|round|health|consents|agent-callbacks|bot-settings|doors|wiring|outward|surfaces|calendars)\.ts$/,
    may: [""],
  },
];

/** The playground is a world of its own: whoever runs the bot in life never loads it. */
const joinPlayground = /^(demo|demo-story|demo-guide|ribbon)\.ts$|^playground\//;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const text = (file: string) => readFileSync(join("src", file), "utf8");

const imports = /^(?:import|export)\s[^"';=()]*\sfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;
const importsOf = (file: string) =>
  [...text(file).matchAll(imports)].map(([, stated, bare, dynamic]) => {
    const path = stated ?? bare ?? dynamic ?? "";
    return path.startsWith(".") ? relative("src", join("src", dirname(file), path)) : path;
  });

const fits = (path: string, allowed: string) => {
  if (allowed === "view") return /^slack\/.*\.view\.ts$/.test(path);
  if (allowed === "contract") return /^playground\/\w+-contract\.ts$/.test(path);
  return path.startsWith(allowed);
};

test.each(sources)("%s imports only what its place may", (file) => {
  const rule = rules.find(({ files }) => files.test(file));
  expect(rule, `${file} stands where no rule is: say where it belongs`).toBeDefined();
  expect(importsOf(file).filter((path) => !rule?.may.some((allowed) => fits(path, allowed)))).toEqual([]);
});

test("nobody but the demo joins the playground and the bot", () => {
  const joining = sources.filter(
    (file) => !joinPlayground.test(file) && importsOf(file).some((path) => path.startsWith("playground/")),
  );
  expect(joining).toEqual([]);
});

test("the domain never asks what time it is, nor throws dice", () => {
  const asking = /Date\.now|new Date\(\)|DateTime\.(now|local|utc)\(|Math\.random|randomUUID|process\./;
  expect(sources.filter((file) => file.startsWith("domain/") && asking.test(text(file)))).toEqual([]);
});

test("what waits is held by us: Node's own joined signals are collected while they wait", () => {
  expect(sources.filter((file) => text(file).includes("AbortSignal.any("))).toEqual([]);
});

test("no two files have the same name", () => {
  const names = sources.map((file) => basename(file));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every surface is listed in listen.ts", () => {
  const surfaces = sources.flatMap((file) =>
    [...text(file).matchAll(/export const (\w+): Surface/g)].map(([, name = ""]) => name),
  );
  expect(surfaces.length).toBeGreaterThan(5);
  expect(surfaces.filter((name) => !new RegExp(`^  ${name},$`, "m").test(text("slack/listen.ts")))).toEqual([]);
});

type Manifest = {
  features: { slash_commands: { command: string }[]; shortcuts?: { callback_id: string }[] };
  functions?: Record<string, unknown>;
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
};
/** With every opt-in part: the code knows them all. */
const manifest = withPart("step") as Manifest;
const inSlack = sources.filter((file) => file.startsWith("slack/")).map(text);
const said = (pattern: RegExp) =>
  [...new Set(inSlack.flatMap((code) => [...code.matchAll(pattern)].map(([, name = ""]) => name)))].sort();

test("the manifest has the commands that the code answers, and none more", () => {
  expect(manifest.features.slash_commands.map(({ command }) => command).sort()).toEqual(said(/onCommand\(bolt, "(\/\w+)"/g));
});

test("the manifest has the shortcuts that the code answers, and none more", () => {
  expect((manifest.features.shortcuts ?? []).map((one) => one.callback_id).sort()).toEqual(said(/bolt\.shortcut\("([\w-]+)"/g));
});

test("an opt-in part of the manifest says why it is one, and declares the step that the code runs", () => {
  expect(Object.values(parts).filter(({ reason }) => reason.length < 40)).toEqual([]);
  expect(Object.keys(manifest.functions ?? {})).toEqual(said(/callback_id !== "(\w+)"/g));
});

test("the manifest subscribes to the events that the code hears, and none more", () => {
  const heard = said(/bolt\.event\("([\w.]+)"/g).map((name) => (name === "message" ? "message.im" : name));
  expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(heard.sort());
});

/** The scope that each method and event of Slack's needs; null needs none, or is called with a token that its person gave. */
const scopes: Record<string, string | null> = {
  "auth.test": null,
  "chat.delete": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.postMessage": "chat:write",
  "chat.update": "chat:write",
  "conversations.history": "im:history",
  "conversations.info": "channels:read",
  "conversations.open": "im:write",
  "files.completeUploadExternal": "files:write",
  "files.getUploadURLExternal": "files:write",
  "dnd.endSnooze": null,
  "dnd.info": null,
  "dnd.setSnooze": null,
  "dnd.teamInfo": "dnd:read",
  "auth.revoke": null,
  "functions.completeError": null,
  "functions.completeSuccess": null,
  "usergroups.list": "usergroups:read",
  "usergroups.users.list": "usergroups:read",
  "users.info": "users:read",
  "views.open": null,
  "views.push": null,
  "views.update": null,
  "views.publish": null,
  app_home_opened: null,
  function_executed: null,
  app_mention: "app_mentions:read",
  channel_archive: "channels:read",
  channel_left: "channels:read",
  group_left: "groups:read",
  "message.im": "im:history",
  dnd_updated_user: "dnd:read",
  subteam_created: "usergroups:read",
  subteam_members_changed: "usergroups:read",
  subteam_updated: "usergroups:read",
  tokens_revoked: null,
  user_change: "users:read",
};

test("the manifest asks for the scopes that the methods and events in use need, and none more", () => {
  const code = sources
    .filter((file) => !file.startsWith("playground/"))
    .map(text)
    .join("\n");
  const families = "auth|chat|conversations|functions|users|views|dnd|reactions|files|usergroups.users|usergroups|team|bots";
  const direct = [...code.matchAll(new RegExp(`\\.(${families})\\.(\\w+)\\(`, "g"))].map(
    ([, family, method]) => `${family}.${method}`,
  );
  const named = [...code.matchAll(/apiCall\("([\w.]+)"/g)].map(([, method = ""]) => method);
  const used = [...new Set([...direct, ...named, ...manifest.settings.event_subscriptions.bot_events])];
  expect(
    used.filter((name) => !(name in scopes)),
    "say in `scopes` what it needs",
  ).toEqual([]);
  const needed = new Set(used.map((name) => scopes[name]).filter((scope) => scope !== null));
  expect(manifest.oauth_config.scopes.bot.sort()).toEqual([...needed, "commands"].sort());
});

test("no program approves anything at a code host, nor requests changes there", () => {
  const signing = /["'`](APPROVE|REQUEST_CHANGES)["'`]|merge_requests\/[^"'`]*\/approve/;
  expect(sources.filter((file) => signing.test(text(file)))).toEqual([]);
});

test("the top level holds what the design names, and nothing more", () => {
  const allowed = [
    "src",
    "migrations",
    "test",
    "bench",
    "docs",
    "manifest.json",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "Dockerfile",
    "README.md",
    "biome.json",
    "drizzle.config.ts",
    "vitest.config.ts",
    "knip.json",
    "LICENSE",
  ];
  const left = new Set(["node_modules", "dist", "data"]);
  expect(readdirSync(".").filter((name) => !name.startsWith(".") && !left.has(name) && !allowed.includes(name))).toEqual([]);
  expect(existsSync(".ci/run")).toBe(true);
});
