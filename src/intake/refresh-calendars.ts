import type { Desk } from "../app/desk.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { SecretBox } from "../secret-box.ts";
import type { Store } from "../store/store.ts";
import { intervalOf } from "./calendar-pace.ts";
import type { FetchFeed } from "./fetch-safely.ts";
import { readAFeed } from "./read-a-feed.ts";

/** Reads calendars when their time has come, beside everything else: nobody waits for a feed but who asks for it. */
export type Refreshing = {
  /** Begins to read what is due; resolves when it has begun. */
  begin(): Promise<void>;
  /** Resolves when that calendar has been read, as it is now. */
  read(who: PersonId): Promise<void>;
  /** When there is next something to begin, as far as there is room for it. */
  nextAt(): Promise<Instant | undefined>;
  /** Resolves when nothing is read; whether anything was. */
  idle(): Promise<boolean>;
  stop(): Promise<void>;
};

export type FeedDoors = {
  store: Store;
  desk: Desk;
  box: SecretBox;
  fetchFeed: FetchFeed;
  now: () => Instant;
  fault: (error: unknown) => void;
};

const mostAtOnce = 4;

export function openRefreshing(doors: FeedDoors, done: () => void): Refreshing {
  const { store, now } = doors;
  const running = new Map<PersonId, Promise<void>>();
  const stopping = new AbortController();

  const claim = (who: PersonId) => store.atOnce((tx) => tx.setNextFetch(who, now() + intervalOf(who)));

  function start(who: PersonId): Promise<void> {
    const ended = readAFeed(doors, who, stopping.signal)
      .catch(doors.fault)
      .finally(() => {
        running.delete(who);
        done();
      });
    running.set(who, ended);
    return ended;
  }

  async function begin() {
    const room = mostAtOnce - running.size;
    if (room <= 0 || stopping.signal.aborted) return;
    const due = await store.dueToFetch(now(), mostAtOnce + running.size);
    const starting = due.filter((who) => !running.has(who)).slice(0, room);
    // Claimed first, also what runs already: what takes long must not be due all the while.
    for (const who of [...due.filter((one) => running.has(one)), ...starting]) await claim(who);
    for (const who of starting) if (!running.has(who)) void start(who);
  }

  const idle = async () => {
    const isReading = running.size > 0;
    while (running.size > 0) await Promise.all(running.values());
    return isReading;
  };
  return {
    begin,
    // What runs may have begun before it was changed.
    read: async (who) => {
      await running.get(who);
      await claim(who);
      await (running.get(who) ?? start(who));
    },
    nextAt: async () => (running.size < mostAtOnce ? store.nextFetchAt() : undefined),
    idle,
    stop: async () => {
      stopping.abort();
      await idle();
    },
  };
}
