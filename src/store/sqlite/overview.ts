import { and, asc, gt, lt, lte, min, or, sql } from "drizzle-orm";
import { agents } from "./agent-tables.ts";
import { reminders, teamMembers, teamNotes } from "./channel-tables.ts";
import { consentsDueOn } from "./consent-rows.ts";
import { dueRows } from "./due-rows.ts";
import { accountClaims, accounts, changeReviews, changes } from "./host-tables.ts";
import type { Db } from "./reads.ts";
import { noticeOf } from "./rows.ts";
import { bypasses, calendars, decisions, groups, journal, ledger, notices, people, requests } from "./schema.ts";
import { standingAnswers } from "./standing-answer-tables.ts";

const id = sql.placeholder("id");
const now = sql.placeholder("now");
const most = sql.placeholder("most");
const isStale = lt(notices.shown, notices.revision);

/** What only the edges ask: who and what is due, and the whole for comparing. */
export function overviewOn(db: Db) {
  const joined = db
    .select({ id: people.id })
    .from(people)
    .where(and(gt(people.id, id), sql`${people.value} -> '$.attention' is not null`))
    .orderBy(asc(people.id))
    .limit(most)
    .prepare();
  const stale = db
    .select()
    .from(notices)
    .where(and(isStale, lte(notices.nextTryAt, now)))
    .orderBy(asc(notices.nextTryAt))
    .limit(most);
  const staleNow = stale.prepare();
  const nextTry = db
    .select({ at: min(notices.nextTryAt) })
    .from(notices)
    .where(isStale)
    .prepare();
  const isOverdue = or(lte(notices.nextTryAt, now), gt(notices.failures, 0));
  // A server of somebody's agent, or a code host, that is down is not ours to mend.
  const isOurs = sql`${notices.body} ->> '$.kind' not in ('callback', 'host comment')`;
  const unsent = db
    .select({ at: min(notices.staleAt) })
    .from(notices)
    .where(and(isStale, isOverdue, isOurs))
    .prepare();
  const lastNoted = db
    .select({ at: sql<number | null>`max(${journal.at})` })
    .from(journal)
    .prepare();
  const lastPosted = db
    .select({ at: sql<number | null>`max(cast(${notices.posted} ->> '$.ts' as real) * 1000)` })
    .from(notices)
    .prepare();
  const { consentsDue, nextSyncAt } = consentsDueOn(db);
  const looks = dueRows(db, people, people.id, people.nextLookAt);
  const fetches = dueRows(db, calendars, calendars.who, calendars.nextFetchAt);
  const reminding = dueRows(db, reminders, reminders.channel, reminders.nextAt);
  const summing = dueRows(db, teamNotes, teamNotes.channel, teamNotes.nextAt);
  const known = (moments: (number | null | undefined)[]) => moments.filter((at) => at !== null && at !== undefined);

  return {
    dueToLook: looks.due,
    dueToFetch: fetches.due,
    nextFetchAt: async () => fetches.nextAt() ?? undefined,
    joinedAfter: async (after: string, count: number) => joined.all({ id: after, most: count }).map((row) => row.id),
    consentsDue,
    dueToRemind: reminding.due,
    dueToSumUp: summing.due,
    stale: async (at: number, count: number) => staleNow.all({ now: at, most: count }).map(noticeOf),
    nextWakeAt: async () =>
      known([looks.nextAt(), nextTry.get()?.at, nextSyncAt(), reminding.nextAt(), summing.nextAt()]).sort((a, b) => a - b)[0],
    oldestUnsent: async (at: number) => unsent.get({ now: at })?.at ?? undefined,
    lastInstant: async () =>
      known([lastNoted.get()?.at, lastPosted.get()?.at])
        .map(Math.ceil)
        .sort((a, b) => b - a)[0],
    journal: async () =>
      db
        .select()
        .from(journal)
        .orderBy(asc(journal.id))
        .all()
        .map(({ at, verb, input }) => ({ at, verb, input })),
    everything: async () => ({
      people: db.select().from(people).orderBy(asc(people.id)).all(),
      accounts: db.select().from(accounts).orderBy(asc(accounts.id)).all(),
      claims: db.select().from(accountClaims).orderBy(asc(accountClaims.who), asc(accountClaims.host)).all(),
      changes: db.select().from(changes).orderBy(asc(changes.id)).all(),
      reviews: db.select().from(changeReviews).orderBy(asc(changeReviews.change), asc(changeReviews.who)).all(),
      agents: db.select().from(agents).orderBy(asc(agents.id)).all(),
      standingAnswers: db.select().from(standingAnswers).orderBy(sql`reader, agent, topic, kind`).all(),
      groups: db.select().from(groups).orderBy(asc(groups.id)).all(),
      calendars: db.select({ value: calendars.value }).from(calendars).orderBy(asc(calendars.who)).all(),
      requests: db.select().from(requests).orderBy(asc(requests.id)).all(),
      decisions: db.select().from(decisions).orderBy(asc(decisions.request), asc(decisions.finder)).all(),
      reminders: db.select().from(reminders).orderBy(asc(reminders.channel)).all(),
      teamNotes: db.select().from(teamNotes).orderBy(asc(teamNotes.channel)).all(),
      teamMembers: db.select().from(teamMembers).orderBy(asc(teamMembers.channel), asc(teamMembers.who)).all(),
      bypasses: db.select().from(bypasses).orderBy(asc(bypasses.at)).all(),
      ledger: db
        .select({ who: ledger.who, at: ledger.at, line: ledger.line })
        .from(ledger)
        .orderBy(asc(ledger.who), asc(ledger.at), asc(ledger.id))
        .all(),
      notices: db
        .select({ id: notices.id, to: notices.to, body: notices.body, isLive: notices.isLive, revision: notices.revision })
        .from(notices)
        .orderBy(asc(notices.id))
        .all(),
    }),
  };
}
