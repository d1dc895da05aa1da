import type { RequestListener } from "node:http";
import { type App, HTTPReceiver, type Logger, type Receiver, type ReceiverEvent, SocketModeReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";

/** How Slack reaches the bot. `connectedSince` tells since when each open socket is open (ms); none over HTTP. */
export type Transport = Receiver & { connectedSince(): number[]; listener?: RequestListener };

/**
 * One connection alone is deaf for five seconds whenever Slack recycles it, which is every few hours.
 * Each receiver gets its own options: the packages write into what they are given.
 */
export function socketTransport(options: {
  appToken: string;
  clientOptions: WebClientOptions;
  logger: Logger;
  now: () => number;
  connections?: number;
}): Transport {
  const { appToken, clientOptions, logger, now, connections = 2 } = options;
  const receivers = Array.from(
    { length: connections },
    () => new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions: { ...clientOptions } } }),
  );
  const since = new Map<SocketModeReceiver, number>();
  let isStopped = false;
  // Stopped while it asks for a new address, the package connects all the same.
  const connected = (receiver: SocketModeReceiver) =>
    isStopped ? void receiver.client.disconnect() : void since.set(receiver, now());
  for (const receiver of receivers) {
    receiver.client.on("connected", () => connected(receiver));
    for (const gone of ["disconnected", "reconnecting", "close"]) receiver.client.on(gone, () => since.delete(receiver));
  }
  return {
    init: (app) => {
      const patient = acknowledgingLast(app);
      for (const receiver of receivers) receiver.init(patient);
    },
    start: () => {
      isStopped = false;
      return Promise.all(receivers.map((receiver) => receiver.start()));
    },
    stop: () => {
      isStopped = true;
      return Promise.all(receivers.map((receiver) => receiver.client.disconnect()));
    },
    connectedSince: () => [...since.values()],
  };
}

/** Slack's signed requests; the listener is mounted by the one server that the bot has. */
export function httpTransport({ signingSecret, logger }: { signingSecret: string; logger: Logger }): Transport {
  const receiver = new HTTPReceiver({ signingSecret, logger });
  return {
    init: (app) => receiver.init(acknowledgingLast(app)),
    start: async () => {},
    stop: async () => {},
    connectedSince: () => [],
    listener: (request, response) => receiver.requestListener(request, response),
  };
}

/** Events that Slack may send again are remembered as long as it tries: by count, several hours of a busy workspace. */
const remembered = 20_000;

/**
 * Bolt acknowledges an event before its listeners run. Here the acknowledgement is held back until they have ended, and left out when they
 * failed, so that Slack sends the event again; and an event that was dealt with is acknowledged without being dealt with twice.
 */
export function acknowledgingLast(app: App): App {
  const seen = new Map<string, Promise<void>>();
  const dealWith = async (event: ReceiverEvent, id: string) => {
    const known = seen.get(id);
    const dealing = known ?? app.processEvent({ ...event, ack: async () => {} });
    if (!known) remember(seen, id, dealing);
    await dealing;
    await event.ack();
  };
  return Object.assign(Object.create(app), {
    processEvent: (event: ReceiverEvent) => {
      const id: unknown = event.body["event_id"];
      return typeof id === "string" ? dealWith(event, id) : app.processEvent(event);
    },
  }) as App;
}

function remember(seen: Map<string, Promise<void>>, id: string, dealing: Promise<void>) {
  seen.set(id, dealing);
  dealing.catch(() => seen.delete(id));
  const [oldest] = seen.keys();
  if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
}
