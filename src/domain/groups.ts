import { type Context, contextOf } from "./link.ts";
import { minutesFor, type Request } from "./request.ts";

/** Requests under one heading; `quick` is of those that take five minutes at most, wherever they belong. */
export type Group = { context: Context | { is: "quick" }; requests: Request[] };

const quickMinutes = 5;
/** Fewer are no group: there the heading would cost more than it tells. */
const leastQuick = 3;

/**
 * Requests of one repository, site or channel stand together; a group stands where its first request would. Quick ones stand together below
 * the others, save the very first of all, which is first for a reason that is said above it, and what cannot wait.
 */
export function groups(ordered: Request[]): Group[] {
  const quick = quickOnes(ordered);
  const others = ordered.filter((request) => !quick.includes(request));
  return [...byContext(others), ...(quick.length > 0 ? [{ context: { is: "quick" as const }, requests: quick }] : [])];
}

function quickOnes([_, ...others]: Request[]): Request[] {
  const quick = others.filter((request) => minutesFor(request) <= quickMinutes && !request.bypass);
  return quick.length >= leastQuick ? quick : [];
}

function byContext(requests: Request[]): Group[] {
  const keyOf = (request: Request) => JSON.stringify(contextOf(request));
  const keys = [...new Set(requests.map(keyOf))];
  return keys.flatMap((key) => {
    const alike = requests.filter((request) => keyOf(request) === key);
    return alike[0] ? [{ context: contextOf(alike[0]), requests: alike }] : [];
  });
}
