import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as rest } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { listenLocally } from "../src/playground/listen-locally.ts";
import type { Manifest } from "../src/playground/manifest.ts";
import { demoTeam } from "../src/playground/team.ts";
import { openWorkspace, type Workspace } from "../src/playground/workspace.ts";
import { median } from "./quantile.ts";
import { type Row, sayMb, sayMs, sayRatio } from "./row-table.ts";
import type { Sizes } from "./sizes.ts";

/** What the bot says once it is attached to Slack; the empty app says it too. */
const running = "Sluice is running";
/** As this file is, its neighbours are: compiled, or sources that tsx runs. */
const isCompiled = import.meta.url.endsWith(".js");
const neighbour = (path: string) => new URL(isCompiled ? path.replace(/ts$/, "js") : path, import.meta.url);

type Started = { startMs: number; memory: number };

/** How long the bot takes until Slack reaches it, and what it holds then, beside an empty Bolt app. Both are attached to the playground. */
export async function programs(folder: string, { runs, restMs }: Sizes): Promise<Row[]> {
  const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as Manifest;
  const workspace = await openWorkspace({ clock: { now: Date.now }, team: demoTeam, manifest });
  const start = (program: string) => startOnce(program, folder, workspace, restMs);
  const empty: Started[] = [];
  const sluice: Started[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await start("./empty-bolt.ts"));
    sluice.push(await start("../src/main.ts"));
  }
  await workspace.close();
  return [
    ...compared("start", "startMs", sayMs, empty, sluice),
    ...compared("resident memory after the start", "memory", sayMb, empty, sluice),
  ];
}

function compared(
  what: string,
  fact: keyof Started,
  say: (amount: number) => string,
  empty: Started[],
  sluice: Started[],
): Row[] {
  const [beside, ours] = [empty, sluice].map((started) => median(started.map((one) => one[fact]))) as [number, number];
  return [
    { what: `${what}: an empty Bolt app`, median: say(beside) },
    { what: `${what}: Sluice`, median: say(ours), ratio: sayRatio(ours / beside) },
  ];
}

/** Starts a program, lets it rest, asks for its memory, and ends it. */
async function startOnce(program: string, folder: string, workspace: Workspace, restMs: number): Promise<Started> {
  const free = await listenLocally(0, () => {});
  await free.close();
  const began = performance.now();
  const child = spawned(program, folder, workspace, free.port);
  try {
    await said(child, running);
    const startMs = performance.now() - began;
    await rest(restMs);
    child.send("memory?");
    const [memory] = (await once(child, "message")) as [number];
    return { startMs, memory };
  } finally {
    const ended = once(child, "exit");
    if (child.kill("SIGKILL")) await ended;
  }
}

const spawned = (program: string, folder: string, { botToken, appToken, apiUrl }: Workspace, port: number) =>
  spawn(
    process.execPath,
    [
      ...(isCompiled ? [] : ["--import", "tsx"]),
      "--import",
      neighbour("./tell-memory.ts").href,
      fileURLToPath(neighbour(program)),
    ],
    {
      stdio: ["ignore", "pipe", "inherit", "ipc"],
      env: {
        ...process.env,
        ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl, RUNNING: running },
        ...{ DATABASE_URL: `file:${folder}/started.db`, PORT: String(port), LOG_LEVEL: "info" },
      },
    },
  );

/** Resolves when a program has said something; fails if it ends before. */
const said = (child: ChildProcess, words: string) =>
  new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (text: Buffer) => text.includes(words) && resolve());
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it said "${words}".`)));
  });
