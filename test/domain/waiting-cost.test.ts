import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attention, joining } from "../../src/domain/attention.ts";
import type { Asked, Request } from "../../src/domain/request.ts";
import { atClock, hour, minute } from "../../src/domain/time.ts";
import { inOrder, whyFirst } from "../../src/domain/waiting-cost.ts";
import { ana, aRequest, bo } from "./requests.ts";

const [dee, eli] = ["T1/UDEE", "T1/UELI"];
const zones: Record<string, string> = { [dee]: "Asia/Kathmandu", [eli]: "America/New_York" };
const hours = (id: string): Attention => joining(zones[id] ?? "Europe/Berlin");
const names = (id: string) => ({ [ana]: "Ana", [bo]: "Bo", [dee]: "Dee", [eli]: "Eli", "T1/agent-builder": "builder" })[id] ?? id;
const now = atClock("2026-03-24", "10:30", "Europe/Berlin");
const weighing = { zone: "Europe/Berlin", now, hours, names };

const by = (...askers: string[]): Request["askers"] => {
  const [first, ...others] = askers.map((who): Asked => ({ who, origin: { from: "slack" }, ask: "Look", at: 0 }));
  return [first ?? { who: bo, origin: { from: "slack" }, ask: "Look", at: 0 }, ...others];
};
const asked = (number: number, over: Partial<Request> = {}) =>
  aRequest({ number, askers: by(bo), askedAt: now - hour - number * minute, ...over });

const app: Asked = { who: dee, origin: { from: "slack" }, ask: "Look", at: 0, doesNotWait: true };
const agent: Asked = { who: "T1/agent-builder", origin: { from: "agent" }, ask: "Look", at: 0 };
/** It had ended, and came back a moment ago. */
const cameBack = {
  history: [{ since: 0, whose: ana }, { since: now - 5 * minute }, { since: now - minute, whose: ana }],
};
/** Nine hours of Ana's work ago. */
const longAgo = { askedAt: now - 24 * hour };
const bypass = { by: bo, at: now, reason: "Main is red" };
const requests = fc
  .array(
    fc.record({
      askers: fc.subarray([bo, dee, eli], { minLength: 1 }).map((some) => by(...some)),
      ago: fc.integer({ min: 0, max: 90 }).map((hours) => hours * hour),
      due: fc.option(fc.integer({ min: -3, max: 3 })),
      isUrgent: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((some) =>
    some.map(({ askers, ago, due, isUrgent }, at) =>
      aRequest({
        number: at + 1,
        askers,
        askedAt: now - ago,
        ...(due !== null && { dueAt: now + due * hour }),
        ...(isUrgent && { bypass }),
      }),
    ),
  );

// Caught an order that left equal ones as they came.
test("the order is one alone, however the requests came, and is that of any two of them", () =>
  fc.assert(
    fc.property(
      requests.chain((all) => fc.record({ all: fc.constant(all), mixed: fc.shuffledSubarray(all, { minLength: all.length }) })),
      ({ all, mixed }) => {
        const ordered = inOrder(all, weighing);
        expect(inOrder(mixed, weighing)).toEqual(ordered);
        expect(inOrder(ordered, weighing)).toEqual(ordered);
        expect(new Set(ordered)).toEqual(new Set(all));
        for (const [at, one] of ordered.entries())
          for (const later of ordered.slice(at + 1)) expect(inOrder([later, one], weighing)).toEqual([one, later]);
      },
    ),
  ));

// Caught hours of the asker that counted before what is due.
test("what cannot wait comes before what most await, that before what is due, and what is due before the rest", () =>
  fc.assert(
    fc.property(requests, (all) => {
      const rank = ({ bypass: urgent, askers, dueAt }: Request) => [urgent ? 0 : 1, -askers.length, dueAt ?? now + 1e9];
      const ranks = inOrder(all, weighing).map(rank);
      const sorted = [...ranks].sort((a, b) => a.map((one, at) => one - (b[at] ?? 0)).find((one) => one !== 0) ?? 0);
      expect(ranks).toEqual(sorted);
    }),
  ));

const why = (...some: Request[]) => {
  const [first, ...others] = inOrder(some, weighing);
  return first && `R${first.number}, because ${whyFirst(first, others, weighing)}`;
};

test.each<[string, Request[]]>([
  ["R2, because Bo said it cannot wait", [asked(3, { askers: by(bo, dee) }), asked(2, { bypass })]],
  ["R3, because Bo has waited longest", [asked(3, { askers: [...by(bo), app] }), asked(2)]],
  ["R3, because it is the oldest", [asked(3, { askers: [app] }), asked(2, { askers: [app] })]],
  ["R2, because Bo has waited longest", [asked(3, cameBack), asked(2)]],
  ["R2, because Bo and Dee wait for it", [asked(3), asked(2, { askers: by(bo, dee) })]],
  ["R2, because Bo and 2 others wait for it", [asked(3), asked(2, { askers: by(bo, dee, eli) })]],
  ["R2, because it is due today 15:00", [asked(3), asked(2, { dueAt: now + 4.5 * hour })]],
  ["R2, because it is due tomorrow 10:30", [asked(3), asked(2, { dueAt: now + 24 * hour })]],
  ["R2, because it was due today 9:30", [asked(3, { dueAt: now }), asked(2, { dueAt: now - hour })]],
  ["R2, because Dee's day ends in 2 h 45 min", [asked(3), asked(2, { askers: by(dee) })]],
  ["R3, because builder has waited longest", [asked(3, { askers: [agent] }), asked(2, { askers: [agent] })]],
  ["R2, because Bo's day ends in 7 h 30 min", [asked(3, { askers: [agent] }), asked(2)]],
  ["R2, because Dee's day ends in 2 h 45 min", [asked(3, { askers: by(bo, eli) }), asked(2, { askers: [agent, ...by(dee)] })]],
  ["R3, because Bo has waited longest", [asked(3), asked(2)]],
  ["R3, because Bo and Dee have waited longest", [asked(3, { askers: by(bo, dee) }), asked(2, { askers: by(dee, bo) })]],
  ["R3, because Dee's day ends in 2 h 45 min", [asked(3, { askers: by(dee) }), asked(2, { askers: by(dee) }), asked(1)]],
  ["R2, because it has waited as long as it may", [asked(3, { askers: by(dee) }), asked(2, longAgo)]],
  ["R3, because Dee's day ends in 2 h 45 min", [asked(3, { askers: by(dee) }), asked(2, { ...longAgo, urgency: "whenever" })]],
  [
    "R2, because Bo has waited longest",
    [asked(3, { ...longAgo, askers: by(dee) }), asked(2, { ...longAgo, askedAt: longAgo.askedAt - 1 })],
  ],
  ["R2, because Bo waits for it", [asked(2)]],
  ["R2, because it is due today 15:00", [asked(2, { dueAt: now + 4.5 * hour })]],
])("%s", (sentence, some) => {
  expect(why(...some)).toBe(sentence);
});

test("an asker whose day is over does not come first by it", () => {
  const evening = { ...weighing, now: atClock("2026-03-24", "15:30", "Europe/Berlin") };
  const [first] = inOrder([asked(3, { askers: by(dee) }), asked(2, { askers: by(eli) }), asked(1)], evening);
  expect(first?.number).toBe(1);
});
