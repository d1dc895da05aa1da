import type { WebClient } from "@slack/web-api";
import { openAgentCallbacks } from "./agent-callbacks.ts";
import type { Patience } from "./bot-settings.ts";
import { openConsents, sealedAs } from "./consents.ts";
import type { Delivering } from "./delivery/attempt.ts";
import { openHomeEdges } from "./delivery/home-edges.ts";
import { openHomeHashes } from "./delivery/home-hashes.ts";
import { openHostComments } from "./delivery/host-comments.ts";
import { letRing } from "./delivery/let-ring.ts";
import { openNewerBlocks } from "./delivery/message-forms.ts";
import { openPace } from "./delivery/pace.ts";
import type { Syncing } from "./delivery/status-sync.ts";
import { slackLog } from "./log.ts";
import { webClient } from "./slack/connection.ts";
import type { Wiring } from "./wiring.ts";

export const usualPatience: Patience = { posting: 10_000, lookingUp: 2_000 };

/** All by which the bot says something: to Slack, to agents at their callbacks, and to code hosts. */
export function openOutward(wiring: Wiring) {
  const { settings, store, desk, wake, fault } = wiring;
  const { now } = wiring.clock;
  const poster = posting(wiring)(settings.slack.botToken);
  const { consents, syncing } = openStatuses(wiring, poster);
  const feeds = settings.feeds && "keys" in settings.feeds ? settings.feeds.keys : undefined;
  const { callbacks, setCallback } = openAgentCallbacks(
    { store, desk, keys: feeds, way: settings.callbacks, now, log: wiring.log, fault },
    wake,
  );
  const unwritten = (what: object, says: string) => wiring.log.warn(what, says);
  const givenUp = (comment: string) => desk().noteUncommented({ comment });
  const writing = { store, access: settings.hostAccess ?? {}, givenUp, now, warn: unwritten, fault };
  const hostComments = openHostComments(writing, wake);
  const delivering: Delivering = {
    ...{ store, slack: poster, now, operator: settings.operator, callbacks, hostComments },
    ...{ pace: openPace(), newerBlocks: openNewerBlocks(), homes: openHomeHashes(), edges: openHomeEdges() },
    closed: (channel, is) => desk().endReminder({ channel, is }),
    reminded: (requests, at) => desk().countReminded({ requests, at }),
    warn: (what) => wiring.log.warn(what, "not delivered yet"),
    letRing: syncing && ((who) => letRing(syncing, who)),
  };
  return { poster, consents, syncing, delivering, callbacks, hostComments, setCallback };
}

/** With the patience of what can wait. */
const posting =
  ({ settings: { slack, patience = usualPatience }, log }: Wiring) =>
  (botToken: string) =>
    webClient({ ...slack, botToken }, slackLog(log), patience.posting);

/** The statuses of those who let the bot set them. */
function openStatuses(wiring: Wiring, slack: WebClient) {
  const { settings, store, clock, wake, log } = wiring;
  const { consent } = settings;
  const [slackOf, { now }] = [posting(wiring), clock];
  const consents = openConsents({ ...(consent && { settings: consent }), slack, slackOf, store, now, changed: wake });
  const open = (sealed: string, who: string) => consent?.box.open(sealed, sealedAs(who)) ?? "";
  const notSet: Syncing["warn"] = (what) => log.warn(what, "the status in Slack was not set yet");
  return { consents, syncing: consent && { store, slackOf, open, now, warn: notSet } };
}
