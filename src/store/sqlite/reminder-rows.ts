import { asc, eq, lte, min } from "drizzle-orm";
import type { Reads, Store } from "../store.ts";
import type { Db } from "./reads.ts";
import { askedIn, reminders, requests } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function reminderReads(db: Db): Pick<Reads, "openIn" | "reminder"> {
  const open = db
    .select({ value: requests.value })
    .from(askedIn)
    .innerJoin(requests, eq(requests.id, askedIn.request))
    .where(eq(askedIn.channel, given("channel")))
    .prepare();
  const reminder = db
    .select({ value: reminders.value })
    .from(reminders)
    .where(eq(reminders.channel, given("channel")))
    .prepare();
  return {
    openIn: async (channel) => open.all({ channel }).map(({ value }) => value),
    reminder: async (channel) => reminder.get({ channel })?.value,
  };
}

export function remindersDueOn(db: Db): Pick<Store, "dueToRemind"> & { nextReminderAt(): number | null | undefined } {
  const due = db
    .select({ channel: reminders.channel })
    .from(reminders)
    .where(lte(reminders.nextAt, given("now")))
    .orderBy(asc(reminders.nextAt))
    .limit(given("most"))
    .prepare();
  const next = db
    .select({ at: min(reminders.nextAt) })
    .from(reminders)
    .prepare();
  return {
    dueToRemind: async (now, most) => due.all({ now, most }).map(({ channel }) => channel),
    nextReminderAt: () => next.get()?.at,
  };
}

export function reminderWrites(db: Db): Pick<Writes, "putReminder" | "dropReminder"> {
  const put = db
    .insert(reminders)
    .values({ channel: given("channel"), value: given("value"), nextAt: given("nextAt") })
    .onConflictDoUpdate({
      target: reminders.channel,
      set: { value: proposed(reminders.value), nextAt: proposed(reminders.nextAt) },
    })
    .prepare();
  const drop = db
    .delete(reminders)
    .where(eq(reminders.channel, given("channel")))
    .prepare();
  return {
    putReminder: async (reminder) => void put.run({ channel: reminder.channel, value: reminder, nextAt: reminder.nextAt }),
    dropReminder: async (channel) => void drop.run({ channel }),
  };
}
