import fc from "fast-check";
import { expect, test } from "vitest";
import type { Request } from "../../src/domain/request.ts";
import { type Office, openOffice } from "../support/office.ts";
import { times } from "../support/runs.ts";
import { endWell, names, type Step, steps, take } from "./chaos-steps.ts";

const impatient = { posting: 30, lookingUp: 30 };

/** Takes the steps in an office of its own, and lets everything come to its end. */
async function through(list: Step[]): Promise<{ office: Office; accepted: string[] }> {
  const office = await openOffice({ deduplicates: false, patience: impatient });
  const accepted: string[] = [];
  for (const [number, step] of list.entries())
    accepted.push(...[await take(office, step, number)].flatMap((words) => words ?? []));
  await endWell(office);
  return { office, accepted };
}

const messagesOf = (office: Office) => names.flatMap((name) => office.workspace.as(`U0${name.toUpperCase()}`).dm());

/** The mark by which each message of the bot is one notice. */
const marksIn = (office: Office): string[] =>
  messagesOf(office).flatMap(
    ({ metadata }) => JSON.stringify((metadata as { event_payload?: unknown } | null)?.event_payload) ?? [],
  );

async function requestsOf(office: Office): Promise<Request[]> {
  const { requests } = await office.bot().store.everything();
  return (requests as { value: Request }[]).map(({ value }) => value);
}

const readerOf = ({ to }: Request) => names.find((name) => to.endsWith(`U0${name.toUpperCase()}`)) ?? "ana";
const askerOf = ({ askers }: Request) => names.find((name) => askers[0]?.who.endsWith(`U0${name.toUpperCase()}`)) ?? "ana";

/** Seen to fail without the look-up after an unknown outcome, without the try being committed (in 150 runs, not in 40), and when what Slack refused was dropped. */
test(
  "whatever goes wrong in whatever order, nothing that was accepted is lost and nothing is said twice",
  { timeout: 3_600_000 },
  () =>
    fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { office, accepted } = await through(list);
        const requests = await requestsOf(office);
        expect(requests.map(({ ask }) => ask).toSorted()).toEqual(accepted.toSorted());
        const marks = marksIn(office);
        expect(marks.length - new Set(marks).size).toBe(0);
        for (const request of requests) {
          const isOpen = request.turn.is !== "settled";
          // What was judged from Home before its opening was never in a digest.
          if (isOpen) expect(office.as(readerOf(request)).sees(), request.ask).toContain(request.ask);
          const answers = office.inbox(askerOf(request)).filter((text) => text.includes(`on R${request.number}: approve`));
          expect(answers, request.ask).toHaveLength(isOpen ? 0 : 1);
        }
      }),
      { numRuns: 10 * times },
    ),
);
