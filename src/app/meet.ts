import { met, type Profile } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";

/** What the workspace says of a person, when they are first met and whenever it changes. */
export async function meet(tx: Tx, profile: Profile, now: Instant) {
  const known = await tx.person(profile.id);
  const isNews = !known || known.name !== profile.name || known.zone !== profile.zone || known.kind !== profile.kind;
  if (isNews) await keepPerson(tx, met(known, profile), now);
}
