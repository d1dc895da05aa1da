import fc from "fast-check";
import { expect, test } from "vitest";
import { type Kind, openPace } from "../../src/delivery/pace.ts";
import { hour, type Instant, minute, second } from "../../src/domain/time.ts";

const now: Instant = Date.parse("2026-03-24T08:30:00Z");
/** What Slack takes within a minute: "several hundred" messages, fifty calls of tier 3, a hundred of tier 4. */
const limits: Record<Kind, number> = { post: 300, edit: 50, home: 100, "look-up": 50, run: 50 };
const kinds = Object.keys(limits) as Kind[];

/** Many notices, a good part of them at once; each asks so many milliseconds after the first. */
const asks = fc.array(fc.oneof(fc.constant(0), fc.nat(20_000)), { minLength: 100, maxLength: 500 });

/** When each call is made, if each notice asks, and asks again when it was told to. */
function callsOf(kind: Kind, asked: number[]): Instant[] {
  const pace = openPace();
  const calls: Instant[] = [];
  let waiting = asked.map((after, number) => ({ id: String(number), at: now + after }));
  while (waiting.length > 0) {
    const at = Math.min(...waiting.map((one) => one.at));
    const due = waiting.filter((one) => one.at === at);
    const later = due.flatMap(({ id }) => ({ id, at: pace.turnOf(id, kind, "T1/U1", at) ?? made(calls, at) }));
    waiting = [...waiting.filter((one) => one.at !== at), ...later.flatMap(({ id, at }) => (at === null ? [] : { id, at }))];
  }
  return calls;
}

function made(calls: Instant[], at: Instant): null {
  calls.push(at);
  return null;
}

/** Seen to fail when a turn that was given was not counted. */
test.each(kinds)("calls of the kind %s never pass Slack's limit within a minute, and each is made", (kind) => {
  fc.assert(
    fc.property(asks, (asked) => {
      const calls = callsOf(kind, asked);
      expect(calls).toHaveLength(asked.length);
      for (const from of calls)
        expect(calls.filter((at) => at >= from && at < from + minute).length).toBeLessThanOrEqual(limits[kind]);
    }),
    { numRuns: 20 },
  );
});

test("a pause is of one conversation for posts, and of all for edits", () => {
  const pace = openPace();
  pace.pause("post", "ana", now + 30 * second);
  pace.pause("edit", "ana", now + 30 * second);
  expect(pace.turnOf("1", "post", "ana", now)).toBe(now + 30 * second);
  expect(pace.turnOf("2", "post", "bo", now)).toBeUndefined();
  expect(pace.turnOf("3", "edit", "bo", now)).toBe(now + 30 * second);
  expect(pace.turnOf("1", "post", "ana", now + 30 * second)).toBeUndefined();
});

/** Seen to fail when the clock's step was not noticed. */
test("a clock that is put back leaves no pause and no turn an hour away", () => {
  const pace = openPace();
  for (let id = 0; id < 100; id += 1) pace.turnOf(String(id), "post", "ana", now);
  pace.pause("post", "ana", now + minute);
  expect(pace.turnOf("1", "post", "ana", now - hour)).toBeUndefined();
  expect(pace.turnOf("99", "post", "bo", now - hour)).toBeUndefined();
});
