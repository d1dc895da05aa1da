import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { freePort } from "../support/free-port.ts";
import { newFolder } from "../support/new-folder.ts";

const main = resolve("src/main.ts");
/** Found from here: the program runs in a folder of its own, where there is no node_modules. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export type Program = {
  url: string;
  /** All that stands in its terminal, since it was last started. */
  said(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** On the same data and port as before. */
  start(): Promise<void>;
  killAndStart(): Promise<void>;
};

/** The real program, as `npm start` runs it without any settings: on a free port, with data of its own. It ends with the test. */
export async function startProgram(): Promise<Program> {
  const folder = newFolder("browser");
  const port = await freePort();
  let said: string[] = [];
  let child: ChildProcess | undefined;
  const start = async () => {
    said = [];
    child = await opened(folder, port, said);
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  onTestFinished(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });
  await start();
  return {
    url: `http://localhost:${port}/`,
    kill,
    start,
    killAndStart: () => kill().then(start),
    said: () => said.join(""),
  };
}

/** Resolves when it has said where it is open; rejects with what it said when it ends before. */
async function opened(cwd: string, port: number, said: string[]): Promise<ChildProcess> {
  const settings = Object.entries(process.env).filter(([name]) => !/^(SLACK_|DATABASE_URL|LOG_LEVEL|VITEST|NODE_ENV)/.test(name));
  const env = { ...Object.fromEntries(settings), PORT: String(port) };
  const child = spawn(process.execPath, ["--import", loader, main], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => said.push(String(data)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (data) => String(data).includes("is open at") && resolve());
    child.once("exit", () => reject(new Error(`The program ended at once: ${said.join("")}`)));
    child.once("error", reject);
  });
  return child;
}
