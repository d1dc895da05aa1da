import type { Deed } from "../domain/deed.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { askBack } from "./ask-back.ts";
import { putOff } from "./put-off.ts";
import { settle } from "./settle.ts";
import { knownPerson } from "./whose-move.ts";

/** Why each deed was not done, where it was not; `isRepeated`: all of it had been done before. */
export type Judged = { isRepeated: boolean; refusals: (string | undefined)[] };

const mostLines = 10;

/**
 * A reader confirms what they wrote in one line: each is done by its verb, as things are now. What is refused meanwhile is said, and the others
 * are done; every one of these verbs refuses before it writes. `line` is the line's own name: the same one again does nothing.
 */
export async function judgeAll(tx: Tx, input: { by: PersonId; line: string; deeds: Deed[] }, now: Instant): Promise<Judged> {
  const { by, line, deeds } = input;
  const person = await knownPerson(tx, by);
  const { lines = [] } = person;
  if (lines.includes(line)) return { isRepeated: true, refusals: [] };
  await tx.putPerson({ ...person, lines: [...lines, line].slice(-mostLines) });
  const refusals: Judged["refusals"] = [];
  for (const deed of deeds) refusals.push(await refusalOf(() => judge(tx, deed, by, now)));
  return { isRepeated: false, refusals };
}

function judge(tx: Tx, deed: Deed, by: PersonId, now: Instant): Promise<void> {
  const { request } = deed;
  if (deed.is === "ask back") return askBack(tx, { request, by, question: deed.question }, now);
  if (deed.is === "put off") {
    const { is: _, ...later } = deed;
    return putOff(tx, { ...later, by }, now);
  }
  return settle(tx, { request, by, outcome: deed.outcome }, now);
}

async function refusalOf(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
