import { decisionOf, findsOf, revisiting } from "../domain/decision.ts";
import { due, dueAt } from "../domain/digest.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import { day, type Instant, type LocalDate } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** When somebody is to be looked at for what they want to look at again: at their first opening of that day or after it. */
export function revisitAt(on: LocalDate, decider: Person, now: Instant): Instant {
  const attention = attentionOf(decider);
  return dueAt(revisiting(on, attention.zone), attention, now) ?? now + day;
}

/** Tells somebody what they wanted to look at again, each once, and says when the next of it comes: null when there is none. */
export async function tellRevisits(tx: Tx, person: Person, now: Instant): Promise<Instant | null> {
  const attention = attentionOf(person);
  const revisits = await tx.revisitsOf(person.id);
  const later = revisits.filter(({ on }) => !due(revisiting(on, attention.zone), attention, now));
  for (const one of revisits) if (!later.includes(one)) await tellRevisit(tx, one.request, person, now);
  const [next] = later;
  return next ? revisitAt(next.on, person, now) : null;
}

async function tellRevisit(tx: Tx, id: RequestId, person: Person, now: Instant) {
  const request = await tx.request(id);
  const decision = request && decisionOf(request);
  if (!request || !decision) return;
  const told = { ...request, revisitedAt: now };
  await tx.putRequest(told);
  await tx.putDecision(id, findsOf(told));
  const news = { is: "revisit", by: person.id } as const;
  await tx.putNotice(`revisit/${id}/${decision.at}`, person.id, { kind: "news", request: id, news }, now);
}
