import type { Notice } from "../../domain/notice.ts";
import { installationOf } from "../../domain/person.ts";
import { askerOf, type Request } from "../../domain/request.ts";
import type { notices, requests } from "./schema.ts";

/** A row without the columns that are empty, as the domain writes what is absent. */
export function noticeOf(row: typeof notices.$inferSelect): Notice {
  const { isLive: _, freshUntil: __, staleAt: ___, posted, tried, ...notice } = row;
  return { ...notice, ...(posted && { posted }), ...(tried && { tried }) };
}

export const requestRow = (request: Request): typeof requests.$inferInsert => ({
  id: request.id,
  workspace: installationOf(request.askedOf),
  key: request.key,
  askedOf: request.askedOf,
  reader: request.to,
  asker: askerOf(request),
  turn: request.turn.is,
  value: request,
});
