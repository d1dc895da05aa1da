import fc from "fast-check";
import type { PersonId } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import type { Instant } from "../../src/domain/time.ts";
import type { Outcome, Turn } from "../../src/domain/turn.ts";

export const ana = "T1/UANA";
export const bo = "T1/UBO";

/** As the only one who asked. */
export const askedBy = (who: PersonId, ask = "Look at the parser"): Request["askers"] => [
  { who, origin: { from: "slack" }, ask, at: 0 },
];

/** The turn of what ended; before that it lay in front of its reader. */
export const ended = (outcome: Outcome, at: Instant): Turn => ({ is: "settled", at, outcome, before: { is: "shown", at: 0 } });

/** A review that Bo asks of Ana, with what a test is about. */
export const aRequest = (over: Partial<Request> = {}): Request => ({
  id: `T1/${over.number ?? 1}`,
  number: 1,
  key: "one",
  kind: "review",
  askers: askedBy(bo, over.ask),
  askedOf: ana,
  to: ana,
  ask: "Look at the parser",
  options: [],
  minutes: 10,
  askedAt: 0,
  turn: { is: "held", since: 0 },
  history: [{ since: 0, whose: ana }],
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
        { is: "held", since: at, notBefore: Math.max(at, until) },
        { is: "put off", at, until },
        { is: "shown", at },
        { is: "returned", at, question: "Which release?" },
        ended({ is: "approved", by: ana }, at),
      ),
    );

const urgency = fc.constantFrom<Pick<Request, "urgency">>({}, { urgency: "blocking" }, { urgency: "whenever" });

const numbered = (requests: Request[]) => requests.map((one, at) => ({ ...one, number: at + 1, id: `T1/${at + 1}` }));

/** What is asked of Ana, with none of it let through. */
export const waiting = (moment: fc.Arbitrary<Instant>, most = 5): fc.Arbitrary<Request[]> =>
  fc
    .array(
      fc.tuple(turn(moment), urgency).map(([one, how]) => aRequest({ turn: one, ...how })),
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
