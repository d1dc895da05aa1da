import { and, eq, sql } from "drizzle-orm";
import type { Store } from "../store.ts";
import type { Db } from "./reads.ts";
import { calendars } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function calendarReads(db: Db): Pick<Store, "calendar"> {
  const calendar = db
    .select({ value: calendars.value, reading: calendars.reading })
    .from(calendars)
    .where(eq(calendars.who, given("who")))
    .prepare();
  return {
    calendar: async (who) => {
      const row = calendar.get({ who });
      return row && { ...row.value, reading: row.reading };
    },
  };
}

type CalendarWrites = Pick<Writes, "addCalendar" | "putCalendar" | "dropCalendar" | "setNextFetch" | "noteReading">;

export function calendarWrites(db: Db): CalendarWrites {
  const isTheirs = eq(calendars.who, given("who"));
  const add = db
    .insert(calendars)
    .values({ who: given("who"), value: given("value"), reading: {}, nextFetchAt: given("at") })
    .onConflictDoUpdate({
      target: calendars.who,
      set: {
        value: proposed(calendars.value),
        reading: proposed(calendars.reading),
        nextFetchAt: proposed(calendars.nextFetchAt),
      },
    })
    .prepare();
  const put = db
    .update(calendars)
    .set({ value: sql`${given("value")}` })
    .where(isTheirs)
    .prepare();
  const drop = db.delete(calendars).where(isTheirs).prepare();
  const next = db
    .update(calendars)
    .set({ nextFetchAt: sql`${given("at")}` })
    .where(isTheirs)
    .prepare();
  const note = db
    .update(calendars)
    .set({ reading: sql`${given("reading")}`, nextFetchAt: sql`${given("at")}` })
    .where(and(isTheirs, sql`${calendars.value} ->> '$.url' = ${given("url")}`))
    .prepare();
  return {
    addCalendar: async (calendar, at) => void add.run({ who: calendar.who, value: calendar, at }),
    putCalendar: async (calendar) => void put.run({ who: calendar.who, value: JSON.stringify(calendar) }),
    dropCalendar: async (who) => void drop.run({ who }),
    setNextFetch: async (who, at) => void next.run({ who, at }),
    noteReading: async ({ who, url }, reading, at) => void note.run({ who, url, reading: JSON.stringify(reading), at }),
  };
}
