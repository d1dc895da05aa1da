import type { Desk } from "./app/desk.ts";
import type { Clock } from "./clock.ts";
import type { Delivering } from "./delivery/deliver.ts";
import { deliverAll } from "./delivery/deliveries.ts";
import { type Syncing, syncStatuses } from "./delivery/status-sync.ts";
import { earliest, type Instant } from "./domain/time.ts";
import type { DndReader } from "./slack/dnd-reader.ts";
import type { Store } from "./store/store.ts";

type Fault = (error: unknown) => void;
const atATime = 500;

/** What the bot does by itself: reads who is not to be disturbed, looks at whoever is due, delivers what is stale, and asks to be woken when there is next something to do. */
export async function round(
  desk: Desk,
  dnd: Pick<DndReader, "step">,
  clock: Clock,
  delivering: Delivering,
  fault: Fault,
  syncing?: Syncing,
): Promise<void> {
  const readsAt = await dnd.step();
  await lookAtWhoeverIsDue(delivering.store, desk, clock.now, fault);
  await deliverAll(delivering, fault);
  if (syncing) await syncStatuses(syncing).catch(fault);
  clock.wakeAt(earliest([await delivering.store.nextWakeAt(), readsAt]) ?? Number.POSITIVE_INFINITY);
}

/** Each looked at on their own: a fault with one of them is told, and stops no other. */
export async function lookAtWhoeverIsDue(store: Store, desk: Desk, now: () => Instant, fault: Fault): Promise<void> {
  const looked = new Set<string>();
  for (;;) {
    const due = (await store.dueToLook(now(), atATime)).filter((who) => !looked.has(who));
    if (due.length === 0) return;
    for (const who of due) looked.add(who);
    await Promise.all(due.map((who) => desk.look({ who }).catch(fault)));
  }
}
