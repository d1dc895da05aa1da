import type { Candidate } from "../domain/capacity.ts";
import { attentionOf, type Person, userOf } from "../domain/person.ts";
import { sayRoughly } from "../domain/say-roughly.ts";
import { prospectOfAsking } from "../domain/standing.ts";
import { type Instant, localDate } from "../domain/time.ts";
import type { ToldProspect } from "./agent-telling.ts";
import { isoOrNull } from "./tell-request.ts";

/** Roughly when somebody would answer: what their sentence says, and no more of it in fields. `asker`: in whose clocks. */
export function tellProspect(candidate: Candidate, asker: Person, now: Instant): ToldProspect {
  const { person } = candidate;
  const says = sayRoughly(candidate, asker, now);
  const isSaid = person.kind === "person" && person.wish !== "not with me" && !attentionOf(person).hidesWhen;
  const { heldUntil, likelyAt } = isSaid ? prospectOfAsking(candidate, now) : {};
  const isHeld = heldUntil !== undefined && heldUntil > now;
  return {
    who: { id: userOf(person.id), name: person.name },
    says,
    held_until: isoOrNull(isHeld ? heldUntil : undefined),
    likely_on: isHeld && likelyAt !== undefined ? localDate(likelyAt, asker.zone) : null,
  };
}
