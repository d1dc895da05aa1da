import { hostSaying } from "../domain/host-comment.ts";
import { isForHost, type NoticeId, uncommentedId } from "../domain/notice.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { reached } from "./tell-askers.ts";

/** A code host takes a comment no more, and whoever said it would believe that it stands there: they are told, with others of the same hour. */
export async function noteUncommented(tx: Tx, { comment }: { comment: NoticeId }, now: Instant) {
  const body = (await tx.notice(comment))?.body;
  if (!body || !isForHost(body)) return;
  const request = await tx.request(body.request);
  const saying = request && hostSaying(request, body);
  if (!saying) return;
  for (const who of await reached(tx, [saying.by])) {
    const id = uncommentedId(body.host, who, now);
    const before = (await tx.notice(id))?.body;
    const told = before?.kind === "uncommented" ? before.requests : [];
    if (told.includes(request.id)) continue;
    await tx.putNotice(id, who, { kind: "uncommented", host: body.host, requests: [...told, request.id] }, now);
  }
}
