import { App, LogLevel, type Receiver, type ReceiverEvent } from "@slack/bolt";

export type Body = ReceiverEvent["body"];

/** A Bolt app that is handed payloads in this process: nothing of a network is in the times. */
export type Line = {
  /** How long until the payload was acknowledged, in ms, counted from `since`. Fails if it never is. */
  send(body: Body, since?: number): Promise<number>;
};

export function openLine(listen: (bolt: App) => void): Line {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const authorization = { botToken: "xoxb-bench", botId: "B0BENCH", botUserId: "U0BENCH" };
  const bolt = new App({ receiver, authorize: async () => authorization, convoStore: false, logLevel: LogLevel.ERROR });
  listen(bolt);
  return {
    send: async (body, since = performance.now()) => {
      let took = Number.NaN;
      const ack = async () => {
        took = performance.now() - since;
      };
      await bolt.processEvent({ body, ack });
      if (Number.isNaN(took)) throw new Error("A payload was not acknowledged.");
      return took;
    },
  };
}
