import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Bot, startBot } from "./bot.ts";
import { turnedClock } from "./clock.ts";
import { openDemoAgents } from "./demo-agents.ts";
import { guideTo, nightOfAgents } from "./demo-guide.ts";
import { story } from "./demo-story.ts";
import { tokensPath } from "./demo-token.ts";
import { type PersonId, personId } from "./domain/person.ts";
import { sayWhen } from "./domain/say-time.ts";
import { day, type Instant, minute } from "./domain/time.ts";
import type { Logger } from "./log.ts";
import type { Turn } from "./playground/day-contract.ts";
import type { Manifest } from "./playground/manifest.ts";
import { demoTeam } from "./playground/team.ts";
import { openWorkspace } from "./playground/workspace.ts";
import { endOfDay, nextDigest, ribbonOf } from "./ribbon.ts";
import { openTo } from "./store/open-to.ts";
import { openSqlite } from "./store/sqlite/open-sqlite.ts";

/** Tuesday, 24 March 2026, 9:05 in Berlin: Ana's morning. */
const firstMorning = Date.parse("2026-03-24T09:05:00+01:00");
/** Who has joined from the start. Cy has not: he shows how it is for somebody who did not ask for it. */
const joined = ["ana", "bo", "dee", "eli"];

export type Demo = {
  url: string;
  /** Ends the bot and begins it anew; the workspace stays. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** The whole bot in a local workspace, with a page to try it on and a clock to turn. Its data is never the real one's. */
export async function openDemo({ port, databasePath }: { port: number; databasePath: string }, log: Logger): Promise<Demo> {
  let resumedAt = await lastInstantIn(databasePath);
  const clock = turnedClock(resumedAt ?? firstMorning);
  let bot: Bot | undefined;
  const surroundings = { clock, databasePath, teamId: () => workspace.teamId, changed: () => workspace.changed() };
  const agents = openDemoAgents(surroundings, firstMorning);
  const withAgents: typeof clock = { ...clock, onWake: (run) => clock.onWake(() => run().then(agents.pass)) };
  const begin = async () => {
    const slack = { botToken: workspace.botToken, appToken: workspace.appToken, apiUrl: workspace.apiUrl };
    const feeds = { absent: "The playground fetches nothing from outside, so no calendar can be added here." };
    bot = await startBot({ slack, databasePath, port: port === 0 ? 0 : port + 1, host: "localhost", feeds }, withAgents, log);
    await welcome(bot, workspace.teamId);
    await agents.meet(bot);
    workspace.changed();
  };
  const end = async () => {
    const ending = bot;
    bot = undefined;
    await ending?.stop();
  };
  let restarting: Promise<void> | undefined;
  const restart = () => {
    restarting ??= end()
      .then(begin)
      .finally(() => {
        restarting = undefined;
      });
    return restarting;
  };
  const person = async (user: string) => bot?.store.person(personId(workspace.teamId, user));

  /** From the end of Ana's day to the first digest of her next. */
  const throughTheNight = async () => {
    const ana = await person("U0ANA");
    const evening = ana?.attention && endOfDay(ana, clock.now());
    const morning = evening && nextDigest(ana, evening);
    if (!bot || !evening || !morning)
      throw new Error("Ana has no morning brief to come: as Ana, type /sluice start to join again.");
    await workspace.quiet();
    await agents.workAtNight(bot, evening);
    await clock.turnTo(morning);
    await workspace.quiet();
  };

  const workspace = await openWorkspace({
    clock,
    team: demoTeam,
    manifest: readManifest(),
    port,
    // A visitor's clock stands still between turns: with the limits on, a minute of Slack's would never end.
    isLimited: false,
    page: {
      isRunning: () => bot !== undefined,
      story: (happenings, facts) => (resumedAt === undefined ? story(happenings, facts) : []),
      guide: () => guideTo(resumedAt, agents),
      ribbon: async (user) => {
        const who = await person(user);
        return who && bot ? ribbonOf(who, await openTo(bot.store, who), clock.now()) : null;
      },
      turn: async (user, turn) => {
        await workspace.quiet();
        const who = await person(user);
        await clock.turnTo(
          targetOf(turn, clock.now(), who && nextDigest(who, clock.now()), who && endOfDay(who, clock.now()), who?.zone),
        );
        await workspace.quiet();
      },
      letHappen: async (name) => {
        if (name === nightOfAgents) await throughTheNight();
      },
      tellAtWork: agents.takeToken,
      stepBack: async (minutes) => clock.startAgainAt(clock.now() - minutes * minute),
      restart,
      startOver: async () => {
        await end();
        erase(databasePath);
        resumedAt = undefined;
        agents.startOver();
        clock.startAgainAt(firstMorning);
        workspace.reset();
        await begin();
      },
    },
  });
  await begin();
  if (clock.now() !== firstMorning) await bot?.store.forgetShown(clock.now());
  await clock.turnTo(clock.now());
  return {
    url: workspace.url,
    restart,
    stop: async () => {
      agents.stop();
      await end();
      await workspace.close();
    },
  };
}

/** Compiled output lies one folder deeper than the sources. */
const manifestPath = fileURLToPath(
  new URL(import.meta.url.endsWith(".js") ? "../../manifest.json" : "../manifest.json", import.meta.url),
);
const readManifest = () => JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;

/** After a restart of everything the clock goes on a second after the last thing that is known. */
async function lastInstantIn(databasePath: string): Promise<Instant | undefined> {
  if (!existsSync(databasePath)) return undefined;
  const store = openSqlite(databasePath);
  const last = await store.lastInstant();
  await store.close();
  return last === undefined ? undefined : last + 1_000;
}

async function welcome(bot: Bot, teamId: string) {
  for (const one of demoTeam.people.filter(({ isBot }) => !isBot)) {
    const id: PersonId = personId(teamId, one.id);
    if (await bot.store.person(id)) continue;
    await bot.desk.meet({ id, name: one.name.split(" ")[0] ?? one.name, zone: one.zone, kind: "person" });
    if (joined.includes(one.handle)) await bot.desk.chooseManner({ who: id, manner: "batch" });
  }
}

function targetOf(
  turn: Turn,
  now: Instant,
  nextDigestAt: Instant | null | undefined,
  dayEndsAt: Instant | null | undefined,
  zone = "UTC",
): Instant {
  if ("by" in turn) return within(now + turn.by * minute, now, zone);
  if ("to" in turn) return within(turn.to, now, zone);
  const at = { "next digest": nextDigestAt, "end of day": dayEndsAt }[turn.until];
  if (at === null || at === undefined)
    throw new Error("This person has no digest to come: they have not joined. Turn by 15 minutes, or to a time.");
  return at;
}

function within(at: Instant, now: Instant, zone: string): Instant {
  if (!Number.isFinite(at) || at <= now)
    throw new Error(`The clock turns forwards only, and it is ${sayWhen(now, zone, now)} already. Choose a later time.`);
  if (at > now + 31 * day) throw new Error("The clock turns a month at most. Choose a nearer time.");
  return at;
}

function erase(databasePath: string) {
  const files = [...["", "-wal", "-shm"].map((suffix) => databasePath + suffix), tokensPath(databasePath)];
  for (const file of files) rmSync(file, { force: true });
}
