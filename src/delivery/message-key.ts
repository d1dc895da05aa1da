import { createHash } from "node:crypto";
import type { NoticeId } from "../domain/notice.ts";

/**
 * A UUID made from a notice's id: the same notice always has the same. It goes along as `client_msg_id`, which Slack seems to honour,
 * and as metadata, by which we find our own message again. Whoever reads it learns nothing.
 */
export function messageKey(id: NoticeId): string {
  const hash = createHash("sha256").update(`sluice/${id}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

export const eventType = "sluice_notice";
