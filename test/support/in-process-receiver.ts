import type { App, Receiver } from "@slack/bolt";
import { acknowledged, type Transport } from "../../src/playground/transport.ts";

export type InProcessReceiver = Receiver & {
  /** What the workspace delivers by. */
  deliver: Transport;
  connectedSince(): number[];
  /** Resolves when no listener runs any more, also of those that go on after their acknowledgement. */
  idle(): Promise<void>;
};

/** A receiver for Bolt that is handed envelopes by the workspace in the same process. `through` is what stands between it and the app. */
export function inProcessReceiver(through: (app: App) => Pick<App, "processEvent"> = (app) => app): InProcessReceiver {
  let app: Pick<App, "processEvent"> | undefined;
  const running = new Set<Promise<void>>();
  return {
    init: (inited) => {
      app = through(inited);
    },
    start: async () => {},
    stop: async () => {
      app = undefined;
    },
    deliver: ({ payload, attempt }) =>
      new Promise((answered, failed) => {
        if (!app) return failed(new Error("The app has stopped."));
        const retry = attempt.number > 0 ? { retryNum: attempt.number, retryReason: attempt.reason } : {};
        const ack = async (said: unknown) => answered(acknowledged(said));
        const run = app.processEvent({ body: payload, ack, ...retry }).catch(failed);
        running.add(run);
        void run.finally(() => running.delete(run));
      }),
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    connectedSince: () => [],
  };
}
