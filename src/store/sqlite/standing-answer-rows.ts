import { and, eq, lte } from "drizzle-orm";
import type { StandingAnswer } from "../../domain/standing-answer.ts";
import type { Instant } from "../../domain/time.ts";
import type { StandingAnswerReads, StandingAnswerWrites } from "../standing-answer-store.ts";
import type { Db } from "./reads.ts";
import { given, proposed } from "./sql.ts";
import { standingAnswers } from "./standing-answer-tables.ts";

const { reader, agent, topic, kind, until, value } = standingAnswers;
const isAbout = and(eq(reader, given("reader")), eq(agent, given("agent")), eq(topic, given("topic")), eq(kind, given("kind")));
const inOrder = (rows: { value: StandingAnswer }[]) =>
  rows.map((row) => row.value).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));

export function standingAnswerReads(db: Db): StandingAnswerReads {
  const one = db.select({ value }).from(standingAnswers).where(isAbout).prepare();
  const ofReader = db
    .select({ value })
    .from(standingAnswers)
    .where(eq(reader, given("reader")))
    .prepare();
  const forAgent = db
    .select({ value })
    .from(standingAnswers)
    .where(eq(agent, given("agent")))
    .prepare();
  return {
    standingAnswer: async (who, about) => one.get({ ...about, reader: who })?.value,
    standingAnswersOf: async (who) => inOrder(ofReader.all({ reader: who })),
    standingAnswersFor: async (who) => inOrder(forAgent.all({ agent: who })),
  };
}

export function standingAnswerWrites(db: Db): StandingAnswerWrites {
  const put = db
    .insert(standingAnswers)
    .values({
      reader: given("reader"),
      agent: given("agent"),
      topic: given("topic"),
      kind: given("kind"),
      until: given("until"),
      value: given("value"),
    })
    .onConflictDoUpdate({ target: [reader, agent, topic, kind], set: { until: proposed(until), value: proposed(value) } })
    .prepare();
  const drop = db.delete(standingAnswers).where(isAbout).prepare();
  return {
    putStandingAnswer: async (rule) => void put.run({ ...rule, value: rule }),
    dropStandingAnswer: async (rule) => void drop.run({ ...rule }),
  };
}

/** Its words go once it is over. */
export const forgetOver = (db: Db, now: Instant) => void db.delete(standingAnswers).where(lte(until, now)).run();
