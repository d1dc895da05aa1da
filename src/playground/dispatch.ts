import { setImmediate as turn } from "node:timers/promises";
import type { CallLog } from "./call-log.ts";
import type { Faults } from "./faults.ts";
import type { JsonObject } from "./json-object.ts";
import type { Acknowledgement, Carrier, EnvelopeKind } from "./transport.ts";

/** Brings to the app what happened, and events again when it did not take them. */
export type Dispatch = {
  /** A command or an interaction: tried once, never again. */
  tell(kind: "slash_commands" | "interactive", what: string, payload: JsonObject): Promise<Acknowledgement>;
  /** An event: resolves after the first try that succeeds or that waits for a later one; tried three times more otherwise. */
  announce(what: string, payload: JsonObject): Promise<void>;
  /** Resolves when nothing is on its way, and some moments passed without. A retry that is due later does not count. */
  quiet(): Promise<void>;
  /** Brings the events that were held back and that nothing followed for a minute of the workspace's clock. */
  bringOverdue(): void;
  /** Counts work that goes on elsewhere, such as a call of the Web API. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Forgets what is to be sent again or later. */
  clear(): void;
};

export type DispatchOptions = {
  faults: Pick<Faults, "takeEvent">;
  carrier(): Carrier;
  log: CallLog;
  /** The workspace's clock. */
  clock: { now(): number };
  /** How long after a failed try an event is sent again, in real milliseconds. */
  retryAfterMs: number[];
};

type Late = { what: string; payload: JsonObject; until: number };

const calmMoments = 10;
/** How long an event that comes late waits for one to follow it. */
const latestMs = 60_000;

export function newDispatch({ faults, carrier, log, clock, retryAfterMs }: DispatchOptions): Dispatch {
  const timers = new Set<NodeJS.Timeout>();
  let underWay = 0;
  /** How much was ever under way. */
  let begun = 0;
  const waiting: (() => void)[] = [];
  /** Events that a fault holds back until the next one was there, or for so long. */
  let late: Late[] = [];

  async function during<T>(work: Promise<T>): Promise<T> {
    underWay += 1;
    begun += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
      if (underWay === 0) for (const settled of waiting.splice(0)) settled();
    }
  }

  async function send(
    kind: EnvelopeKind,
    what: string,
    payload: JsonObject,
    number: number,
    reason: string,
  ): Promise<Acknowledgement> {
    const finished = log.begin("in", number === 0 ? what : `${what} (again, ${number})`, payload);
    const answer = await during(carrier().send({ kind, payload, attempt: { number, reason } }));
    finished(answer.ok ? "ok" : "failed", answer.ok ? "acknowledged" : answer.says, answer.ok ? answer.body : undefined);
    return answer;
  }

  async function announce(what: string, payload: JsonObject): Promise<void> {
    const fault = faults.takeEvent();
    if (fault === "late") return void late.push({ what, payload, until: clock.now() + latestMs });
    const overtaken = heldBack(() => true);
    await bring(what, payload);
    if (fault === "twice") await bring(`${what} (a second time)`, payload);
    await bringLate(overtaken);
  }

  /** Takes those of the held back that are to come now. */
  function heldBack(isOver: (one: Late) => boolean): Late[] {
    const over = late.filter(isOver);
    late = late.filter((one) => !over.includes(one));
    return over;
  }

  async function bringLate(events: Late[]): Promise<void> {
    for (const { what, payload } of events) await bring(`${what} (late)`, payload);
  }

  function bringOverdue(): void {
    const overdue = heldBack(({ until }) => until <= clock.now());
    if (overdue.length > 0) void during(bringLate(overdue));
  }

  async function bring(what: string, payload: JsonObject, number = 0, reason = ""): Promise<void> {
    const answer = await send("events_api", what, payload, number, reason);
    const delay = retryAfterMs[number];
    if (answer.ok || answer.isFinal || delay === undefined) return;
    if (delay === 0) return bring(what, payload, number + 1, answer.reason);
    const timer = setTimeout(() => {
      timers.delete(timer);
      void bring(what, payload, number + 1, answer.reason);
    }, delay);
    timers.add(timer.unref());
  }

  return {
    tell: (kind, what, payload) => send(kind, what, payload, 0, ""),
    announce: (what, payload) => during(announce(what, payload)),
    bringOverdue,
    during,
    async quiet() {
      // After an answer the app may go on and call again: some moments must pass without.
      for (let calm = 0; calm < calmMoments; calm += 1) {
        bringOverdue();
        const before = begun;
        if (underWay > 0) await new Promise<void>((ended) => waiting.push(ended));
        else await Promise.all([turn(), carrier().breath()]);
        if (underWay > 0 || begun > before) calm = -1;
      }
    },
    clear() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      late = [];
    },
  };
}
