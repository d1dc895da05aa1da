import { askerOf } from "../../domain/askers.ts";
import { isErasedLink } from "../../domain/erased-request.ts";
import type { Notice } from "../../domain/notice.ts";
import { installationOf, type PersonId } from "../../domain/person.ts";
import type { Request, RequestId, Submission } from "../../domain/request.ts";
import { comparedLink } from "../../domain/same-link.ts";
import type { furtherAsks, notices, requests } from "./schema.ts";

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
  link: request.link === undefined ? null : comparedLink(request.link),
  endedAt: request.turn.is === "settled" ? request.turn.at : null,
  value: withoutErasedLink(request),
});

/** An erased link is compared, and neither drawn nor told. */
function withoutErasedLink(request: Request): Request {
  if (request.link === undefined || !isErasedLink(request.link)) return request;
  const { link: _, ...rest } = request;
  return rest;
}

/** `who` is null where somebody asked again: they are found by the first time. */
export const furtherAskRow = (
  request: RequestId,
  { key, to }: Pick<Submission, "key" | "to">,
  who: PersonId | null,
): typeof furtherAsks.$inferInsert => ({
  workspace: installationOf(to),
  key,
  askedOf: to,
  request,
  who,
});
