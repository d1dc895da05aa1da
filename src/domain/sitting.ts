import { askerOf } from "./askers.ts";
import type { PersonId } from "./person.ts";
import { minutesOf, type Request, type RequestId } from "./request.ts";

/** Somebody goes through what waits for them, one at a time. `at`: the one they asked to see, else it is the first. `agent`: only what that one asks, and of it `among` these numbers. */
export type Sitting = { passed: number; skipped: number[]; at?: RequestId; agent?: PersonId; among?: number[] };

export const beginning: Sitting = { passed: 0, skipped: [] };

/** A modal remembers 3,000 characters: of very many that were skipped the first come again. */
const mostSkipped = 200;
/** So does the button of a card: of very many all that the agent asks come. */
const mostAmong = 120;

/** What is shown now, the how manieth of how many, and how long all that is left is thought to take. */
export type Seat = {
  request: Request | undefined;
  place: number;
  of: number;
  minutes: number;
  skipped: number;
  /** Whether what stood in its card is all that this agent asks. */
  ofAgent?: "all" | "some";
};

/** `mine` is in the order of what waiting costs. What was put off is not in the way, and what was skipped stays in the queue. */
export function seat(all: Request[], { passed, skipped, at, agent, among }: Sitting): Seat {
  const ofOne = agent === undefined ? all : all.filter((one) => askerOf(one) === agent);
  const mine = among === undefined ? ofOne : ofOne.filter(({ number }) => among.includes(number));
  const left = mine.filter(({ id, number, turn }) => id === at || (turn.is !== "put off" && !skipped.includes(number)));
  const request = left.find(({ id }) => id === at) ?? left[0];
  const stillSkipped = mine.filter(({ number }) => skipped.includes(number)).length;
  return {
    request,
    place: passed + 1,
    of: passed + left.length,
    minutes: minutesOf(left),
    skipped: stillSkipped,
    ...(agent !== undefined && { ofAgent: mine.length === ofOne.length ? "all" : "some" }),
  };
}

/** As the button of a card says it: whose, and which. */
export const sayAmong = (agent: PersonId, requests: Request[]): string =>
  requests.length > mostAmong ? agent : `${agent} ${requests.map(({ number }) => number).join(",")}`;

export function sittingAmong(said: string): Sitting {
  const [agent = "", numbers] = said.split(" ");
  return { ...beginning, agent, ...(numbers && { among: numbers.split(",").map(Number) }) };
}

/** The one that was shown is judged, or was moved on: the next one comes. */
export const passedBy = ({ at: _, ...sitting }: Sitting): Sitting => ({ ...sitting, passed: sitting.passed + 1 });

/** Its end was taken back: it is shown again, as if it had not passed. */
export const backTo = (sitting: Sitting, at: RequestId): Sitting => ({
  ...sitting,
  passed: Math.max(0, sitting.passed - 1),
  at,
});

export const skippedBy = (sitting: Sitting, { number }: Pick<Request, "number">): Sitting => ({
  ...passedBy(sitting),
  skipped: [...sitting.skipped, number].slice(-mostSkipped),
});
