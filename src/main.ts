import { WebAPIHTTPError, WebAPIRequestError } from "@slack/web-api";
import { startBot } from "./bot.ts";
import { livingClock } from "./clock.ts";
import { type Config, readConfig } from "./config.ts";
import { openDemo } from "./demo.ts";
import { openLog } from "./log.ts";
import { openSecretBox } from "./secret-box.ts";

const config = readConfig(process.env);
if ("problem" in config) fail(config.problem);
else await start(config).catch((error: unknown) => fail(sentenceFor(error, config)));

async function start(config: Config) {
  const running = config.slack ? await startInSlack(config, config.slack) : await startPlayground(config);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void running.stop().finally(() => process.exit(0)));
}

async function startInSlack(
  {
    databasePath,
    port,
    logLevel,
    retentionDays,
    keepsLoad,
    agentLimit,
    publicUrl,
    hostSecrets,
    hostAccess,
    operator,
    keys,
    consent: asked,
  }: Config,
  slack: NonNullable<Config["slack"]>,
) {
  const log = openLog(logLevel);
  process.on("unhandledRejection", (reason) => {
    log.fatal({ fault: String(reason) }, "stopping, so that it is started anew");
    process.exit(1);
  });
  const clock = livingClock();
  const consent = asked && keys && { ...asked, box: openSecretBox(keys) };
  const more = {
    ...(keepsLoad === false && { keepsLoad }),
    ...(retentionDays && { retentionDays }),
    ...(agentLimit && { agentLimit }),
    ...(publicUrl && { publicUrl }),
    ...(hostSecrets && { hostSecrets }),
    ...(hostAccess && { hostAccess }),
    ...(operator && { operator }),
    ...(keys && { feeds: { keys } }),
    ...(consent && { consent }),
  };
  const bot = await startBot({ slack, databasePath, port, ...more }, clock, log);
  log.info({ port: bot.port, transport: "appToken" in slack ? "Socket Mode" : "HTTP" }, "Sluice is running");
  return { stop: () => clock.stop().then(bot.stop) };
}

async function startPlayground({ port, logLevel }: Config) {
  const demo = await openDemo(
    { port, databasePath: "data/playground.db" },
    openLog(process.env["LOG_LEVEL"] ? logLevel : "error"),
  );
  // Slack's package rejects where nobody can hear it when it may not connect again: in life the program ends and is started anew.
  process.on("unhandledRejection", () => void demo.restart());
  console.log(
    `Sluice's playground is open at ${demo.url}\nThere are no Slack settings, so this is a workspace of its own. README says how to install it in yours.`,
  );
  return demo;
}

function sentenceFor(error: unknown, { port, slack, databasePath }: Config): string {
  const { code } = error as { code?: unknown };
  const isOfFiles = error instanceof Error && ("path" in error || /^SQLITE_/.test(String(code)));
  if (isOfFiles) return `DATABASE_URL names ${databasePath}, which cannot be used as a database: ${error.message}.`;
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError)
    return `Slack cannot be reached at ${slack?.apiUrl ?? "https://slack.com/api/"}. Check the network, or SLACK_API_URL.`;
  const ports = slack ? port : `${port} or ${port + 1}`;
  if (code === "EADDRINUSE") return `Port ${ports} is taken. Choose another, for example PORT=3100 npm start.`;
  return error instanceof Error ? error.message : String(error);
}

function fail(sentence: string) {
  console.error(sentence);
  process.exit(1);
}
