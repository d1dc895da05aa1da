import { agentAsPerson } from "../domain/agent.ts";
import { former, formerAgentName, markedAs } from "../domain/erasure.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { endRules } from "./end-rule.ts";
import { revokeAllOf } from "./revoke-agent.ts";
import { unlinkAll } from "./unlink-account.ts";

/**
 * Somebody's data is erased: from this commit on nobody is called by their name, nothing is told them, and nobody acts as them. A random mark
 * takes their place and their words are deleted piece by piece, in the journal too; then what is open of theirs ends. Done again from that
 * journal, it finds the mark in their place already.
 */
export async function erase(tx: Tx, { who, mark }: { who: PersonId; mark: string }, now: Instant) {
  const person = await tx.person(who);
  if (!person) throw new Refusal("Nothing is kept here about you, so there is nothing to erase.");
  const marked = markedAs(who, mark);
  for (const id of new Set([who, marked])) {
    await endAgents(tx, id, now);
    await endRules(tx, await tx.standingAnswersOf(id), now);
    await tx.dropCalendar(id);
    await tx.dropConsent(id);
    await tx.dropLoad(id);
    await unlinkAll(tx, id);
    await tx.dropReviews(id);
    await tx.leaveTeams(id);
    await tx.putPerson(former(id));
  }
  if (marked !== who) await tx.beginErasure({ who, mark: marked, name: person.name });
}

/** What they were called is forgotten as well. */
async function endAgents(tx: Tx, owner: PersonId, now: Instant) {
  await revokeAllOf(tx, owner, now);
  for (const agent of await tx.agentsOf(owner)) {
    const nameless = { ...agent, name: formerAgentName };
    await tx.putAgent(nameless);
    await tx.putPerson(agentAsPerson(nameless, former(owner)));
  }
}
