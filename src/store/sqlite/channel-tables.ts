import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Reminder } from "../../domain/reminder.ts";

/** Which channels an open request was asked in, before everybody there. */
export const askedIn = sqliteTable("asked_in", { channel: text().notNull(), request: text().notNull() }, (table) => [
  primaryKey({ columns: [table.channel, table.request] }),
  index("asked_in_request").on(table.request),
]);

/** What reminds each channel, and when next. */
export const reminders = sqliteTable(
  "reminders",
  {
    channel: text().primaryKey(),
    value: text({ mode: "json" }).$type<Reminder>().notNull(),
    nextAt: integer().notNull(),
  },
  (table) => [index("reminders_next").on(table.nextAt)],
);

/** The weekly note of each channel: by the clocks of which zone, and when next; and who takes part in it since when. */
export const teamNotes = sqliteTable(
  "team_notes",
  { channel: text().primaryKey(), zone: text().notNull(), nextAt: integer().notNull() },
  (table) => [index("team_notes_next").on(table.nextAt)],
);
export const teamMembers = sqliteTable(
  "team_members",
  { channel: text().notNull(), who: text().notNull(), since: integer().notNull() },
  (table) => [primaryKey({ columns: [table.channel, table.who] }), index("team_members_of").on(table.who)],
);
