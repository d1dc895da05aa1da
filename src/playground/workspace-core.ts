import { setTimeout as milliseconds } from "node:timers/promises";
import type { BlockSettings } from "./block-settings.ts";
import { type CallLog, newCallLog } from "./call-log.ts";
import { type Dispatch, newDispatch } from "./dispatch.ts";
import { type Faults, newFaults } from "./faults.ts";
import { httpTransport } from "./http-delivery.ts";
import { inProcess } from "./in-process.ts";
import type { Manifest } from "./manifest.ts";
import { newWorld } from "./new-world.ts";
import type { Office } from "./office.ts";
import type { PageHooks } from "./page-acts.ts";
import { newRateLimits, type RateLimits } from "./rate-limits.ts";
import { newResponseUrls, type ResponseUrls } from "./response-urls.ts";
import type { Routes } from "./routes.ts";
import { openSocketMode, type SocketMode } from "./socket-mode.ts";
import type { Team } from "./team.ts";
import { tellOccurrences } from "./tell-occurrences.ts";
import type { Tenancy } from "./tenancy.ts";
import type { Carrier, Transport } from "./transport.ts";
import { newTriggers } from "./triggers.ts";
import { strictSettings, type WebApiSettings } from "./web-api-settings.ts";
import type { World } from "./world.ts";
import { postDue } from "./world-schedule.ts";

export type WorkspaceOptions = {
  /** Milliseconds since the epoch. Message times and the lifetimes of triggers and response_urls follow it; deadlines use real time. */
  clock: { now(): number };
  team: Team;
  manifest: Manifest;
  /** The organisation, an installation for all of it, and a workspace that shares channels with this one. None of these by default. */
  tenancy?: Partial<Tenancy>;
  /** 0, the default, takes any free one; "none" opens none: the app is in the same process and uses `fetch` and `deliverBy`. */
  port?: number | "none";
  /** What Slack's pages leave open about the Web API; the stricter reading by default. */
  webApi?: Partial<WebApiSettings>;
  /** What Slack's pages leave open about Block Kit; the stricter reading by default. */
  blockKit?: Partial<BlockSettings>;
  /** Whether Slack's limits on calls hold, by the workspace's clock; true by default. */
  isLimited?: boolean;
  /** How long the app has to acknowledge; Slack's 3 s by default. */
  acknowledgeWithinMs?: number;
  /** When an event that failed is sent again; Slack's at once, after 1 min and after 5 min by default. */
  retryAfterMs?: number[];
  /** When given, the page is served at "/". */
  page?: PageHooks;
};

/** How envelopes reach the app: by its sockets (at first), signed to an address, or handed over in the same process. */
export type Way = "sockets" | { httpTo: string } | { inProcess: Transport };

/** The parts of a workspace, joined; it needs no port. `at` is where it can be reached, once that is known. */
export type Core = {
  world: World;
  office: Office;
  dispatch: Dispatch;
  responseUrls: ResponseUrls;
  sockets: SocketMode;
  log: CallLog;
  faults: Faults;
  limits: RateLimits;
  routes: Routes;
  at: { http: string; socket: string };
  deliverBy(way: Way): void;
  /** How many sockets the app has open; null when it is reached another way. */
  connections(): number | null;
  /** Draws the page anew at every change, once there is one. */
  onChange(draw: () => void): void;
};

export const secrets = { bot: "xoxb-local-bot", app: "xapp-local-app", signing: "local-signing-secret" };
/** At once, after a minute and after five (Events API). */
const slackRetriesAfterMs = [0, 60_000, 300_000];
/** An app elsewhere gets a little time each, for what it does without calling: reading a file, looking up an address. */
const breathMs = 5;
/** In the same process the event loop's turns are the app's as well. */
const noBreath = async () => {};
/** How long Slack waits for an acknowledgement. */
const slackPatienceMs = 3000;

export const freshWorld = ({ team, clock, manifest, tenancy = {}, blockKit = {} }: WorkspaceOptions): World =>
  newWorld(team, clock, manifest, { tenancy, blockKit });

/** Makes the parts and joins them. Long because it is the one place that knows them all. */
export function newCore(options: WorkspaceOptions): Core {
  const { acknowledgeWithinMs = slackPatienceMs, retryAfterMs = slackRetriesAfterMs } = options;
  const world = freshWorld(options);
  const at = { http: "http://workspace.local", socket: "ws://workspace.local" };
  let draw = () => {};
  // What the app does by itself (posts, edits, reactions) is told after the call that did it, and nobody waits for that.
  const changed = () => {
    postDue(world);
    dispatch.bringOverdue();
    draw();
    void tellOccurrences(office);
  };
  const settings = { ...strictSettings, ...options.webApi };
  const log = newCallLog(options.clock, changed);
  const sockets = openSocketMode({ appId: world.app.appId, acknowledgeWithinMs, changed });
  const overSockets: Carrier = {
    send: sockets.send,
    breath: async () => void (await Promise.all([milliseconds(breathMs), sockets.breath()])),
  };
  let carrier = overSockets;
  const faults = newFaults();
  const dispatch = newDispatch({ faults, carrier: () => carrier, log, clock: options.clock, retryAfterMs });
  const responseUrls = newResponseUrls(world, () => `${at.http}/slack-hooks/`, settings);
  const triggers = newTriggers(world);
  const office: Office = { world, triggers, responseUrls, dispatch, settings, changed, awaitsEvents: true };
  const ways = {
    socketUrl: () => `${at.socket}/${sockets.ticketPath()}`,
    uploadUrl: (fileId: string) => `${at.http}/slack-files/${fileId}`,
  };
  const limits = newRateLimits(world, settings, options.isLimited ?? true);
  const api = { world, triggers, settings, ...ways, tokens: secrets, faults, limits, log, changed };
  return {
    ...{ world, office, dispatch, responseUrls, sockets, log, faults, limits, at },
    routes: { api, responseUrls, dispatch },
    deliverBy(way) {
      const signed = { signingSecret: secrets.signing, acknowledgeWithinMs };
      if (way === "sockets") carrier = overSockets;
      else if ("httpTo" in way)
        carrier = { send: httpTransport({ url: way.httpTo, ...signed }), breath: () => milliseconds(breathMs) };
      else carrier = { send: inProcess(way.inProcess, acknowledgeWithinMs), breath: noBreath };
    },
    connections: () => (carrier === overSockets ? sockets.count() : null),
    onChange(drawn) {
      draw = drawn;
    },
  };
}
