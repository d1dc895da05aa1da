import { type Desk, openDesk } from "./app/desk.ts";
import { openQuestions, type Questions } from "./app/questions.ts";
import type { BotSettings } from "./bot-settings.ts";
import { openCalendars } from "./calendars.ts";
import type { Clock } from "./clock.ts";
import { day, minute } from "./domain/time.ts";
import { openDoors } from "./doors.ts";
import { healthOf } from "./health.ts";
import { closeHttp, listenOn, portOf, serveHttp } from "./http.ts";
import { openAgentWaits } from "./intake/agent-waits.ts";
import type { SetCallback } from "./intake/set-callback.ts";
import type { Logger } from "./log.ts";
import { openOutward } from "./outward.ts";
import { round } from "./round.ts";
import { openRounds } from "./rounds.ts";
import { blaming } from "./slack/connection.ts";
import { openSqlite } from "./store/sqlite/open-sqlite.ts";
import type { Store } from "./store/store.ts";
import { tellingChanged } from "./store/telling-changed.ts";
import { openLookUps, openSurfaces } from "./surfaces.ts";
import type { Wiring } from "./wiring.ts";

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

/** Raised when a rule of `domain/` changes that decides when something is due, or who finds a decision by what, so that all of it is made anew. */
const rules = "11";

/** The whole bot: opens the store, attaches the surfaces to Slack, and begins where it stopped. Throws a sentence when it cannot. */
export async function startBot(settings: BotSettings, clock: Clock, log: Logger): Promise<Bot> {
  const parts = await openParts(settings, clock, log);
  const { desk, questions, store, setCallback, server, bolt, rounds, waits, idle, stop } = parts;
  await listenOn(server, settings.port, settings.host);
  await store.renew(`${rules}/${process.versions["tz"]}`, clock.now());
  await limitAgents(parts, settings.agentLimit);
  clock.onWake(rounds.run);
  await bolt.start().catch(blaming("SLACK_APP_TOKEN"));
  await rounds.run();
  return { store, desk, questions, setCallback, port: portOf(server), waiting: waits.count, idle, stop };
}

async function limitAgents({ store, desk }: Pick<Bot, "store" | "desk">, minutes: number | undefined) {
  if ((await store.agentLimit()) !== minutes) await desk.limitAgents(minutes === undefined ? {} : { minutes });
}

/** All of it, opened and joined; nothing is heard or said yet. */
async function openParts(settings: BotSettings, clock: Clock, log: Logger) {
  const { databasePath, keepsLoad = true } = settings;
  const { now } = clock;
  const waits = openAgentWaits(clock);
  const store = tellingChanged(openSqlite(databasePath, { keepsLoad }), waits.changed);
  const fault = (error: unknown) => log.error({ fault: String(error) }, "something failed; the rest goes on");
  const wake = () => void rounds.run();
  const wiring: Wiring = { settings, store, clock, log, desk: () => desk, wake, fault };
  const outward = openOutward(wiring);
  const desk = openDesk(store, clock.stamp, (verb, input) => {
    dnd.after(verb, input);
    wake();
  });
  const questions = openQuestions(store, now);
  const looking = openLookUps(wiring, questions);
  const { directory, dnd } = looking;
  const { refreshing, calendars } = openCalendars(wiring);
  const { rounds, lastTickAt } = openTicks(wiring, outward, looking, refreshing, waits.pass);
  const { bolt, transport } = await openSurfaces(wiring, { questions, outward, looking, calendars, port: () => portOf(server) });
  const { setCallback, consents, callbacks, hostComments } = outward;
  const acting = { desk, questions, store, directory, waits, now, setCallback };
  const { hostSecrets = {}, passed = () => performance.now() } = settings;
  const { takesComments } = hostComments;
  const doors = openDoors(acting, { slack: transport.listener, hostSecrets, takesComments, passed, fault });
  const sockets = () => ("appToken" in settings.slack ? transport.connectedSince() : undefined);
  const health = () => healthOf(store, { lastTickAt: lastTickAt(), sockets: sockets() }, now());
  const server = serveHttp(health, doors, consents.cameBack);
  const atWork = [refreshing, callbacks, hostComments].filter((one) => one !== undefined);
  const idle = async () => {
    do await rounds.idle();
    while (await goesOn(atWork));
  };
  const stop = async () => {
    const closed = closeHttp(server);
    waits.end();
    await bolt.stop();
    clock.onWake(async () => {});
    await closed;
    for (const one of atWork) await one.stop();
    await rounds.idle();
    await store.close();
  };
  return { desk, questions, store, setCallback, server, bolt, rounds, waits, idle, stop };
}

/** Whether one of them had still been at work. */
async function goesOn(all: { idle(): Promise<boolean> }[]): Promise<boolean> {
  for (const one of all) if (await one.idle()) return true;
  return false;
}

/** How long it is kept for which request a judgement took how long. */
const timingsKept = 30 * day;

/** What it does by itself, again and again; a round that failed is tried again in a minute. */
function openTicks(
  { settings: { retentionDays, keepsLoad = true }, clock, desk, fault }: Wiring,
  { delivering, syncing }: ReturnType<typeof openOutward>,
  { dnd }: ReturnType<typeof openLookUps>,
  calendars: ReturnType<typeof openCalendars>["refreshing"],
  rest: () => void,
) {
  let lastTickAt = clock.now();
  const rested = () => {
    lastTickAt = clock.now();
    rest();
  };
  const failed = (error: unknown) => {
    fault(error);
    clock.wakeAt(clock.now() + minute);
  };
  const timings = { nextAt: Number.NEGATIVE_INFINITY, keptFor: keepsLoad ? timingsKept : 0 };
  const doing = { dnd, clock, delivering, fault, calendars, syncing, retentionDays, timings };
  const rounds = openRounds(() => round({ desk: desk(), ...doing }).then(rested, failed));
  return { rounds, lastTickAt: () => lastTickAt };
}
