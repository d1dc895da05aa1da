import { askedByThemselves, askedOnHost, isFromHost } from "./asked-both-ways.ts";
import type { PersonId } from "./person.ts";
import type { Asked, Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** One passage of a workflow through our step, by Slack's name for it, and for whom it asks. */
export type Run = { execution: string; who: PersonId };

/** The runs that wait for the end: each goes on with the first that is told since it asked. */
export const runsOf = (request: Request): Run[] =>
  request.askers.flatMap((asked) =>
    everyRun(asked)
      .filter(({ at }) => !hasEndedSince(request, at))
      .map(({ execution }) => ({ execution, who: asked.who })),
  );

const everyRun = ({ origin, at, runs = [] }: Asked) => [
  ...(origin.from === "step" ? [{ execution: origin.execution, at }] : []),
  ...runs,
];

/** What was brought again or reopened had ended before, and that was told. */
const hasEndedSince = ({ earlier = [], reopened = [] }: Request, since: Instant) =>
  [...earlier, ...reopened].some(({ at }) => at > since);

/** Whether a run hears the end in the place of somebody who asked; when it has gone on they hear it themselves. */
export const isHeardByRun = (request: Request, who: PersonId) =>
  request.askers.some((asked) => asked.who === who && asked.origin.from === "step" && !hasEndedSince(request, asked.at));

/** Somebody asks again: by a run, which waits for the end too, or themselves, and then they hear it besides the run; or their code host does. */
export function heardAlso(request: Request, { who, origin }: Pick<Asked, "who" | "origin">, now: Instant): Request {
  return withAskers(request, (one) => {
    if (one.who !== who) return one;
    if (isFromHost(origin)) return askedOnHost(one, origin);
    if (origin.from === "step")
      return {
        ...askedByThemselves(one, { from: "slack" }),
        runs: [...(one.runs ?? []), { execution: origin.execution, at: now }],
      };
    return one.origin.from === "step" ? { ...one, origin, runs: everyRun(one) } : askedByThemselves(one, origin);
  });
}

/** Its runs were stopped: whoever they asked for hears the end themselves. */
export const withoutRuns = (request: Request): Request =>
  withAskers(request, ({ runs: _, ...one }) => (one.origin.from === "step" ? { ...one, origin: { from: "slack" } } : one));

function withAskers(request: Request, change: (asked: Asked) => Asked): Request {
  const [first, ...others] = request.askers;
  return { ...request, askers: [change(first), ...others.map(change)] };
}
