import { caseOf, withoutCase } from "./case.ts";
import type { Asked, Request, Submission } from "./request.ts";

/**
 * An agent asks the same again. It says all of it each time, so what it says now stands in the place of what it said before: its words, what it says for it
 * and, where it asked first, on which terms.
 */
export function restated(request: Request, said: Submission): Request {
  const askers = request.askers.map((one) => (one.who === said.asked.who ? reworded(one, said) : one)) as Request["askers"];
  if (request.askers[0].who !== said.asked.who) return { ...request, askers };
  return { ...withoutTerms(withoutCase(request)), ...termsOf(said), ...caseOf(said), ask: said.ask, askers };
}

const reworded = (one: Asked, said: Submission): Asked => ({ ...one, ask: said.ask, ...(one.says && { says: caseOf(said) }) });

const terms = ["dueAt", "urgency", "topic", "isReversible", "onSilence", "advice"] as const;

function withoutTerms(request: Request): Request {
  const rest = { ...request };
  for (const term of terms) delete rest[term];
  return rest;
}

const termsOf = (said: Submission): Pick<Submission, "minutes" | (typeof terms)[number]> => ({
  minutes: said.minutes,
  ...Object.fromEntries(terms.flatMap((term) => (said[term] === undefined ? [] : [[term, said[term]]]))),
});
