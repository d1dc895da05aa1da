import type { Person } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Who travels is told once that their day follows them, however often they change planes before their gate is open. */
export async function tellZone(tx: Tx, before: string, person: Person, now: Instant) {
  const last = person.zoneNotice === undefined ? undefined : await tx.notice(person.zoneNotice);
  const isUnsaid = last !== undefined && last.posted === undefined && last.body.kind === "other zone";
  const from = isUnsaid && last.body.kind === "other zone" ? last.body.from : before;
  const id = isUnsaid ? last.id : `zone/${person.id}/${now}`;
  if (!isUnsaid) await tx.putPerson({ ...person, zoneNotice: id });
  await tx.putNotice(id, person.id, { kind: "other zone", from, to: person.zone }, now);
}
