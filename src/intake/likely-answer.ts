import type { Prospects } from "../app/admit.ts";
import type { Candidate } from "../domain/capacity.ts";
import { attentionOf, type Person, userOf } from "../domain/person.ts";
import { sayRoughly } from "../domain/say-roughly.ts";
import { prospectOfAsking } from "../domain/standing.ts";
import { type Instant, localDate } from "../domain/time.ts";
import type { ToldProspect } from "./agent-telling.ts";
import { isoOrNull } from "./tell-request.ts";

/**
 * Roughly when somebody would answer what `agent` asked now, and whether that would be let in: what their sentence says, and no more of it in fields.
 * Times in words are in the agent's clocks.
 */
export function tellProspect(candidate: Candidate, would: Prospects, agent: Person, now: Instant): ToldProspect {
  const { person } = candidate;
  const notBefore = would.is === "queued" ? would.notBefore : undefined;
  const isAskable = person.kind === "person" && person.wish !== "not with me";
  const isRefused = isAskable && would.is === "refused";
  const isSaid = isAskable && !isRefused && !attentionOf(person).hidesWhen;
  const { heldUntil, likelyAt } = isSaid ? prospectOfAsking(candidate, now, notBefore) : {};
  const isHeld = heldUntil !== undefined && heldUntil > now;
  return {
    who: { id: userOf(person.id), name: person.name },
    says: isRefused ? would.refusal.message : sayRoughly(candidate, agent, now, notBefore),
    admission: isAskable ? would.is : "refused",
    held_until: isoOrNull(isHeld ? heldUntil : undefined),
    likely_on: isHeld && likelyAt !== undefined ? localDate(likelyAt, agent.zone) : null,
    retry_at: isoOrNull(isRefused ? would.retryAt : undefined),
  };
}
