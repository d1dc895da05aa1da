import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { AgentReads, AgentWrites, Ended } from "../agent-store.ts";
import { agents } from "./agent-tables.ts";
import type { Db } from "./reads.ts";
import { furtherAsks, people, requests } from "./schema.ts";
import { given, proposed } from "./sql.ts";

const isPerson = sql`${people.value} ->> '$.kind' = 'person' and ${people.value} ->> '$.isErased' is null`;

export function agentReads(db: Db): AgentReads {
  const one = db
    .select({ value: agents.value })
    .from(agents)
    .where(eq(agents.id, given("id")))
    .prepare();
  const byToken = db
    .select({ value: agents.value })
    .from(agents)
    .where(and(eq(agents.tokenHash, given("hash")), isNotNull(agents.tokenHash)))
    .prepare();
  const ofOwner = db
    .select({ value: agents.value })
    .from(agents)
    .where(eq(agents.owner, given("owner")))
    .orderBy(asc(sql`rowid`))
    .prepare();
  const { withKey, withFurtherKey } = keysOn(db);
  const { ended, endedJoined } = endsOn(db);
  const called = db
    .select({ value: people.value })
    .from(people)
    .where(and(sql`${people.value} ->> '$.name' = ${given("name")}`, sql`${people.id} glob ${given("within")}`, isPerson))
    .limit(2)
    .prepare();
  return {
    agent: async (id) => one.get({ id })?.value,
    agentByToken: async (hash) => byToken.get({ hash })?.value,
    agentsOf: async (owner) => ofOwner.all({ owner }).map(({ value }) => value),
    requestWithKey: async (workspace, key) => (withKey.get({ workspace, key }) ?? withFurtherKey.get({ workspace, key }))?.value,
    endedBy: async (asker, { at, number }: Ended = { at: Number.MAX_SAFE_INTEGER, number: 0 }, most) => {
      const given = { asker, at, number, most };
      const found = [...ended.all(given), ...endedJoined.all(given)];
      const each = new Map(found.map(({ value, endedAt }) => [value.id, { value, endedAt: endedAt ?? 0 }]));
      const inOrder = [...each.values()].sort((a, b) => b.endedAt - a.endedAt || b.value.number - a.value.number);
      return inOrder.slice(0, most).map(({ value }) => value);
    },
    peopleCalled: async (workspace, name) => called.all({ name, within: `${workspace}/*` }).map(({ value }) => value),
  };
}

function keysOn(db: Db) {
  const is = (table: typeof requests | typeof furtherAsks) =>
    and(eq(table.workspace, given("workspace")), eq(table.key, given("key")));
  return {
    withKey: db.select({ value: requests.value }).from(requests).where(is(requests)).limit(1).prepare(),
    withFurtherKey: db
      .select({ value: requests.value })
      .from(furtherAsks)
      .innerJoin(requests, eq(requests.id, furtherAsks.request))
      .where(is(furtherAsks))
      .limit(1)
      .prepare(),
  };
}

/** What somebody asked first, and what they joined. */
function endsOn(db: Db) {
  const number = sql`cast(${requests.value} ->> '$.number' as integer)`;
  const isBehind = sql`(${requests.endedAt}, ${number}) < (${given("at")}, ${given("number")})`;
  const isEnded = sql`${requests.endedAt} is not null`;
  const columns = { value: requests.value, endedAt: requests.endedAt };
  return {
    // Rows of one instant are in the order of their numbers: the index has them so.
    ended: db
      .select(columns)
      .from(requests)
      .where(and(eq(requests.asker, given("asker")), isEnded, isBehind))
      .orderBy(desc(requests.endedAt), desc(sql`${requests}.rowid`))
      .limit(given("most"))
      .prepare(),
    endedJoined: db
      .select(columns)
      .from(furtherAsks)
      .innerJoin(requests, eq(requests.id, furtherAsks.request))
      .where(and(eq(furtherAsks.who, given("asker")), isEnded, isBehind))
      .prepare(),
  };
}

export function agentWrites(db: Db): AgentWrites {
  const put = db
    .insert(agents)
    .values({ id: given("id"), owner: given("owner"), tokenHash: sql`${given("tokenHash")}`, value: given("value") })
    .onConflictDoUpdate({
      target: agents.id,
      set: { owner: proposed(agents.owner), tokenHash: proposed(agents.tokenHash), value: proposed(agents.value) },
    })
    .prepare();
  return {
    putAgent: async (value) => void put.run({ id: value.id, owner: value.owner, tokenHash: value.tokenHash ?? null, value }),
  };
}
