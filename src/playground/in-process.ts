import { cutOff, type Transport, timedOut } from "./transport.ts";

/** Hands envelopes to an app in the same process, as copies, and waits as long as Slack waits. An app that throws has not taken it. */
export const inProcess =
  (deliver: Transport, acknowledgeWithinMs: number): Transport =>
  async (envelope) => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<typeof timedOut>((resolve) => {
      timer = setTimeout(() => resolve(timedOut), acknowledgeWithinMs);
    });
    const answer = await Promise.race([deliver(structuredClone(envelope)).catch(() => cutOff), tooLate]);
    clearTimeout(timer);
    return answer;
  };
