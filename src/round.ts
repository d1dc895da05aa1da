import type { Desk } from "./app/desk.ts";
import { unshownOf } from "./app/lapse.ts";
import type { Clock } from "./clock.ts";
import type { Delivering } from "./delivery/attempt.ts";
import { deliverAll } from "./delivery/deliveries.ts";
import { type Syncing, syncStatuses } from "./delivery/status-sync.ts";
import type { PersonId } from "./domain/person.ts";
import { day, earliest, type Instant } from "./domain/time.ts";
import type { Refreshing } from "./intake/refresh-calendars.ts";
import type { DndReader } from "./slack/dnd-reader.ts";
import type { Store } from "./store/store.ts";

type Fault = (error: unknown) => void;
const atATime = 500;

/** What a round is made of; what is absent is left out of it. */
export type Doing = {
  desk: Desk;
  dnd: Pick<DndReader, "step">;
  clock: Clock;
  delivering: Delivering;
  fault: Fault;
  calendars?: Refreshing | undefined;
  syncing?: Syncing | undefined;
  retentionDays?: number | undefined;
  /** When single timings of judging are forgotten next. */
  timings: { nextAt: Instant; keptFor: number };
};

/**
 * What the bot does by itself: reads who is not to be disturbed, looks at whoever is due, reminds channels, begins to read calendars, delivers what is stale, erases
 * and forgets, and asks to be woken when there is next something to do.
 */
export async function round({
  desk,
  dnd,
  clock,
  delivering,
  fault,
  calendars,
  syncing,
  retentionDays,
  timings,
}: Doing): Promise<void> {
  const { store } = delivering;
  const readsAt = await dnd.step();
  do {
    await lookAtWhoeverIsDue(store, desk, clock.now, fault);
    await remindWhereItIsDue(store, desk, clock.now, fault);
    await sumUpWhereItIsDue(store, desk, clock.now, fault);
    await calendars?.begin();
    await delivering.edges.pass(store, clock.now());
    await deliverAll(delivering, fault);
  } while ((await eraseSome(store, desk)) || (await forgetSome(store, retentionDays, clock.now())));
  await forgetTimings(store, timings, clock.now());
  if (syncing) await syncStatuses(syncing).catch(fault);
  const forgetsAt = retentionDays === undefined ? undefined : clock.now() + day;
  const moments = [await store.nextWakeAt(), await calendars?.nextAt(), readsAt, forgetsAt, delivering.edges.nextAt()];
  clock.wakeAt(earliest(moments) ?? Number.POSITIVE_INFINITY);
}

const piecesAtATime = 25;

/** Goes on with erasing, some pieces; everybody else is served between them. Whether there may be more to do. */
export async function eraseSome(store: Store, desk: Desk): Promise<boolean> {
  for (let piece = 0; piece < piecesAtATime; piece += 1) {
    if (await store.eraseMore()) continue;
    const [who] = await store.erasedWithOpen();
    if (who === undefined) return false;
    await desk.endErased({ who });
  }
  return true;
}

/** Deletes words that were kept long enough, some pieces. Whether there may be more to do. */
async function forgetSome(store: Store, days: number | undefined, now: Instant): Promise<boolean> {
  if (days === undefined) return false;
  for (let piece = 0; piece < piecesAtATime; piece += 1) if (!(await store.forgetMore(now - days * day))) return false;
  return true;
}

/** Single timings of judging that were kept long enough; it is looked for once a day. */
async function forgetTimings(store: Store, timings: Doing["timings"], now: Instant): Promise<void> {
  if (now < timings.nextAt) return;
  timings.nextAt = now + day;
  while (await store.forgetTimings(now - timings.keptFor)) await new Promise(setImmediate);
}

/** Each looked at on their own: a fault with one of them is told, and stops no other. */
export const lookAtWhoeverIsDue = (store: Store, desk: Desk, now: () => Instant, fault: Fault): Promise<void> =>
  withEachThatIsDue(
    (most) => store.dueToLook(now(), most),
    (who) => lookAt(store, desk, who, now()).catch(fault),
  );

async function lookAt(store: Store, desk: Desk, who: PersonId, now: Instant) {
  const unshown = await unshownOf(store, who, now);
  await desk.look({ who, ...(unshown.length > 0 && { unshown }) });
}

/** Channels in the same way. */
const sumUpWhereItIsDue = (store: Store, desk: Desk, now: () => Instant, fault: Fault): Promise<void> =>
  withEachThatIsDue(
    (most) => store.dueToSumUp(now(), most),
    (channel) => desk.tellTeam({ channel }).catch(fault),
  );

const remindWhereItIsDue = (store: Store, desk: Desk, now: () => Instant, fault: Fault): Promise<void> =>
  withEachThatIsDue(
    (most) => store.dueToRemind(now(), most),
    (channel) => desk.remind({ channel }).catch(fault),
  );

async function withEachThatIsDue(find: (most: number) => Promise<string[]>, act: (id: string) => Promise<void>): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const due = (await find(atATime)).filter((id) => !done.has(id));
    if (due.length === 0) return;
    for (const id of due) done.add(id);
    await Promise.all(due.map(act));
  }
}
