import { App } from "@slack/bolt";
import { WebAPIPlatformError, WebClient, type WebClientOptions } from "@slack/web-api";
import { type Desk, openDesk } from "./app/desk.ts";
import { openQuestions, type Questions } from "./app/questions.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { deliverAll } from "./delivery/deliveries.ts";
import { openPace } from "./delivery/pace.ts";
import { minute } from "./domain/time.ts";
import { type Health, listenOn, serveHttp } from "./http.ts";
import { type Logger, slackLog } from "./log.ts";
import { openRounds } from "./rounds.ts";
import { openDirectory } from "./slack/directory.ts";
import { listen } from "./slack/listen.ts";
import { httpTransport, socketTransport, type Transport } from "./slack/receivers.ts";
import { openSqlite } from "./store/sqlite/open-sqlite.ts";
import type { Store } from "./store/store.ts";

export type SlackSettings = NonNullable<Config["slack"]>;
/** `port`: where the bot's own HTTP listens; 0 for any. */
export type BotSettings = { slack: SlackSettings; databasePath: string; port: number };

export type Bot = {
  store: Store;
  desk: Desk;
  questions: Questions;
  port: number;
  /** Resolves when nothing is being looked at or delivered. */
  idle(): Promise<void>;
  /** Lets what runs end, and closes everything. */
  stop(): Promise<void>;
};

/** Raised when a rule of `domain/` changes that decides when something is due, so that everybody is looked at anew. */
const rules = "1";
const atATime = 500;

/** The whole bot: opens the store, attaches the surfaces to Slack, and begins where it stopped. */
export async function startBot({ slack, databasePath, port }: BotSettings, clock: Clock, log: Logger): Promise<Bot> {
  const store = openSqlite(databasePath);
  const poster = webClient(slack, log, { timeout: 10_000 });
  const bot = await poster.auth.test().catch(blaming("SLACK_BOT_TOKEN"));
  let lastTickAt = clock.now();

  const fault = (error: unknown) => log.error({ fault: String(error) }, "something failed; the rest goes on");
  const delivering = {
    store,
    slack: poster,
    pace: openPace(),
    now: clock.now,
    warn: (what: object) => log.warn(what, "not delivered yet"),
  };
  const rounds = openRounds(async () => {
    try {
      await lookAtWhoeverIsDue(store, desk, clock, fault);
      await deliverAll(delivering, fault);
      lastTickAt = clock.now();
      clock.wakeAt((await store.nextWakeAt()) ?? Number.POSITIVE_INFINITY);
    } catch (error) {
      fault(error);
      clock.wakeAt(clock.now() + minute);
    }
  });
  const desk = openDesk(store, clock.stamp, () => void rounds.run());
  const questions = openQuestions(store, clock.now);
  const directory = openDirectory(webClient(slack, log, { timeout: 2_000 }), desk, questions);

  const transport = transportFor(slack, log, clock);
  const authorization = {
    botToken: slack.botToken,
    ...(bot.bot_id && { botId: bot.bot_id }),
    ...(bot.user_id && { botUserId: bot.user_id }),
  };
  const bolt = new App({
    receiver: transport,
    authorize: async () => authorization,
    logger: slackLog(log),
    convoStore: false,
    clientOptions: { ...clientOptions(slack), timeout: 2_500, retryConfig: { retries: 0 } },
  });
  listen(bolt, { desk, questions, directory, now: clock.now });

  const server = serveHttp(() => health(store, transport, slack, clock, lastTickAt), transport.listener);
  await listenOn(server, port);
  await store.renew(`${rules}/${process.versions["tz"]}`, clock.now());
  clock.onWake(rounds.run);
  await bolt.start().catch(blaming("SLACK_APP_TOKEN"));
  await rounds.run();
  const address = server.address();

  return {
    store,
    desk,
    questions,
    port: typeof address === "object" && address ? address.port : port,
    idle: rounds.idle,
    stop: async () => {
      await bolt.stop();
      clock.onWake(async () => {});
      await rounds.idle();
      await new Promise((closed) => server.close(closed).closeAllConnections());
      await store.close();
    },
  };
}

/** Slack said no at the start: which setting is to blame, and why. */
const blaming = (setting: string) => (error: unknown) => {
  if (!(error instanceof WebAPIPlatformError)) throw error;
  throw new Error(`${setting} is not accepted by Slack (${error.data.error}). Take it anew from your app's settings.`);
};

const clientOptions = ({ apiUrl }: SlackSettings): WebClientOptions => (apiUrl ? { slackApiUrl: apiUrl } : {});

/** Retries are the store's affair: the client's own could post twice, and its pauses would hold up every call. */
const webClient = (slack: SlackSettings, log: Logger, { timeout }: { timeout: number }) =>
  new WebClient(slack.botToken, {
    ...clientOptions(slack),
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: slackLog(log),
  });

function transportFor(slack: SlackSettings, log: Logger, { now }: Clock): Transport {
  if ("appToken" in slack)
    return socketTransport({ appToken: slack.appToken, clientOptions: clientOptions(slack), logger: slackLog(log), now });
  return httpTransport({ signingSecret: slack.signingSecret, logger: slackLog(log) });
}

async function lookAtWhoeverIsDue(store: Store, desk: Desk, { now }: Clock, fault: (error: unknown) => void) {
  const looked = new Set<string>();
  for (;;) {
    const due = (await store.dueToLook(now(), atATime)).filter((who) => !looked.has(who));
    if (due.length === 0) return;
    for (const who of due) looked.add(who);
    await Promise.all(due.map((who) => desk.look({ who }).catch(fault)));
  }
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);
const tickIsLate = 3 * minute;

async function health(
  store: Store,
  transport: Transport,
  slack: SlackSettings,
  { now }: Clock,
  lastTickAt: number,
): Promise<Health> {
  const sockets = transport.connectedSince().map((since) => seconds(now() - since));
  const unsentSince = await store.oldestUnsent(now());
  const sinceTick = now() - lastTickAt;
  return {
    isWell: sinceTick < tickIsLate && ("signingSecret" in slack || sockets.length > 0),
    lastTick: new Date(lastTickAt).toISOString(),
    secondsSinceLastTick: seconds(sinceTick),
    socketAgesInSeconds: sockets,
    oldestUnsentNoticeInSeconds: unsentSince === undefined ? null : seconds(now() - unsentSince),
  };
}
