import { and, eq, sql } from "drizzle-orm";
import { channelsOf } from "../../domain/channel.ts";
import { isOpen, type Request } from "../../domain/request.ts";
import { askedIn } from "./channel-tables.ts";
import type { Db } from "./reads.ts";
import { furtherAskRow, requestRow } from "./rows.ts";
import { bypasses, counters, furtherAsks, requests } from "./schema.ts";
import { given, proposed } from "./sql.ts";
import type { Writes } from "./writes.ts";

export function requestWrites(
  db: Db,
): Pick<Writes, "putRequest" | "putFurtherAsk" | "nextNumber" | "countBypass" | "judgeBypass"> {
  const columns = ["id", "workspace", "key", "askedOf", "reader", "asker", "turn", "link", "endedAt", "value"] as const;
  const put = db
    .insert(requests)
    .values(
      Object.fromEntries(columns.map((column) => [column, given(column)])) as Record<
        (typeof columns)[number],
        ReturnType<typeof given>
      >,
    )
    .onConflictDoUpdate({
      target: requests.id,
      set: {
        reader: proposed(requests.reader),
        asker: proposed(requests.asker),
        turn: proposed(requests.turn),
        endedAt: proposed(requests.endedAt),
        value: proposed(requests.value),
      },
    })
    .prepare();
  const keepChannels = channelWrite(db);
  const bypass = db
    .insert(bypasses)
    .values({ request: given("request"), by: given("by"), reader: given("reader"), at: given("at") })
    .prepare();
  const judged = db
    .update(bypasses)
    .set({ isWorthIt: sql`${given("isWorthIt")}` })
    .where(and(eq(bypasses.reader, given("reader")), eq(bypasses.by, given("by")), eq(bypasses.request, given("request"))))
    .prepare();
  const further = db
    .insert(furtherAsks)
    .values({
      workspace: given("workspace"),
      key: given("key"),
      askedOf: given("askedOf"),
      request: given("request"),
      who: given("who"),
    })
    .prepare();
  const count = db
    .insert(counters)
    .values({ workspace: given("workspace"), last: 1 })
    .onConflictDoUpdate({ target: counters.workspace, set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last })
    .prepare();
  return {
    countBypass: async (request, by, reader, at) => void bypass.run({ request, by, reader, at }),
    judgeBypass: async (request, by, reader, isWorthIt) => void judged.run({ request, by, reader, isWorthIt: Number(isWorthIt) }),
    putFurtherAsk: async (request, submission, joining) => void further.run(furtherAskRow(request, submission, joining ?? null)),
    putRequest: async (request) => {
      put.run(requestRow(request));
      keepChannels(request);
    },
    nextNumber: async (workspace) => count.get({ workspace }).last,
  };
}

/** Most are asked in no channel, and cost nothing here; who left took their channel along. */
function channelWrite(db: Db): (request: Request) => void {
  const forget = db
    .delete(askedIn)
    .where(eq(askedIn.request, given("request")))
    .prepare();
  const put = db
    .insert(askedIn)
    .values({ channel: given("channel"), request: given("request") })
    .prepare();
  return (request) => {
    const { id, left = [] } = request;
    const channels = channelsOf(request);
    if (channels.length === 0 && left.length === 0) return;
    forget.run({ request: id });
    if (isOpen(request)) for (const channel of channels) put.run({ channel, request: id });
  };
}
