import fc from "fast-check";
import type { Request, Turn } from "../../src/domain/request.ts";
import type { Instant } from "../../src/domain/time.ts";

export const ana = "T1/UANA";
export const bo = "T1/UBO";

/** A review that Bo asks of Ana, with what a test is about. */
export const aRequest = (over: Partial<Request> = {}): Request => ({
  id: `T1/${over.number ?? 1}`,
  number: 1,
  key: "one",
  kind: "review",
  askers: [{ who: bo, origin: { from: "slack" } }],
  askedOf: ana,
  to: ana,
  ask: "Look at the parser",
  options: [],
  minutes: 10,
  askedAt: 0,
  turn: { is: "held", since: 0 },
  talk: [],
  ...over,
});

/** Any turn that a request can be in, begun at some moment of the given ones. */
const turn = (moment: fc.Arbitrary<Instant>): fc.Arbitrary<Turn> =>
  fc
    .tuple(moment, moment)
    .chain(([at, until]) =>
      fc.constantFrom<Turn>(
        { is: "held", since: at },
        { is: "held", since: at },
        { is: "put off", at, until },
        { is: "shown", at },
        { is: "returned", at, question: "Which release?" },
        { is: "settled", at, outcome: { is: "approved", by: ana } },
      ),
    );

const numbered = (requests: Request[]) => requests.map((one, at) => ({ ...one, number: at + 1, id: `T1/${at + 1}` }));

/** What is asked of Ana, with none of it let through. */
export const waiting = (moment: fc.Arbitrary<Instant>, most = 5): fc.Arbitrary<Request[]> =>
  fc
    .array(
      turn(moment).map((one) => aRequest({ turn: one })),
      { minLength: 1, maxLength: most },
    )
    .map(numbered);

/** The same, some of it let through by its asker after it was asked. */
export const someLetThrough = (moment: fc.Arbitrary<Instant>): fc.Arbitrary<Request[]> =>
  fc
    .array(
      fc
        .record({ turn: turn(moment), bypassedAt: fc.option(moment, { nil: undefined }) })
        .map(({ turn: one, bypassedAt }) =>
          aRequest({ turn: one, ...(bypassedAt !== undefined && { bypass: { by: bo, at: bypassedAt, reason: "Main is red" } }) }),
        ),
      { minLength: 1, maxLength: 6 },
    )
    .map(numbered);
