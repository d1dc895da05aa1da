import type { Notice } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** What its reader took up by themselves, or again, stands where it can be judged: in full in their newest digest, which may have come without it, or had it in a line. */
export async function standInDigest(tx: Tx, { id, to }: Request, now: Instant) {
  const live = await tx.liveNotices(to);
  const [newest] = live.flatMap(asDigest);
  if (!newest || live.some(({ body }) => body.kind === "digest" && body.requests.includes(id))) return;
  const { requests, carried } = newest.body;
  const taken = { requests: [...requests, id], carried: carried.filter((one) => one !== id) };
  await tx.putNotice(newest.id, to, { ...newest.body, ...taken }, now);
}

/** The digests of somebody that have live buttons, but for what was let through. */
export const digestsOf = async (tx: Tx, who: PersonId) => (await tx.liveNotices(who)).flatMap(asDigest);

export const hasDigest = async (tx: Tx, who: PersonId) => (await digestsOf(tx, who)).length > 0;

/** When their newest digest came, if they have one that says so. */
export async function lastBroughtAt(tx: Tx, who: PersonId): Promise<Instant | undefined> {
  const came = (await digestsOf(tx, who)).flatMap(({ body }) => body.at ?? []);
  return came.length === 0 ? undefined : Math.max(...came);
}

const asDigest = ({ id, body }: Notice) => (body.kind === "digest" && !body.isBypass ? [{ id, body }] : []);
