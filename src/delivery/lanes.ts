/** Work of many, some of whom may take long: each one's is done in its order, and that of some side by side. */
export type Lanes<Who, Id> = {
  /** Nothing where it waits or runs already. */
  add(who: Who, id: Id, work: () => Promise<void>): void;
  /** Resolves when nothing runs; whether anything did. */
  idle(): Promise<boolean>;
};

const sideBySide = 16;

export function openLanes<Who, Id>(fault: (error: unknown) => void, done: () => void): Lanes<Who, Id> {
  const waiting = new Map<Who, Map<Id, () => Promise<void>>>();
  const running = new Map<Who, { id: Id | undefined; ended: Promise<void> }>();

  async function run(who: Who) {
    for (let first = next(who); first; first = next(who)) {
      const lane = running.get(who);
      if (lane) lane.id = first.id;
      await first.work().catch(fault);
    }
    running.delete(who);
    done();
    start();
  }

  function next(who: Who) {
    const lane = waiting.get(who);
    const [first] = lane ?? [];
    if (!lane || !first) {
      waiting.delete(who);
      return undefined;
    }
    lane.delete(first[0]);
    return { id: first[0], work: first[1] };
  }

  function start() {
    for (const who of waiting.keys()) {
      if (running.size >= sideBySide) return;
      if (running.has(who)) continue;
      const lane = { id: undefined as Id | undefined, ended: Promise.resolve() };
      running.set(who, lane);
      lane.ended = run(who);
    }
  }

  return {
    add: (who, id, work) => {
      if (running.get(who)?.id === id) return;
      const lane = waiting.get(who) ?? new Map<Id, () => Promise<void>>();
      waiting.set(who, lane.has(id) ? lane : lane.set(id, work));
      start();
    },
    idle: async () => {
      const isRunning = running.size > 0;
      while (running.size > 0) await Promise.all([...running.values()].map(({ ended }) => ended));
      return isRunning;
    },
  };
}
