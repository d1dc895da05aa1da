/** One piece of its work: it begins so many minutes after the agent was let go, and needs somebody's judgement on the way. */
export type Job = { afterMinutes: number; ask: Record<string, unknown> & { ask: string }; reply: string };

export const jobs: Job[] = [
  {
    afterMinutes: 15,
    ask: {
      ...{ kind: "decision", to: "owner", ask: "Which queue for the importer's retries?", options: ["Postgres", "Redis"] },
      ...{ recommendation: "Postgres: it runs here already.", evidence: "I tried both: 40 ms and 55 ms for 99 of 100 rows." },
      ...{ minutes: 5, topic: "queues", reversible: true },
    },
    reply: "About 2,000 rows an hour, and 20,000 on the first of a month.",
  },
  {
    afterMinutes: 40,
    ask: {
      ...{ kind: "review", to: "owner", ask: "Look at how the importer waits between tries" },
      ...{ link: "https://github.com/acme/importer/pull/57", lines: 64 },
      ...{ recommendation: "Approve: it is one file.", evidence: "All 212 tests are green." },
    },
    reply: "At most eight times, for half an hour in all.",
  },
  {
    afterMinutes: 70,
    ask: {
      ...{
        kind: "decision",
        to: "owner",
        ask: "May the importer drop rows without a date?",
        options: ["Drop them", "Keep them"],
      },
      ...{ recommendation: "Keep them: they cannot be brought back.", evidence: "31 of 48,000 rows have none.", minutes: 5 },
      holds_up: "the first import of real data",
    },
    reply: "All of them are older than 2019.",
  },
];

/** What the agent is told of a request, as far as it needs it. */
export type Told = {
  number: string;
  state: string;
  to: { name: string };
  held_until: string | null;
  poll_after: string | null;
  question: string | null;
  choice: string | null;
  outcome: string | null;
  words: string | null;
  by: string | null;
  by_rule: string | null;
};
export type Refused = { detail: string; retry_at?: string };

/** Words for the page: plain ones, which it reads no marks out of, and times that it says in each visitor's zone. */
export type Says = (string | { at: number })[];

const timeOf = (at: string) => ({ at: Date.parse(at) });

export const sayAsked = ({ number, to, held_until }: Told, ask: string): Says =>
  held_until === null
    ? [`Asked ${to.name} ${number}: "${ask}" It is in front of them.`]
    : [`Asked ${to.name} ${number}: "${ask}" It is held until `, timeOf(held_until), "; the agent goes on with the next piece."];

export const sayRefused = (ask: string, { detail, retry_at }: Refused): Says =>
  retry_at === undefined
    ? [`"${ask}" was not let in: ${detail}`]
    : [`"${ask}" has to wait until `, timeOf(retry_at), `: ${detail}`];

/** It cannot tell which: to a token that opens nothing Sluice says no more than that. */
export const sayShutOut: Says = [
  "The agent has stopped: its token opens nothing any more. It was revoked, or given another token, or its owner's data were erased.",
];

export const sayLetIn: Says = ["The agent has a token that opens, and goes on."];

export const sayGone = (number: string): Says => [`${number} is not this agent's any more: it waits for that no longer.`];

export const sayReplied = (number: string, reply: string): Says => [`${number}: the agent answered "${reply}"`];

export function sayState(told: Told): Says {
  const { number, state, to, question } = told;
  if (state === "returned") return [`${number}: ${to.name} asks "${question ?? ""}"`];
  if (state === "shown") return [`${number} is in front of ${to.name} now.`];
  if (state === "settling") return [`${number} is answered, and can be taken back for half a minute.`];
  return [state === "settled" ? sayEnd(told) : `${number} waits.`];
}

/** Only what somebody said or chose stands in quotes. */
function sayEnd({ number, outcome, choice, words, by, by_rule }: Told): string {
  const who = by_rule === null ? (by ?? "nobody") : `a rule of ${by ?? "its reader"}'s`;
  const why = words === null ? "" : ` "${words}"`;
  if (outcome === "decided" || outcome === "answered")
    return `${number}: "${choice ?? words ?? ""}", says ${who}. The agent goes on with that.`;
  if (outcome === "approved") return `${number} is approved by ${who}.${why} The agent goes on with it.`;
  if (outcome === "changes_requested") return `${number}: ${who} asks for changes.${why} The agent makes them.`;
  if (outcome === "declined") return `${number} is declined by ${who}.${why} The agent leaves it.`;
  if (outcome === "lapsed") return `${number} lapsed${choice ? ` to "${choice}"` : ""}: nobody decided in time.`;
  if (outcome === "withdrawn") return `${number} was withdrawn${by ? ` by ${by}` : ""}. The agent waits for it no longer.`;
  return `${number} is over: ${words ?? "nobody judges it"}`;
}
