import { allMethods } from "./web-api/all-methods.ts";

/** What can go wrong with one call of the Web API. */
export type Fault =
  /** Answers `ok: false` with this code; nothing is done. */
  | { refuse: string }
  /** An HTTP status before anything is done. */
  | { status: number }
  /** Does what was asked, then answers with this HTTP status, cuts the connection without an answer, or never answers. */
  | { acceptedThen: number | "cut" | "silence" }
  /** Cuts the connection; nothing is done. */
  | { cut: true }
  /** Never answers; nothing is done. */
  | { silent: true }
  /** Does what was asked, and answers so many real milliseconds later. */
  | { slow: number }
  /** 429 with Retry-After, in seconds. */
  | { rateLimited: number };

/** What can go wrong with one event: it comes a second time though it was taken, or only after the one that follows it, a minute later when there is none. */
export type EventFault = "twice" | "late";

/** So many times; only in this conversation, or in the one with this person, when given. */
export type Only = { times?: number; channel?: string };

/** A fault of a call that was not met yet, or not so often; `channel` is where alone it is met. */
export type PlannedFault = { id: number; method: string; fault: Fault; times: number; channel: string | undefined };

/** At `apps.connections.open`: the app may not connect again. */
export const noConnection: Fault = { refuse: "invalid_auth" };

export const isNoConnection = ({ method, fault }: PlannedFault): boolean =>
  method === "apps.connections.open" && "refuse" in fault && fault.refuse === "invalid_auth";

export type Faults = {
  /** The next call of `method` fails so. Throws when there is no such method. */
  next(method: string, fault: Fault, only?: Only): void;
  /** The next event goes so. */
  nextEvent(fault: EventFault, times?: number): void;
  /** The whole Web API answers 503 until it is up again. */
  down(isDown: boolean): void;
  isDown(): boolean;
  /** The fault that this call meets, if any. */
  take(method: string, channel: string): Fault | undefined;
  /** The fault that this event meets, if any. */
  takeEvent(): EventFault | undefined;
  /** How many faults of calls, or of events, that are like this one have not been met yet. */
  waiting(fault: Fault | EventFault): number;
  /** What was planned for calls, oldest first. */
  planned(): readonly PlannedFault[];
  /** Forgets one of these. */
  forget(id: number): void;
  clear(): void;
};

export function newFaults(): Faults {
  let planned: PlannedFault[] = [];
  let id = 0;
  let ofEvents: EventFault[] = [];
  let isDown = false;
  return {
    next(method, fault, { times = 1, channel } = {}) {
      if (!Object.hasOwn(allMethods, method)) throw new Error(`There is no method "${method}" here, so no call of it can fail.`);
      id += 1;
      if (times > 0) planned.push({ id, method, fault, times, channel });
    },
    nextEvent: (fault, times = 1) => void ofEvents.push(...Array<EventFault>(times).fill(fault)),
    down: (down) => {
      isDown = down;
    },
    isDown: () => isDown,
    take(method, channel) {
      const met = planned.find((one) => one.method === method && isSamePlace(one.channel, channel));
      if (met) met.times -= 1;
      planned = planned.filter((one) => one.times > 0);
      return met?.fault;
    },
    takeEvent: () => ofEvents.shift(),
    waiting: (fault) =>
      typeof fault === "string"
        ? ofEvents.filter((one) => one === fault).length
        : sum(planned.filter((one) => JSON.stringify(one.fault) === JSON.stringify(fault)).map(({ times }) => times)),
    planned: () => planned,
    forget: (forgotten) => {
      planned = planned.filter((one) => one.id !== forgotten);
    },
    clear() {
      planned = [];
      ofEvents = [];
      isDown = false;
    },
  };
}

/** Whether a fault of one place meets a call in another; the conversation with a person has their id with a D. */
const isSamePlace = (of: string | undefined, channel: string): boolean =>
  of === undefined || of === channel || of.replace(/^U/, "D") === channel.replace(/^U/, "D");

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
