import type { RequestId } from "../domain/request.ts";
import { earliest, type Instant } from "../domain/time.ts";

/** What was seen of a request: whether there is nothing left to wait for, and when it will be otherwise by itself, if nothing else happens. */
export type Seen<Value> = { value: Value; isOver: boolean; changesAt?: Instant | undefined };

type Waking = { now(): Instant; wakeAt(at: Instant): void };
type Wait = { changesAt: Instant | undefined; wake: () => void };

export type AgentWaits = ReturnType<typeof openAgentWaits>;

/** Agents that wait for something to become of a request. It costs nothing while nothing happens: whoever waits looks when that request was changed, or its time has come. */
export function openAgentWaits({ now, wakeAt }: Waking) {
  const waiting = new Map<RequestId, Set<Wait>>();
  let isEnded = false;

  const listen = (request: RequestId): { woken: Promise<void>; wait: Wait; end: () => void } => {
    let wake = () => {};
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const wait: Wait = { changesAt: undefined, wake };
    const all = waiting.get(request) ?? new Set();
    waiting.set(request, all.add(wait));
    const end = () => {
      all.delete(wait);
      if (all.size === 0 && waiting.get(request) === all) waiting.delete(request);
    };
    return { woken, wait, end };
  };

  return {
    /** Those requests were changed. */
    changed: (requests: Iterable<RequestId>) => {
      for (const request of requests) for (const { wake } of waiting.get(request) ?? []) wake();
    },
    /** Wakes those whose time has come, and asks to be woken for the next. */
    pass: () => {
      const all = [...waiting.values()].flatMap((some) => [...some]);
      for (const { changesAt, wake } of all) if (changesAt !== undefined && changesAt <= now()) wake();
      const next = earliest(all.map(({ changesAt }) => (changesAt !== undefined && changesAt > now() ? changesAt : undefined)));
      if (next !== undefined) wakeAt(next);
    },
    /** Nobody waits any more: whoever does is answered now, and whoever comes at once. */
    end: () => {
      isEnded = true;
      for (const all of waiting.values()) for (const { wake } of all) wake();
    },
    /** What is seen of a request once there is nothing left to wait for; what was seen last where `signal` says that it was long enough, or nobody waits any more. */
    until: async <Value>(request: RequestId, look: () => Promise<Seen<Value>>, signal: AbortSignal): Promise<Value> => {
      const enough = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      for (;;) {
        const { woken, wait, end } = listen(request);
        try {
          const { value, isOver, changesAt } = await look();
          if (isOver || isEnded || signal.aborted) return value;
          wait.changesAt = changesAt;
          if (changesAt !== undefined) wakeAt(changesAt);
          await Promise.race([woken, enough]);
          if (signal.aborted) return value;
        } finally {
          end();
        }
      }
    },
    /** How many wait now. */
    count: () => [...waiting.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
