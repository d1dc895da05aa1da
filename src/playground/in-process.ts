import { type Acknowledgement, cutOff, type Envelope, type Transport, timedOut } from "./transport.ts";

/** Hands envelopes to an app in the same process, as copies, and waits as long as Slack waits. An app that throws, or answers with nothing, has not taken it. */
export const inProcess =
  (deliver: Transport, acknowledgeWithinMs: number): Transport =>
  async (envelope) => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<typeof timedOut>((resolve) => {
      timer = setTimeout(() => resolve(timedOut), acknowledgeWithinMs);
    });
    const answer = await Promise.race([taken(deliver, structuredClone(envelope)), tooLate]);
    clearTimeout(timer);
    return answer;
  };

async function taken(deliver: Transport, envelope: Envelope): Promise<Acknowledgement> {
  try {
    const answer: Acknowledgement | null | undefined = await deliver(envelope);
    return answer ?? cutOff;
  } catch {
    return cutOff;
  }
}
