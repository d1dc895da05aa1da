import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Request } from "../../domain/request.ts";
import type { StandingAnswer } from "../../domain/standing-answer.ts";

/** What each reader lets be answered the same way, for which agent and topic, until when. */
export const standingAnswers = sqliteTable(
  "standing_answers",
  {
    reader: text().notNull(),
    agent: text().notNull(),
    topic: text().notNull(),
    kind: text().$type<Request["kind"]>().notNull(),
    until: integer().notNull(),
    value: text({ mode: "json" }).$type<StandingAnswer>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reader, table.agent, table.topic, table.kind] }),
    index("standing_answers_for").on(table.agent),
    index("standing_answers_until").on(table.until),
  ],
);
