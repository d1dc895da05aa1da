import type { PersonId } from "../../domain/person.ts";

type CallId = string | number;

export type CancelledCalls = ReturnType<typeof openCancelledCalls>;

/**
 * Calls that can be cancelled while they wait. No session is kept, so a call is known by whose it is and the id that its client gave it, and a
 * cancellation comes in beside it: two clients of one agent may use the same ids. So what is cancelled ends with its usual answer, early, which
 * nobody reads whose call it was, and does no harm to who is still there.
 */
export function openCancelledCalls() {
  const calls = new Map<string, Set<AbortController>>();
  const nameOf = (agent: PersonId, id: CallId) => JSON.stringify([agent, id]);
  return {
    /** A signal that says that this call was cancelled, and what to call at its end. */
    begin: (agent: PersonId, id: CallId) => {
      const name = nameOf(agent, id);
      const call = new AbortController();
      const same = calls.get(name) ?? new Set();
      calls.set(name, same.add(call));
      const end = () => {
        same.delete(call);
        if (same.size === 0 && calls.get(name) === same) calls.delete(name);
      };
      return { signal: call.signal, end };
    },
    cancel: (agent: PersonId, id: CallId) => {
      for (const call of calls.get(nameOf(agent, id)) ?? []) call.abort();
    },
  };
}
