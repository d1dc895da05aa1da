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

export type Faults = {
  /** The next call of `method` (the next `times` calls; only in `channel`, a conversation or the person it is with, when given) fails so. */
  next(method: string, fault: Fault, only?: { times?: number; channel?: string }): void;
  /** The whole Web API answers 503 until it is up again. */
  down(isDown: boolean): void;
  isDown(): boolean;
  /** The fault that this call meets, if any. */
  take(method: string, channel: string): Fault | undefined;
  clear(): void;
};

export function newFaults(): Faults {
  let planned: { method: string; fault: Fault; times: number; channel: string | undefined }[] = [];
  let isDown = false;
  return {
    next: (method, fault, { times = 1, channel } = {}) => void planned.push({ method, fault, times, channel }),
    down: (down) => {
      isDown = down;
    },
    isDown: () => isDown,
    take(method, channel) {
      const isHere = (one: string | undefined) =>
        one === undefined || one === channel || one === `D${channel.slice(1)}` || channel === `D${one.slice(1)}`;
      const met = planned.find((one) => one.method === method && isHere(one.channel));
      if (met) met.times -= 1;
      planned = planned.filter((one) => one.times > 0);
      return met?.fault;
    },
    clear() {
      planned = [];
      isDown = false;
    },
  };
}
