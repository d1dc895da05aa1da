import { eq } from "drizzle-orm";
import type { ChannelReads } from "../channel-store.ts";
import { askedIn, reminders } from "./channel-tables.ts";
import type { Db } from "./reads.ts";
import { requests } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function reminderReads(db: Db): Pick<ChannelReads, "openIn" | "reminder"> {
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
