import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import { openWorkspace, type Workspace } from "../../src/playground/workspace.ts";
import { freePort } from "../support/free-port.ts";
import { newFolder } from "../support/new-folder.ts";

/** Whole programs are started and waited for, beside whatever else the machine does. */
vi.setConfig({ testTimeout: 90_000 });

type Settings = Record<string, string>;
type Started = { child: ChildProcess; said(): string; complained(): string };

const main = resolve("src/main.ts");
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
/** The environment of whoever runs the tests, without what would set the program. */
const bare = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(SLACK_|DATABASE_URL|LOG_LEVEL|PORT$|VITEST|NODE_)/.test(name)),
);

function folder(): string {
  const made = newFolder("start");
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** `npm start` in a folder of its own, with these settings and no others. */
function start(cwd: string, settings: Settings): Started {
  const options = { cwd, env: { ...bare, ...settings }, stdio: ["ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"] };
  const child = spawn(process.execPath, ["--import", loader, main], options);
  const [out, complaints]: [string[], string[]] = [[], []];
  child.stdout.on("data", (data) => out.push(String(data)));
  child.stderr.on("data", (data) => complaints.push(String(data)));
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, said: () => out.join(""), complained: () => complaints.join("") };
}

async function ended({ child }: Started): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

/** Other programs run here too: what is waited for is there at once, or may take a while. */
const soon = { timeout: 20_000, interval: 5 };
const says = async (started: Started, words: string) =>
  expect.poll(() => started.said() + started.complained(), soon).toContain(words);

const workspace = async (): Promise<Workspace> => {
  const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as Manifest;
  const opened = await openWorkspace({ clock: { now: Date.now }, team: demoTeam, manifest, webApi: { deduplicates: false } });
  onTestFinished(() => opened.close());
  return opened;
};

const tokens = { SLACK_BOT_TOKEN: "xoxb-1-secret", SLACK_APP_TOKEN: "xapp-1-secret" };

/** One that the configuration refuses (its own test has them all), and those that only show when they are used. */
const wrong: [string, Settings][] = [
  ["PORT", { PORT: "http" }],
  ["SLACK_APP_TOKEN", { SLACK_BOT_TOKEN: "xoxb-1-secret" }],
  ["SLACK_API_URL", { ...tokens, SLACK_API_URL: "http://localhost:9/" }],
  ["DATABASE_URL", { ...tokens, DATABASE_URL: "file:taken/sluice.db" }],
];

test("a bad setting is named in one line, and the program ends with 1", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "taken"), "a file where a folder should be");
  const ends = wrong.map(async ([name, settings]) => {
    const started = start(cwd, settings);
    const code = await ended(started);
    const sentence = started.complained().trim();
    return { name, code, names: sentence.includes(name), lines: sentence.split("\n").length, tells: /secret/.test(sentence) };
  });
  expect(await Promise.all(ends)).toEqual(wrong.map(([name]) => ({ name, code: 1, names: true, lines: 1, tells: false })));
});

test("tokens that Slack does not accept are named, and so is a port that is taken", async () => {
  const [slack, cwd] = [await workspace(), folder()];
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, ready));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const PORT = String(typeof address === "object" ? address?.port : 0);
  const right = { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken };
  const free = String(await freePort());
  const all = [
    start(cwd, { ...right, SLACK_BOT_TOKEN: "xoxb-wrong", DATABASE_URL: "file:a.db" }),
    start(cwd, { ...right, SLACK_APP_TOKEN: "xapp-wrong", DATABASE_URL: "file:b.db", PORT: free }),
    start(cwd, { ...right, DATABASE_URL: "file:c.db", PORT }),
    start(cwd, { PORT }),
  ];
  expect(await Promise.all(all.map(ended))).toEqual([1, 1, 1, 1]);
  expect(all.map((one) => one.complained().trim())).toEqual([
    "SLACK_BOT_TOKEN is not accepted by Slack (invalid_auth). Take it anew from your app's settings.",
    "SLACK_APP_TOKEN is not accepted by Slack (invalid_auth). Take it anew from your app's settings.",
    `Port ${PORT} is taken. Choose another, for example PORT=3100 npm start.`,
    `Port ${PORT} or ${Number(PORT) + 1} is taken. Choose another, for example PORT=3100 npm start.`,
  ]);
});

test("without settings the playground opens, says where, and ends with 0 when it is asked to", async () => {
  const port = await freePort();
  const started = start(folder(), { PORT: String(port) });
  await says(started, `Sluice's playground is open at http://localhost:${port}`);
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
  started.child.kill("SIGTERM");
  expect(await ended(started)).toBe(0);
  expect(started.complained()).toBe("");
});

/** Slack's package then rejects where nobody can hear it, and the program ends, so that what watches over it starts it anew. */
test("refused a new connection it ends with 1 rather than go deaf, and started anew it loses nothing and repeats nothing", async () => {
  const [slack, cwd] = [await workspace(), folder()];
  const [ana, bo] = [slack.as("U0ANA"), slack.as("U0BO")];
  const settings = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    PORT: String(await freePort()),
  };
  const first = start(cwd, settings);
  await says(first, "Sluice is running");
  await ana.types("/focus 90m");
  await bo.types("/review @ana Look at the parser");
  slack.refuses("apps.connections.open", "invalid_auth");
  slack.drop("oldest");
  expect(await ended(first)).toBe(1);
  await expect.poll(slack.sockets, soon).toBe(0);

  const second = start(cwd, settings);
  await says(second, "Sluice is running");
  await ana.types("/focus off");
  await expect.poll(() => ana.dm().length, soon).toBe(1);
  expect(ana.dm()[0]?.text).toContain("1 to judge");
  await ana.presses("Approve");
  await expect.poll(ana.sees, soon).toContain("approved by you");
  expect(ana.dm()).toHaveLength(1);
  second.child.kill("SIGTERM");
  expect(await ended(second)).toBe(0);
});

test("killed at any point and started anew on the same data, it loses nothing and repeats nothing", async () => {
  const [slack, cwd] = [await workspace(), folder()];
  const [ana, bo] = [slack.as("U0ANA"), slack.as("U0BO")];
  const posts = () => slack.calls().filter(({ method }) => method === "chat.postMessage").length;
  const settings = {
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    PORT: String(await freePort()),
  };
  const begin = async () => {
    const started = start(cwd, settings);
    await says(started, "Sluice is running");
    return started;
  };
  const kill = async (started: Started) => {
    started.child.kill("SIGKILL");
    await ended(started);
    await expect.poll(slack.sockets, soon).toBe(0);
  };

  const first = await begin();
  await ana.types("/focus 90m");
  expect((await bo.types("/review @ana Look at the parser")).ephemeral?.text).toContain("R1 waits for Ana");
  await kill(first);

  const second = await begin();
  expect((await bo.types("/review @ana The importer")).ephemeral?.text).toContain("R2 waits for Ana");
  const ending = ana.types("/focus off");
  await expect.poll(posts, { ...soon, interval: 1 }).toBe(1);
  await kill(second);
  await ending;

  const third = await begin();
  await expect.poll(() => ana.dm().length, soon).toBe(1);
  expect(ana.dm()[0]?.text).toContain("2 to judge");
  await ana.presses("Approve", { near: "The importer" });
  await expect.poll(ana.sees, soon).toContain("approved by you");
  expect(posts()).toBeLessThanOrEqual(2);
  expect(ana.dm()).toHaveLength(1);
  third.child.kill("SIGTERM");
  expect(await ended(third)).toBe(0);
});
