import { startBot } from "./bot.ts";
import { livingClock } from "./clock.ts";
import { type Config, readConfig } from "./config.ts";
import { openDemo } from "./demo.ts";
import { openLog } from "./log.ts";

const config = readConfig(process.env);
if ("problem" in config) fail(config.problem);
else await start(config).catch((error: unknown) => fail(sentenceFor(error, config)));

async function start(config: Config) {
  const running = config.slack ? await startInSlack(config, config.slack) : await startPlayground(config);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void running.stop().finally(() => process.exit(0)));
}

async function startInSlack({ databasePath, port, logLevel }: Config, slack: NonNullable<Config["slack"]>) {
  const log = openLog(logLevel);
  process.on("unhandledRejection", (reason) => {
    log.fatal({ fault: String(reason) }, "stopping, so that it is started anew");
    process.exit(1);
  });
  const clock = livingClock();
  const bot = await startBot({ slack, databasePath, port }, clock, log);
  log.info({ port: bot.port, transport: "appToken" in slack ? "Socket Mode" : "HTTP" }, "Sluice is running");
  return { stop: () => clock.stop().then(bot.stop) };
}

async function startPlayground({ port, logLevel }: Config) {
  const demo = await openDemo(
    { port, databasePath: "data/playground.db" },
    openLog(process.env["LOG_LEVEL"] ? logLevel : "error"),
  );
  console.log(
    `Sluice's playground is open at ${demo.url}\nThere are no Slack settings, so this is a workspace of its own. README says how to install it in yours.`,
  );
  return demo;
}

function sentenceFor(error: unknown, { port }: Config): string {
  const { code } = error as { code?: unknown };
  if (code === "EADDRINUSE") return `Port ${port} or ${port + 1} is taken. Choose another, for example PORT=3100 npm start.`;
  return error instanceof Error ? error.message : String(error);
}

function fail(sentence: string) {
  console.error(sentence);
  process.exit(1);
}
