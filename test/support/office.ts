import { rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Bot, startBot } from "../../src/bot.ts";
import type { BotSettings } from "../../src/bot-settings.ts";
import { turnedClock } from "../../src/clock.ts";
import { type PersonId, personId } from "../../src/domain/person.ts";
import { atClock, localDate, second } from "../../src/domain/time.ts";
import { undoable } from "../../src/domain/turn.ts";
import { type Logger, openLog } from "../../src/log.ts";
import type { Hands } from "../../src/playground/hands.ts";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import type { Tenancy } from "../../src/playground/tenancy.ts";
import { openWorkspace, type WorkspaceOptions } from "../../src/playground/workspace.ts";
import { acknowledgingLast } from "../../src/slack/receivers.ts";
import { inProcessReceiver } from "./in-process-receiver.ts";
import { manifest as usual } from "./manifests.ts";
import { newFolder } from "./new-folder.ts";
import { noStrays } from "./no-strays.ts";

const ids = { ana: "U0ANA", bo: "U0BO", cy: "U0CY", dee: "U0DEE", eli: "U0ELI", fay: "U0FAY", gus: "U0GUS" } as const;
type Name = keyof typeof ids;
/** Whom the bot has met when the office opens. Fay has left the workspace; Gus is there, and nobody has told the bot of him. */
const met: Name[] = ["ana", "bo", "cy", "dee", "eli"];

const someone = { title: "", zone: "Europe/Berlin", isBot: false, isDeleted: false, botId: null, appId: null };
const fay = { ...someone, id: ids.fay, handle: "fay", name: "Fay Moreau", isDeleted: true };
const gus = { ...someone, id: ids.gus, handle: "gus", name: "Gus Brandt" };
const team = { ...demoTeam, people: [...demoTeam.people, fay, gus] };

/** How an office is opened: when (Berlin time is Ana's), over which transport, who has joined already. */
export type OfficeOptions = {
  start?: string;
  transport?: "in process" | "sockets" | "http";
  joined?: Name[];
  deduplicates?: boolean;
  /** What this Slack takes of Block Kit, where it is not the usual. */
  blockKit?: WorkspaceOptions["blockKit"];
  /** How long the bot waits for Slack, in real milliseconds; as in life by default. */
  patience?: BotSettings["patience"];
  /** How long words of what was settled are kept; for good by default. */
  retentionDays?: number;
  keepsLoad?: boolean;
  /** Minutes a day that the agents of each owner may ask of a reader; no limit by default. */
  agentLimit?: number;
  /** Where its own HTTP is reached from outside; nobody said, by default. */
  publicUrl?: string;
  /** So many more people who have joined, Zoe 1 to Zoe n. */
  crowd?: number;
  /** How long Slack waits for an acknowledgement, in real milliseconds; its own 3,000 by default. */
  acknowledgeWithinMs?: number;
  /** How long after each failure Slack sends an event again, in real milliseconds; at once by default, each time. */
  retryAfterMs?: number[];
  /** What the workspace was given of the app: `manifest.json`, or that with opt-in parts. */
  manifest?: Manifest;
  /** What code hosts show that they are themselves; none is heard by default. */
  hostSecrets?: BotSettings["hostSecrets"];
  /** By what code hosts are written to; they are only heard by default. */
  hostAccess?: BotSettings["hostAccess"];
  operator?: string;
  /** How calendars are read; none can be added by default. */
  feeds?: BotSettings["feeds"];
  /** Whose the workspace is, and with whom it shares channels. */
  tenancy?: Partial<Tenancy>;
  /** What asking people for their consent needs, where it is set up. */
  consent?: BotSettings["consent"];
  callbacks?: BotSettings["callbacks"];
  /** The stopwatch of the limits; the office's own clock by default. "really": as in life. */
  passed?: BotSettings["passed"] | "really";
  /** Where the bot logs; nowhere by default. */
  log?: Logger;
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

/**
 * The whole bot, as it is in life, on a real store in a temporary file, in the playground's workspace, with a clock that is held.
 * Everything is closed and removed when the test ends.
 */
export async function openOffice({
  start = "2026-03-24T09:05:00+01:00",
  transport = "in process",
  joined = ["ana", "bo", "dee", "eli"],
  deduplicates = true,
  blockKit,
  acknowledgeWithinMs = 3_000,
  retryAfterMs = [0, 0, 0],
  patience,
  retentionDays,
  keepsLoad,
  agentLimit,
  publicUrl,
  hostSecrets,
  hostAccess,
  operator,
  feeds,
  crowd = 0,
  manifest = usual,
  tenancy = {},
  consent,
  callbacks,
  passed,
  log = openLog("silent"),
}: OfficeOptions = {}) {
  const folder = newFolder("office");
  const databasePath = join(folder, "sluice.db");
  const clock = turnedClock(Date.parse(start));
  const zoes = Array.from({ length: crowd }, (_, at) => ({
    ...someone,
    id: `U0ZOE${at + 1}`,
    handle: `zoe${at + 1}`,
    name: `Zoe ${at + 1}`,
  }));
  const port = transport === "in process" ? "none" : 0;
  const workspace = await openWorkspace({
    clock,
    team: { ...team, people: [...team.people, ...zoes] },
    manifest,
    port,
    webApi: { deduplicates },
    tenancy,
    ...(blockKit && { blockKit }),
    acknowledgeWithinMs,
    retryAfterMs,
  });
  let receiver = inProcessReceiver(acknowledgingLast);
  let bot = await begin();

  async function begin(keeping = keepsLoad, heard = hostSecrets): Promise<Bot> {
    const { botToken, appToken, signingSecret, apiUrl, fetch } = workspace;
    receiver = inProcessReceiver(acknowledgingLast);
    const ways = { "in process": { fetch, transport: receiver }, sockets: { appToken }, http: { signingSecret } };
    const slack = { botToken, apiUrl, ...ways[transport] };
    const begun = await startBot(
      {
        slack,
        databasePath,
        port: 0,
        ...(patience && { patience }),
        ...(retentionDays && { retentionDays }),
        ...(keeping !== undefined && { keepsLoad: keeping }),
        ...(agentLimit !== undefined && { agentLimit }),
        ...(publicUrl && { publicUrl }),
        ...(heard && { hostSecrets: heard }),
        ...(hostAccess && { hostAccess }),
        ...(operator && { operator }),
        ...(feeds && { feeds }),
        ...(consent && { consent }),
        ...(callbacks && { callbacks }),
        ...(passed !== "really" && { passed: passed ?? clock.now }),
      },
      clock,
      log,
    );
    if (transport === "in process") workspace.deliverBy({ inProcess: receiver.deliver });
    if (transport === "http") workspace.deliverBy({ httpTo: `http://localhost:${begun.port}/slack/events` });
    return begun;
  }

  /** Everything that was set off has ended. */
  async function settled() {
    for (let turn = 0; turn < 3; turn += 1) {
      await receiver.idle();
      await workspace.quiet();
      await bot.idle();
    }
  }

  const textsOf = (name: Name) =>
    workspace
      .as(ids[name])
      .dm()
      .map(({ text }) => text);
  const who = (name: Name) => personId(workspace.teamId, ids[name]);
  for (const name of met) {
    const { name: full, zone, handle } = team.people.find(({ id }) => id === ids[name]) ?? fail(name);
    await bot.desk.meet({ id: who(name), name: full.split(" ")[0] ?? handle, zone, kind: "person" });
    if (joined.includes(name)) await bot.desk.chooseManner({ who: who(name), manner: "batch" });
  }
  await Promise.all(zoes.map(({ id, name, zone }) => joinAs(bot, personId(workspace.teamId, id), name, zone)));
  await settled();

  onTestFinished(async () => {
    await bot.stop();
    await workspace.close();
    noStrays(workspace);
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    workspace,
    clock,
    databasePath,
    settled,
    who,
    bot: () => bot,
    as: (name: Name) => settling(workspace.as(ids[name]), settled),
    /** What somebody has in their conversation with the bot, a text each, but for the one message of what they wait for. */
    inbox: (name: Name) => textsOf(name).filter((text) => !isWaiting(text)),
    /** That one message; none where it was not written. */
    waiting: (name: Name) => textsOf(name).filter(isWaiting),
    /** What the bot called of one method at Slack, oldest first. */
    calls: (method: string) => workspace.calls().filter((call) => call.method === method),
    /** Turns the clock to a time of today in Berlin ("10:35"), or to an ISO instant. */
    turnTo: async (time: string) => {
      const at = time.includes("T")
        ? Date.parse(time)
        : atClock(localDate(clock.now(), "Europe/Berlin"), time.padStart(5, "0"), "Europe/Berlin");
      await clock.turnTo(at);
      await settled();
    },
    /** So long passes that answers can be taken back no more, and are told. */
    answersAreTold: async () => {
      await clock.turnTo(clock.now() + undoable + second);
      await settled();
    },
    /** With other settings of the load or of the code hosts, where some are given. */
    restart: async (other: Pick<OfficeOptions, "keepsLoad" | "hostSecrets"> = {}) => {
      await bot.stop();
      bot = await begin(other.keepsLoad ?? keepsLoad, other.hostSecrets ?? hostSecrets);
      await settled();
    },
    stop: () => bot.stop(),
    begin: async () => {
      bot = await begin();
      await settled();
    },
  };
}

const isWaiting = (text: string) => /^(What you wait for|You wait for nothing)/.test(text);

/** Hands whose acts end when all that they set off has ended. */
function settling(hands: Hands, settled: () => Promise<void>): Hands {
  const acts = ["types", "presses", "chooses", "fills", "submits", "closes", "opensHome"] as const;
  const wrapped = acts.map((act) => {
    const run = hands[act] as (...args: unknown[]) => Promise<unknown>;
    const andSettle = async (...args: unknown[]) => {
      const result = await run(...args);
      await settled();
      return result;
    };
    return [act, andSettle] as const;
  });
  return { ...hands, ...Object.fromEntries(wrapped) };
}

async function joinAs(bot: Bot, who: PersonId, name: string, zone: string) {
  await bot.desk.meet({ id: who, name, zone, kind: "person" });
  await bot.desk.chooseManner({ who, manner: "batch" });
}

const fail = (name: string): never => {
  throw new Error(`Nobody in the team is called ${name}.`);
};
