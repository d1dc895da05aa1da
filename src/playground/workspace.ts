import { type Call, type CallLog, newCallLog } from "./call-log.ts";
import type { DisconnectReason } from "./connections.ts";
import { newDispatch } from "./dispatch.ts";
import type { FaultPanel } from "./fault-panel.ts";
import { type Faults, newFaults } from "./faults.ts";
import { type Hands, handsOf } from "./hands.ts";
import { type Happens, happensIn } from "./happens.ts";
import { httpTransport } from "./http-delivery.ts";
import { listenLocally } from "./listen-locally.ts";
import type { Manifest } from "./manifest.ts";
import type { Office } from "./office.ts";
import { type PageHooks, perform } from "./page-acts.ts";
import { plainGuide } from "./page-guide.ts";
import { openPageServer, type PageServer } from "./page-server.ts";
import { pageView } from "./page-view.ts";
import { newResponseUrls } from "./response-urls.ts";
import { type Routes, route } from "./routes.ts";
import { openSocketMode, type SocketMode } from "./socket-mode.ts";
import type { Team } from "./team.ts";
import { tellOccurrences } from "./tell-occurrences.ts";
import { alone, type Tenancy } from "./tenancy.ts";
import type { Transport } from "./transport.ts";
import { newTriggers } from "./triggers.ts";
import type { WebApi } from "./web-api.ts";
import { strictSettings, type WebApiSettings } from "./web-api-settings.ts";
import { type Message, newWorld, type World } from "./world.ts";
import { clientId, clientSecret, install, userTokenOf } from "./world-installs.ts";
import { findMessage } from "./world-messages.ts";
import { postDue } from "./world-schedule.ts";

export type WorkspaceOptions = {
  /** Milliseconds since the epoch. Message times and the lifetimes of triggers and response_urls follow it; deadlines use real time. */
  clock: { now(): number };
  team: Team;
  manifest: Manifest;
  /** The organisation, an installation for all of it, and a workspace that shares channels with this one. None of these by default. */
  tenancy?: Partial<Tenancy>;
  /** 0, the default, takes any free one. */
  port?: number;
  /** Whether `client_msg_id` is honoured, as Slack does without saying so; true by default. */
  deduplicates?: boolean;
  /** What Slack's pages leave open about the Web API; the stricter reading by default. */
  webApi?: Partial<WebApiSettings>;
  /** How long the app has to acknowledge; Slack's 3 s by default. */
  acknowledgeWithinMs?: number;
  /** When an event that failed is sent again; Slack's at once, after 1 min and after 5 min by default. */
  retryAfterMs?: number[];
  /** When given, the page is served at "/". */
  page?: PageHooks;
};

export type Workspace = {
  url: string;
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  clientId: string;
  clientSecret: string;
  /** The token with which the app acts for somebody, with the user scopes of its manifest. */
  userToken(userId: string): string;
  /** Somebody installs the app: the code that oauth.v2.access takes once. */
  install(userId: string, redirectUri?: string): string;
  teamId: string;
  botUserId: string;
  appId: string;
  as(userId: string): Hands;
  /** What happens here without the app's doing. */
  happens: Happens;
  /** Events, commands and interactions go there signed, instead of by socket; null: by socket again. */
  deliverByHttpTo(url: string | null): void;
  faults: Faults;
  /** How many connections are open. */
  sockets(): number;
  recycle(reason: DisconnectReason, which?: "all" | "oldest"): void;
  drop(which?: "all" | "oldest"): void;
  calls(): Call[];
  message(channel: string, ts: string): Message | undefined;
  history(channel: string): Message[];
  /** Resolves when no delivery and no call of the Web API is under way. */
  quiet(): Promise<void>;
  /** Sends the page anew: the ribbon may have changed. */
  changed(): void;
  /** Puts everything back to how it was opened: messages, views, the log, the story. Connections stay. */
  reset(): void;
  close(): Promise<void>;
};

const secrets = { bot: "xoxb-local-bot", app: "xapp-local-app", signing: "local-signing-secret" };
/** At once, after a minute and after five (Events API). */
const slackRetriesAfterMs = [0, 60_000, 300_000];

/** Opens a Slack workspace in memory, which speaks the real protocols on this machine. Rejects with EADDRINUSE when the port is taken. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const tenancy = { ...alone, ...options.tenancy };
  const world = newWorld(options.team, options.clock, options.manifest, tenancy);
  const parts = await openParts(world, options);
  const { url, office, sockets, log, faults, page } = parts;
  const { app, team } = world;
  return {
    ...{ url, apiUrl: `${url}/slack-api/`, botToken: secrets.bot, appToken: secrets.app, signingSecret: secrets.signing },
    ...{ teamId: team.id, botUserId: app.botUserId, appId: app.appId },
    ...{ clientId, clientSecret, userToken: userTokenOf, install: (userId, redirectUri) => install(world, userId, redirectUri) },
    as: (userId) => handsOf(office, userId),
    happens: happensIn(office, secrets.bot, userTokenOf),
    deliverByHttpTo: parts.deliverByHttpTo,
    faults,
    sockets: sockets.count,
    recycle: sockets.recycle,
    drop: sockets.drop,
    calls: () => log.calls,
    message: (channel, ts) => findMessage(world, channel, ts),
    history: (channel) => world.channels.get(channel)?.messages ?? [],
    quiet: office.dispatch.quiet,
    changed: office.changed,
    reset() {
      Object.assign(world, newWorld(options.team, options.clock, options.manifest, tenancy));
      log.clear();
      office.changed();
    },
    async close() {
      office.dispatch.close();
      page?.close();
      await sockets.close();
      await parts.closeServer();
    },
  };
}

type Parts = {
  url: string;
  office: Office;
  sockets: SocketMode;
  log: CallLog;
  faults: Faults;
  page: PageServer | undefined;
  deliverByHttpTo(url: string | null): void;
  closeServer(): Promise<void>;
};

/** Makes the parts and joins them. Long because it is the one place that knows them all. */
async function openParts(world: World, options: WorkspaceOptions): Promise<Parts> {
  const acknowledgeWithinMs = options.acknowledgeWithinMs ?? 3000;
  // What the app does by itself (posts, edits, reactions) is told after the call that did it, and nobody waits for that.
  const changed = () => {
    postDue(world);
    page?.changed();
    void tellOccurrences(office);
  };
  const log = newCallLog(options.clock, changed);
  const local = await listenLocally(options.port ?? 0, (incoming, reply) => void route(routes, incoming, reply));
  const url = `http://localhost:${local.port}`;
  const sockets = openSocketMode({ appId: world.app.appId, acknowledgeWithinMs, changed });
  let transport: Transport = sockets.send;
  const retryAfterMs = options.retryAfterMs ?? slackRetriesAfterMs;
  const dispatch = newDispatch({ transport: () => transport, log, retryAfterMs });
  const responseUrls = newResponseUrls(world, `${url}/slack-hooks/`);
  const triggers = newTriggers(world);
  const faults = newFaults();
  const office: Office = { world, triggers, responseUrls, dispatch, changed, awaitsEvents: true };
  const page = options.page && openPage(office, log, sockets, options.page);
  const socketUrl = () => `ws://localhost:${local.port}/${sockets.ticketPath()}`;
  const uploadUrl = (fileId: string) => `${url}/slack-files/${fileId}`;
  const settings = { ...strictSettings, deduplicates: options.deduplicates ?? true, ...options.webApi };
  const api: WebApi = { world, triggers, settings, socketUrl, uploadUrl, tokens: secrets, faults, log, changed };
  const routes: Routes = { api, responseUrls, dispatch, page };
  local.onUpgrade(sockets.upgrade);
  const deliverByHttpTo = (target: string | null) => {
    const { signing: signingSecret } = secrets;
    transport = target === null ? sockets.send : httpTransport({ url: target, signingSecret, acknowledgeWithinMs });
  };
  return { url, office, sockets, log, faults, page, deliverByHttpTo, closeServer: local.close };
}

function openPage(office: Office, log: CallLog, sockets: SocketMode, hooks: PageHooks): PageServer {
  const { world } = office;
  const happens = happensIn({ ...office, awaitsEvents: false }, secrets.bot, userTokenOf);
  const panel: FaultPanel = { groups: () => [], use: async () => {}, mendAll: async () => {} };
  const persons = () => [...world.people.values()].filter((one) => !one.isBot);
  return openPageServer({
    isPerson: (user) => persons().some((one) => one.id === user),
    firstPerson: () => persons()[0]?.id ?? "",
    act: (user, act) => perform({ office, happens, panel, hooks }, user, act),
    async viewFor(user) {
      const ribbon = await hooks.ribbon(user);
      return pageView(world, user, {
        ribbon,
        isRunning: hooks.isRunning(),
        connections: sockets.count(),
        log,
        faults: panel.groups(),
        guide: hooks.guide?.() ?? plainGuide(world),
        story: hooks.story?.(world.happenings, { people: [...world.people.keys()], bot: world.app.botUserId }) ?? [],
      });
    },
  });
}
