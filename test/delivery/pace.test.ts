import fc from "fast-check";
import { expect, test } from "vitest";
import { type Kind, openPace } from "../../src/delivery/pace.ts";
import { hour, type Instant, minute, second } from "../../src/domain/time.ts";

const now: Instant = Date.parse("2026-03-24T08:30:00Z");
/** What Slack takes within a minute: "several hundred" messages, fifty calls of tier 3, a hundred of tier 4. */
const limits: Record<Kind, number> = { post: 300, edit: 50, home: 100, "look-up": 50 };
const kinds = Object.keys(limits) as Kind[];

type Ask = { id: string; after: number };
const asks = fc.array(fc.record({ id: fc.nat(40).map(String), after: fc.oneof(fc.constant(0), fc.nat(2_000)) }), {
  maxLength: 300,
});

/** When each call is made, if each notice asks, and asks again when it was told to. */
function callsOf(kind: Kind, asked: Ask[]): Instant[] {
  const pace = openPace();
  const queue = asked.map(({ id, after }) => ({ id, at: now + after }));
  const calls: Instant[] = [];
  for (let next = earliest(queue); next; next = earliest(queue)) {
    const later = pace.turnOf(next.id, kind, "T1/U1", next.at);
    if (later === undefined) calls.push(next.at);
    else queue.push({ id: next.id, at: later });
  }
  return calls;
}

function earliest(queue: { id: string; at: Instant }[]) {
  queue.sort((one, other) => one.at - other.at);
  return queue.shift();
}

/** Seen to fail when a turn that was given was not counted. */
test.each(kinds)("calls of the kind %s never pass Slack's limit within a minute, and each is made", (kind) => {
  fc.assert(
    fc.property(asks, (asked) => {
      const calls = callsOf(kind, asked);
      expect(calls).toHaveLength(asked.length);
      for (const from of calls) expect(calls.filter((at) => at >= from && at < from + minute).length).toBeLessThan(limits[kind]);
    }),
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
