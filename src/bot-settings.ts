import type { ConsentSettings } from "./consents.ts";
import type { HostAccess } from "./domain/host-access.ts";
import type { FetchFeed, FetchSettings } from "./intake/fetch-safely.ts";
import type { HostSecrets } from "./intake/hosts/hook-doors.ts";
import type { Keys } from "./secret-box.ts";
import type { SlackSettings } from "./slack/connection.ts";

/** How long Slack may take to answer, in ms. Posting can wait; a command cannot, and has three seconds in all. */
export type Patience = { posting: number; lookingUp: number };

/** How calendars are read: with which keys their addresses are sealed; or in a sentence why none can be added. */
export type Feeds = { keys: Keys; fetchFeed?: FetchFeed } | { absent: string };

/** `port`: where the bot's own HTTP listens, 0 for any; `host`: at which address, at all of them when absent. `retentionDays`: how long words of what was settled are kept, for good when absent. */
export type BotSettings = {
  slack: SlackSettings;
  databasePath: string;
  port: number;
  host?: string;
  patience?: Patience;
  retentionDays?: number;
  /** False: nothing is noted of what judging costs people. */
  keepsLoad?: boolean;
  /** Minutes a day that the agents of each owner may ask of a reader; no limit when absent. */
  agentLimit?: number;
  /** Where its own HTTP is reached from outside, without a slash at its end; absent where nobody said. */
  publicUrl?: string;
  /** What code hosts show that they are themselves; a host without one is not heard. */
  hostSecrets?: HostSecrets;
  /** By what code hosts are written to; one without is only heard. */
  hostAccess?: HostAccess;
  /** Slack's id of whoever runs the server. */
  operator?: string;
  feeds?: Feeds;
  consent?: ConsentSettings;
  /** Milliseconds on a stopwatch, by which the limits of agents go; those that really pass when absent, whatever the clock says. */
  passed?: () => number;
  /** How agents are told at their callbacks; as in life when absent. */
  callbacks?: FetchSettings;
};
