import { expect, it } from "vitest";
import { sayAsked, sayState, type Told } from "../../src/demo-agent-script.ts";

const told = (more: Partial<Told>): Told => ({
  ...{ number: "R2", state: "settled", to: { name: "Dee" }, held_until: null, poll_after: null, question: null },
  ...{ outcome: null, choice: null, words: null, by: "Dee", by_rule: null },
  ...more,
});

it.each<[Partial<Told>, string]>([
  [{ outcome: "decided", choice: "Redis" }, 'R2: "Redis", says Dee. The agent goes on with that.'],
  [
    { outcome: "decided", choice: "Redis", by_rule: "2026-03-24T08:05:00Z" },
    `R2: "Redis", says a rule of Dee's. The agent goes on with that.`,
  ],
  [{ outcome: "answered", words: "Neither *really*" }, 'R2: "Neither *really*", says Dee. The agent goes on with that.'],
  [{ outcome: "approved" }, "R2 is approved by Dee. The agent goes on with it."],
  [{ outcome: "changes_requested", words: "No test." }, 'R2: Dee asks for changes. "No test." The agent makes them.'],
  [{ outcome: "declined" }, "R2 is declined by Dee. The agent leaves it."],
  [{ outcome: "withdrawn" }, "R2 was withdrawn by Dee. The agent waits for it no longer."],
  [{ outcome: "withdrawn", by: null }, "R2 was withdrawn. The agent waits for it no longer."],
  [{ outcome: "lapsed", choice: "Redis", by: null }, 'R2 lapsed to "Redis": nobody decided in time.'],
  [{ state: "returned", question: "How *often*?" }, 'R2: Dee asks "How *often*?"'],
  [{ state: "shown" }, "R2 is in front of Dee now."],
])("says of %o what became of it", (more, says) => {
  expect(sayState(told(more))).toEqual([says]);
});

it("leaves the time to whoever reads it", () => {
  const held = { state: "held", held_until: "2026-03-24T11:00:00.000Z" };
  expect(sayAsked(told(held), "Which queue?")).toEqual([
    'Asked Dee R2: "Which queue?" It is held until ',
    { at: Date.UTC(2026, 2, 24, 11) },
    "; the agent goes on with the next piece.",
  ]);
});
