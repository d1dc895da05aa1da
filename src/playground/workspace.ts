import type { Call } from "./call-log.ts";
import type { DisconnectReason } from "./connections.ts";
import type { Faults, Only } from "./faults.ts";
import { type Hands, handsOf } from "./hands.ts";
import type { Happens } from "./happens.ts";
import { happensIn } from "./happens-in.ts";
import { serve } from "./http-server.ts";
import { checkOptions } from "./known-options.ts";
import { listenLocally } from "./listen-locally.ts";
import { localFetch } from "./local-fetch.ts";
import { worldNow } from "./office.ts";
import { openPage } from "./open-page.ts";
import type { PageServer } from "./page-server.ts";
import type { RateLimits } from "./rate-limits.ts";
import { type Core, freshWorld, newCore, secrets, type Way, type WorkspaceOptions } from "./workspace-core.ts";
import type { Message } from "./world.ts";
import { clientId, clientSecret, install, userTokenOf } from "./world-installs.ts";
import { findMessage } from "./world-messages.ts";

export type { WorkspaceOptions } from "./workspace-core.ts";

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
  /** Somebody installs the app: the code that oauth.v2.access takes once, within ten minutes. `challenge` is that of PKCE, made by SHA-256. */
  install(userId: string, asked?: { redirectUri?: string; challenge?: string }): string;
  teamId: string;
  botUserId: string;
  appId: string;
  as(userId: string): Hands;
  /** What happens here without the app's doing. */
  happens: Happens;
  /** Reaches the workspace without its port; for an app in the same process. */
  fetch: typeof fetch;
  deliverBy(way: Way): void;
  /** The next call of `method` (the next `times` calls; only in `channel`, a conversation or the person it is with) is refused with this code. */
  refuses(method: string, code: string, only?: Only): void;
  /** All else that can go wrong with calls and events. */
  faults: Faults;
  limits: RateLimits;
  /** How many connections are open. */
  sockets(): number;
  recycle(reason: DisconnectReason, which?: "all" | "oldest"): void;
  drop(which?: "all" | "oldest"): void;
  /** Makes connections half open: they stand, and nothing comes or goes. */
  freeze(which?: "all" | "oldest"): void;
  calls(): Call[];
  message(channel: string, ts: string): Message | undefined;
  history(channel: string): Message[];
  /** Resolves when no delivery and no call of the app is under way, and some moments passed without. */
  quiet(): Promise<void>;
  /** Sends the page anew: the ribbon may have changed. */
  changed(): void;
  /** Puts everything back to how it was opened: messages, views, the log, the story. Connections stay. */
  reset(): void;
  close(): Promise<void>;
};

/**
 * Opens a Slack workspace in memory, which speaks the real protocols on this machine. Rejects for an option or a setting that there is
 * not, and with EADDRINUSE when the port is taken.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  checkOptions(options);
  const core = newCore(options);
  const page = options.page && openPage(core, options.page);
  if (page) core.onChange(page.changed);
  const closeServer = options.port === "none" ? async () => {} : await listen(core, page, options.port ?? 0);
  const { world, office, sockets, log, faults, limits, at } = core;
  const { app, team } = world;
  return {
    ...{ url: at.http, apiUrl: `${at.http}/slack-api/` },
    ...{ botToken: secrets.bot, appToken: secrets.app, signingSecret: secrets.signing },
    ...{ teamId: team.id, botUserId: app.botUserId, appId: app.appId },
    ...{ clientId, clientSecret, userToken: userTokenOf, install: (userId, asked) => install(world, userId, asked) },
    as: (userId) => handsOf(office, userId),
    happens: happensIn(office, secrets.bot, userTokenOf),
    fetch: localFetch(core.routes),
    deliverBy: core.deliverBy,
    refuses: (method, code, only) => faults.next(method, { refuse: code }, only),
    faults,
    limits,
    sockets: sockets.count,
    recycle: sockets.recycle,
    drop: sockets.drop,
    freeze: sockets.freeze,
    calls: () => log.calls,
    message: (channel, ts) => findMessage(worldNow(office), channel, ts),
    history: (channel) => worldNow(office).channels.get(channel)?.messages ?? [],
    quiet: office.dispatch.quiet,
    changed: office.changed,
    reset() {
      Object.assign(world, freshWorld(options));
      office.dispatch.clear();
      log.clear();
      faults.clear();
      limits.clear();
      limits.enforce(options.isLimited ?? true);
      office.triggers.clear();
      core.responseUrls.clear();
      office.changed();
    },
    async close() {
      office.dispatch.clear();
      page?.close();
      await sockets.close();
      await closeServer();
    },
  };
}

/** Opens the port; the returned function closes it. */
async function listen({ routes, sockets, at }: Core, page: PageServer | undefined, port: number): Promise<() => Promise<void>> {
  const local = await listenLocally(port, (incoming, reply) => void serve(routes, page, incoming, reply));
  Object.assign(at, { http: `http://localhost:${local.port}`, socket: `ws://localhost:${local.port}` });
  local.onUpgrade(sockets.upgrade);
  return local.close;
}
