import { type CodeHost, hostAsker } from "../domain/code-host.ts";
import { commentedAt, type HostCommentBody, hostCommentId, hostCommentNotBefore } from "../domain/host-comment.ts";
import { installationOf } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** What its reader said goes to its code host too. `said`: where, by the button or form that they used, it shows as a comment; what named no host stays here. */
export async function tellHost(
  tx: Tx,
  request: Request,
  event: "settled" | "returned",
  said: CodeHost | undefined,
  now: Instant,
) {
  const host = commentedAt(request);
  if (host === undefined || host !== said) return;
  await putComment(tx, request, { kind: "host comment", host, request: request.id, event, at: now }, now);
}

/** The end of then, which its host was to show, holds no more. */
export async function tellHostTakenBack(tx: Tx, request: Request, took: Instant, now: Instant) {
  const told = (await tx.notice(hostCommentId("settled", request.id, took)))?.body;
  if (told?.kind !== "host comment") return;
  await putComment(tx, request, { ...told, event: "reopened", at: now, took }, now);
}

/** To the host itself, who has no gate. */
function putComment(tx: Tx, { id, to: reader }: Request, body: HostCommentBody, now: Instant) {
  const to = hostAsker(installationOf(reader), body.host).id;
  return tx.putNotice(hostCommentId(body.event, id, body.at), to, body, now, { notBefore: hostCommentNotBefore(body) });
}
