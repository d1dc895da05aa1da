import fc from "fast-check";
import { expect, test } from "vitest";
import { sayAgent } from "../../src/domain/agent.ts";
import type { Request, Submission } from "../../src/domain/request.ts";
import { sayStandingAnswer } from "../../src/domain/say-standing-answer.ts";
import { answersTo, ruledOutcome, ruleFrom } from "../../src/domain/standing-answer.ts";
import { day } from "../../src/domain/time.ts";
import { heardBy, type Outcome, settled, undoable } from "../../src/domain/turn.ts";
import { ana, aRequest, bo, ended } from "./requests.ts";

const [builder, tester] = ["T1/agent-builder", "T1/agent-tester"];
const now = Date.parse("2026-12-03T10:00:00Z");

const answered = (outcome: Outcome, over: Partial<Request> = {}): Request => ({
  ...aRequest({ kind: "decision", options: ["Postgres", "Redis"], topic: "queues", isReversible: true, number: 142 }),
  askers: [{ who: builder, origin: { from: "agent" }, ask: "Which queue?", at: 0 }],
  ...{ turn: ended(outcome, now - 1), ...over },
});
const decided: Outcome = { is: "decided", by: ana, choice: "Postgres", revisitOn: "2026-12-24" };

/** The first mostly: what differs in one thing alone is what may slip through. */
const mostly = <Value>(first: Value, ...others: Value[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const ask = fc.record({
  key: fc.constant("1"),
  kind: mostly<Request["kind"]>("decision", "review"),
  asked: fc.record({
    who: mostly(builder, tester, bo),
    origin: mostly<Submission["asked"]["origin"]>({ from: "agent" }, { from: "slack" }),
  }),
  to: mostly(ana, bo, "T1/SCREW"),
  ask: fc.constant("Which queue?"),
  options: mostly(["Postgres", "Redis"], ["Redis", "Kafka"], []),
  minutes: fc.constant(5),
  topic: mostly<string | undefined>("queues", "Queues", undefined),
  isReversible: mostly<true | undefined>(true, undefined),
}) as fc.Arbitrary<Submission>;

// Caught each of its conditions left out: the agent, the reader, the topic, the kind, whether it can be changed back, the options and its end.
test("a rule answers what it was made for, and never anything else", () =>
  fc.assert(
    fc.property(ask, fc.integer({ min: -2, max: 40 * 24 }), (submission, hours) => {
      const rule = ruleFrom(answered(decided), ana, now) ?? expect.fail("no rule");
      const { asked, to, topic, kind, isReversible, options } = submission;
      const may = [
        [asked.who, asked.origin.from, to, topic, kind, isReversible].join() ===
          [builder, "agent", ana, "queues", "decision", true].join(),
        options.includes("Postgres"),
        hours >= 0 && hours < 30 * 24,
      ];
      expect(answersTo(rule, submission, now + (hours * day) / 24)).toBe(may.every(Boolean));
    }),
    { numRuns: 3_000 },
  ));

const fitting: Submission = {
  ...{ key: "1", kind: "decision", asked: { who: builder, origin: { from: "agent" } }, to: ana, ask: "Which queue?" },
  ...{ options: ["Redis", "Postgres"], minutes: 5, topic: "queues", isReversible: true },
};

test("it answers for thirty days, with the answer alone and nothing that was for one request", () => {
  const rule = ruleFrom(answered(decided), ana, now) ?? expect.fail("no rule");
  expect(rule).toEqual({
    ...{ id: "T1/UANA/142", reader: ana, agent: builder, topic: "queues", kind: "decision", times: 0 },
    ...{ judgement: { is: "decided", choice: "Postgres" }, from: now, until: now + 30 * day, catchesUpAt: now - 1 + undoable },
  });
  expect([answersTo(rule, fitting, now + 30 * day - 1), answersTo(rule, fitting, now + 30 * day)]).toEqual([true, false]);
});

test.each<[string, Outcome, Partial<Request>]>([
  ["what cannot be changed back", decided, { isReversible: undefined } as never],
  ["what has no topic", decided, { topic: undefined } as never],
  ["what a person asked", decided, { askers: [{ who: bo, origin: { from: "slack" }, ask: "Which queue?", at: 0 }] }],
  ["what an agent joined in asking", decided, { askers: [{ who: builder, origin: { from: "agent" }, ask: "Which?", at: 7 }] }],
  ["what another judged", { ...decided, by: bo } as Outcome, {}],
  ["what was another's to judge", decided, { to: bo }],
  ["what is open again", decided, { turn: { is: "shown", at: now } }],
  ["what a rule gave", { ...decided, byRule: { since: now - day } } as Outcome, {}],
  ["what is to be changed", { is: "changes requested", by: ana, note: "The loop" }, { kind: "review", options: [] }],
  ["own words beside options", { is: "answered", by: ana, words: "Neither" }, {}],
  ["what was withdrawn", { is: "withdrawn", by: ana }, {}],
  ["what lapsed", { is: "lapsed", to: "Redis", wasSeen: true }, {}],
])("no rule is made from %s", (_, outcome, over) => {
  expect(ruleFrom(answered(outcome, over), ana, now)).toBeUndefined();
});

test("what a rule gives is heard at once by everybody, and what a person gives after half a minute", () => {
  const rule = ruleFrom(answered(decided), ana, now) ?? expect.fail("no rule");
  const held = answered(decided, { turn: { is: "held", since: now } });
  const [ruled, own] = [settled(held, ruledOutcome(rule), now), settled(held, decided, now)];
  expect([ruled, own].map((one) => heardBy(one, builder, now).turn.is)).toEqual(["settled", "held"]);
});

test("a standing answer is said with whose agent it is for, however long both are called", () => {
  const name = sayAgent("n".repeat(40), { id: "T1/UBO", name: "B".repeat(60), zone: "UTC", kind: "person" });
  const rule = ruleFrom(answered(decided), ana, now);
  expect(rule && sayStandingAnswer(rule, name)).toContain("'s agent) on ");
});
