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
};
export type Refused = { detail: string; retry_at?: string };

/** What others wrote is none of the page's marks. */
const plain = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Times are for the page to say, in each visitor's zone. */
const sayTime = (at: string) => `<!date^${Math.floor(Date.parse(at) / 1_000)}^{time}|later>`;

export function sayAsked({ number, to, held_until }: Told, ask: string): string {
  const asked = `Asked ${plain(to.name)} ${number}: "${ask}"`;
  return held_until === null
    ? `${asked} It is in front of them.`
    : `${asked} It is held until ${sayTime(held_until)}; the agent goes on with the next piece.`;
}

export const sayRefused = (ask: string, { detail, retry_at }: Refused): string =>
  retry_at === undefined
    ? `"${ask}" was not let in: ${plain(detail)}`
    : `"${ask}" has to wait until ${sayTime(retry_at)}: ${plain(detail)}`;

/** It cannot tell which: to a token that opens nothing Sluice says no more than that. */
export const sayShutOut =
  "The agent has stopped: its token opens nothing any more. It was revoked, or given another token, or its owner's data were erased.";

export const sayLetIn = "The agent has a token that opens, and goes on.";

export const sayGone = (number: string) => `${number} is not this agent's any more: it waits for that no longer.`;

export const sayReplied = (number: string, reply: string): string => `${number}: the agent answered "${reply}"`;

export function sayState({ number, state, to, question, outcome, choice, words, by }: Told): string {
  if (state === "returned") return `${number}: ${plain(to.name)} asks "${plain(question ?? "")}"`;
  if (state === "shown") return `${number} is in front of ${plain(to.name)} now.`;
  if (state === "settling") return `${number} is answered, and can be taken back for half a minute.`;
  if (state !== "settled") return `${number} waits.`;
  const how = plain(choice ?? words ?? outcome?.replace("_", " ") ?? "over");
  return by === null ? `${number} is over: ${how}.` : `${number}: "${how}", says ${plain(by)}. The agent goes on with that.`;
}
