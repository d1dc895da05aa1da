import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Reads, Tx } from "../store.ts";
import { agentLimitWrites } from "./agent-limit.ts";
import { agentWrites } from "./agent-rows.ts";
import { calendarWrites } from "./calendar-rows.ts";
import { consentWrites } from "./consent-rows.ts";
import { decisionWrites } from "./decision-writes.ts";
import { deliveryWrites } from "./delivery-writes.ts";
import { erasureWrites } from "./erasure-writes.ts";
import { hostWrites } from "./host-rows.ts";
import { ledgerWrites } from "./ledger-rows.ts";
import { noticeWrites } from "./notice-writes.ts";
import type { Db } from "./reads.ts";
import { reminderWrites } from "./reminder-rows.ts";
import { requestWrites } from "./request-writes.ts";
import { groups, journal, memberships, people } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import { standingAnswerWrites } from "./standing-answer-rows.ts";
import { teamNoteWrites } from "./team-note-rows.ts";

export type Writes = Omit<Tx, keyof Reads>;

/** The writes on the one writing connection, prepared once. */
export function writesOn(db: Db, keepsLoad: boolean): Writes {
  return {
    ...peopleWrites(db),
    ...groupWrites(db),
    ...calendarWrites(db),
    ...requestWrites(db),
    ...decisionWrites(db),
    ...consentWrites(db),
    ...ledgerWrites(db, keepsLoad),
    ...agentLimitWrites(db),
    ...agentWrites(db),
    ...standingAnswerWrites(db),
    ...hostWrites(db),
    ...reminderWrites(db),
    ...teamNoteWrites(db),
    ...noticeWrites(db),
    ...deliveryWrites(db),
    ...erasureWrites(db),
    note: journalWrite(db),
  };
}

function peopleWrites(db: Db): Pick<Writes, "putPerson" | "setNextLook" | "setNextLookIfSooner"> {
  const put = db
    .insert(people)
    .values({ id: given("id"), value: given("value") })
    .onConflictDoUpdate({ target: people.id, set: { value: proposed(people.value) } })
    .prepare();
  const look = db
    .update(people)
    .set({ nextLookAt: sql`${given("at")}` })
    .where(eq(people.id, given("id")))
    .prepare();
  const sooner = db
    .update(people)
    .set({ nextLookAt: sql`${given("at")}` })
    .where(and(eq(people.id, given("id")), or(isNull(people.nextLookAt), gt(people.nextLookAt, given("at")))))
    .prepare();
  return {
    putPerson: async (person) => void put.run({ id: person.id, value: person }),
    setNextLook: async (who, at) => void look.run({ id: who, at }),
    setNextLookIfSooner: async (who, at) => void sooner.run({ id: who, at }),
  };
}

function groupWrites(db: Db): Pick<Writes, "putGroup"> {
  const put = db
    .insert(groups)
    .values({ id: given("id"), value: given("value") })
    .onConflictDoUpdate({ target: groups.id, set: { value: proposed(groups.value) } })
    .prepare();
  const empty = db
    .delete(memberships)
    .where(eq(memberships.group, given("id")))
    .prepare();
  const enter = db
    .insert(memberships)
    .values({ group: given("id"), person: given("person") })
    .onConflictDoNothing()
    .prepare();
  return {
    putGroup: async (group) => {
      put.run({ id: group.id, value: group });
      empty.run({ id: group.id });
      for (const person of group.members) enter.run({ id: group.id, person });
    },
  };
}

function journalWrite(db: Db): Writes["note"] {
  const note = db
    .insert(journal)
    .values({ at: given("at"), verb: given("verb"), input: given("input") })
    .prepare();
  return async (at, verb, input) => void note.run({ at, verb, input });
}
