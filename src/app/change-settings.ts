import { attentionOf, joined, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { problemsOf, type Settings } from "../domain/settings.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

/** Settings of a person change together or not at all; what is not named stays. Whoever changes them joins. */
export async function changeSettings(tx: Tx, { who, change }: { who: PersonId; change: Partial<Settings> }, now: Instant) {
  const person = joined(await knownPerson(tx, who));
  const attention = { ...attentionOf(person), ...change };
  const [problem] = problemsOf(attention);
  if (problem) throw new Refusal(problem.why);
  await keepPerson(tx, { ...person, attention }, now);
}
