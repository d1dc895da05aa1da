import { openAgentCallbacks } from "./agent-callbacks.ts";
import { type Desk, openDesk } from "./app/desk.ts";
import { openQuestions, type Questions } from "./app/questions.ts";
import type { BotSettings, Feeds, Patience } from "./bot-settings.ts";
import type { Clock } from "./clock.ts";
import { openConsents, sealedAs } from "./consents.ts";
import type { Delivering } from "./delivery/attempt.ts";
import { openHomeEdges } from "./delivery/home-edges.ts";
import { openHomeHashes } from "./delivery/home-hashes.ts";
import { openHostComments } from "./delivery/host-comments.ts";
import { letRing } from "./delivery/let-ring.ts";
import { openNewerBlocks } from "./delivery/message-forms.ts";
import { openPace } from "./delivery/pace.ts";
import type { Syncing } from "./delivery/status-sync.ts";
import { isCodeHost } from "./domain/code-host.ts";
import { day, minute } from "./domain/time.ts";
import { openDoors } from "./doors.ts";
import { healthOf } from "./health.ts";
import { closeHttp, listenOn, portOf, serveHttp } from "./http.ts";
import { openAgentWaits } from "./intake/agent-waits.ts";
import { openSafeFetch } from "./intake/fetch-safely.ts";
import { newLinkCode } from "./intake/hosts/link-code.ts";
import { aboutCalendar } from "./intake/read-a-feed.ts";
import { openRefreshing } from "./intake/refresh-calendars.ts";
import type { SetCallback } from "./intake/set-callback.ts";
import { type Logger, slackLog } from "./log.ts";
import { round } from "./round.ts";
import { openRounds } from "./rounds.ts";
import { openSecretBox } from "./secret-box.ts";
import { channelMembership } from "./slack/channel-membership.ts";
import { blaming, openBolt, transportFor, webClient } from "./slack/connection.ts";
import { openDirectory } from "./slack/directory.ts";
import { openDndReader } from "./slack/dnd-reader.ts";
import { listen } from "./slack/listen.ts";
import { publicChannels } from "./slack/public-channel.ts";
import { sharing } from "./slack/share-file.ts";
import { openSqlite } from "./store/sqlite/open-sqlite.ts";
import type { Store } from "./store/store.ts";
import { tellingChanged } from "./store/telling-changed.ts";

export type Bot = {
  store: Store;
  desk: Desk;
  questions: Questions;
  setCallback: SetCallback;
  port: number;
  /** How many calls of agents wait now for something to become of a request. */
  waiting(): number;
  /** Resolves when nothing is being looked at, read or delivered. */
  idle(): Promise<void>;
  /** Lets what runs end, and closes everything. */
  stop(): Promise<void>;
};

const noKey: Feeds = { absent: "Whoever runs Sluice has to set ENCRYPTION_KEY before you can add a calendar." };

/** Raised when a rule of `domain/` changes that decides when something is due, or who finds a decision by what, so that all of it is made anew. */
const rules = "11";

/** How long it is kept for which request a judgement took how long. */
const timingsKept = 30 * day;

const usualPatience: Patience = { posting: 10_000, lookingUp: 2_000 };

/** The whole bot: opens the store, attaches the surfaces to Slack, and begins where it stopped. Throws a sentence when it cannot. */
export async function startBot(settings: BotSettings, clock: Clock, log: Logger): Promise<Bot> {
  const { slack, databasePath, port, host, patience = usualPatience } = settings;
  const { retentionDays, agentLimit, keepsLoad = true, feeds = noKey, consent, publicUrl } = settings;
  const { hostSecrets = {}, hostAccess = {}, operator, passed = () => performance.now() } = settings;
  const { now } = clock;
  const waits = openAgentWaits(clock);
  const store = tellingChanged(openSqlite(databasePath, { keepsLoad }), waits.changed);
  const fault = (error: unknown) => log.error({ fault: String(error) }, "something failed; the rest goes on");
  const poster = webClient(slack, slackLog(log), patience.posting);
  const warn: Delivering["warn"] = (what) => log.warn(what, "not delivered yet");
  const slackOf = (botToken: string) => webClient({ ...slack, botToken }, slackLog(log), patience.posting);
  const consents = openConsents({
    ...(consent && { settings: consent }),
    slack: poster,
    slackOf,
    store,
    now,
    changed: () => void rounds.run(),
  });
  const open = (sealed: string, who: string) => consent?.box.open(sealed, sealedAs(who)) ?? "";
  const notSet: Syncing["warn"] = (what) => log.warn(what, "the status in Slack was not set yet");
  const syncing = consent && { store, slackOf, open, now, warn: notSet };
  const keys = "keys" in feeds ? feeds.keys : undefined;
  const wayOut = { store, desk: () => desk, keys, way: settings.callbacks, now, log, fault };
  const { callbacks, setCallback } = openAgentCallbacks(wayOut, () => void rounds.run());
  const unwritten = (what: object, says: string) => log.warn(what, says);
  const givenUp = (comment: string) => desk.noteUncommented({ comment });
  const writing = { store, access: hostAccess, givenUp, now, warn: unwritten, fault };
  const hostComments = openHostComments(writing, () => void rounds.run());
  const delivering: Delivering = {
    store,
    slack: poster,
    pace: openPace(),
    newerBlocks: openNewerBlocks(),
    homes: openHomeHashes(),
    edges: openHomeEdges(),
    callbacks,
    hostComments,
    closed: (channel, is) => desk.endReminder({ channel, is }),
    reminded: (requests, at) => desk.countReminded({ requests, at }),
    now,
    operator,
    warn,
    letRing: syncing && ((who) => letRing(syncing, who)),
  };

  let lastTickAt = now();
  const rested = () => {
    lastTickAt = now();
    waits.pass();
  };
  const failed = (error: unknown) => {
    fault(error);
    clock.wakeAt(now() + minute);
  };
  const timings = { nextAt: Number.NEGATIVE_INFINITY, keptFor: keepsLoad ? timingsKept : 0 };
  const rounds = openRounds(() =>
    round({ desk, dnd, clock, delivering, fault, calendars: refreshing, syncing, retentionDays, timings }).then(rested, failed),
  );
  const desk = openDesk(store, clock.stamp, (verb, input) => {
    dnd.after(verb, input);
    void rounds.run();
  });
  const questions = openQuestions(store, now);
  const box = keys && openSecretBox(keys);
  const fetchFeed = ("keys" in feeds && feeds.fetchFeed) || openSafeFetch();
  const refreshing = box && openRefreshing({ store, desk, box, fetchFeed, now, fault }, () => void rounds.run());
  const calendars =
    box && refreshing
      ? { seal: (url: string, who: string) => box.seal(url, aboutCalendar(who)), read: refreshing.read }
      : { absent: "absent" in feeds ? feeds.absent : "" };
  const lookUps = webClient(slack, slackLog(log), patience.lookingUp);
  const directory = openDirectory(lookUps, desk, questions);
  const unread = (error: unknown) => log.warn({ why: String(error) }, "Do Not Disturb was not read yet");
  const dnd = openDndReader({
    slack: lookUps,
    desk,
    questions,
    joinedAfter: store.joinedAfter,
    now,
    wake: rounds.run,
    warn: unread,
  });

  const transport = transportFor(slack, slackLog(log), now);
  const bolt = await openBolt(slack, transport, poster, slackLog(log));
  const fetching = slack.fetch ?? fetch;
  listen(bolt, {
    desk,
    questions,
    directory,
    dnd,
    consents,
    calendars,
    keepsLoad,
    operator,
    reachedAt: () => ({ url: publicUrl ?? `http://localhost:${portOf(server)}`, isPublic: publicUrl !== undefined }),
    isPublic: publicChannels(lookUps),
    refuseUnlessThere: channelMembership(lookUps),
    linkable: { hosts: Object.keys(hostSecrets).filter(isCodeHost), newCode: newLinkCode },
    share: sharing(poster, fetching),
    now,
    fetch: fetching,
  });
  const sockets = () => ("appToken" in slack ? transport.connectedSince() : undefined);
  const acting = { desk, questions, store, directory, waits, now, setCallback };
  const { takesComments } = hostComments;
  const doors = openDoors(acting, { slack: transport.listener, hostSecrets, takesComments, passed, fault });
  const server = serveHttp(() => healthOf(store, { lastTickAt, sockets: sockets() }, now()), doors, consents.cameBack);
  await listenOn(server, port, host);

  await store.renew(`${rules}/${process.versions["tz"]}`, now());
  if ((await store.agentLimit()) !== agentLimit) await desk.limitAgents(agentLimit === undefined ? {} : { minutes: agentLimit });
  clock.onWake(rounds.run);
  await bolt.start().catch(blaming("SLACK_APP_TOKEN"));
  await rounds.run();
  const idle = async () => {
    do await rounds.idle();
    while ((await refreshing?.idle()) || (await callbacks.idle()) || (await hostComments.idle()));
  };
  const stop = async () => {
    const closed = closeHttp(server);
    waits.end();
    await bolt.stop();
    clock.onWake(async () => {});
    await closed;
    await refreshing?.stop();
    await callbacks.stop();
    await hostComments.stop();
    await rounds.idle();
    await store.close();
  };
  return { store, desk, questions, setCallback, port: portOf(server), waiting: waits.count, idle, stop };
}
