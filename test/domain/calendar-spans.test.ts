import fc from "fast-check";
import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { saysOtherwise, withCalendar, withoutCalendar } from "../../src/domain/calendar-spans.ts";
import { gate } from "../../src/domain/gate.ts";
import { lastOpening } from "../../src/domain/openings.ts";
import { day, hour, type Instant, minute, type Span } from "../../src/domain/time.ts";
import { blockAt, nextBlock, withBlock, withoutBlock, withoutPlanned } from "../../src/domain/time-block.ts";
import { skipping } from "../../src/domain/weekly-blocks.ts";
import { week } from "./attentions.ts";

const ana = joining("Europe/Berlin");
/** A Tuesday. */
const at = (clock: string, date = "2026-03-24") => Date.parse(`${date}T${clock.padStart(5, "0")}:00+01:00`);
const span = (from: string, to: string, date?: string): Span => ({ from: at(from, date), to: at(to, date) });
const morning = span("9:00", "11:30");
const tomorrow = span("9:00", "11:30", "2026-03-25");
const known = withCalendar(ana, [morning, tomorrow], at("8:00"));

test("what the calendar has of focus shuts the gate, and its end is an opening", () => {
  expect(gate(known, at("9:30"))).toMatchObject({ is: "shut", until: morning.to, block: { kind: "focus", of: "calendar" } });
  expect(gate(known, morning.to)).toEqual({ is: "open" });
  expect(lastOpening(known, at("11:40"))).toBe(morning.to);
});

test("a block that was ended early stays ended when the calendar is read again, and only that one", () => {
  const ended = withoutBlock(known, false, at("9:40"));
  const again = withCalendar(ended, [morning, tomorrow], at("9:50"));
  expect(blockAt(again, at("9:51"))).toBeUndefined();
  expect(lastOpening(again, at("9:51"))).toBe(at("9:40"));
  expect(nextBlock(again, at("9:51"))).toMatchObject(tomorrow);
});

test("one that is left out, or whose whole day is, stays left out; so does one whose place a longer block took", () => {
  const planned = nextBlock(known, at("12:00"));
  const ways = [
    planned && withoutPlanned(known, planned),
    skipping(known, "2026-03-25", at("12:00")),
    withBlock(known, { kind: "focus", from: tomorrow.from + 1, to: tomorrow.from + 2 }, tomorrow.from + 1),
  ];
  for (const left of ways) {
    const again = left && withCalendar(left, [tomorrow], tomorrow.from + 2);
    expect(again && blockAt(again, tomorrow.from + hour)).toBeUndefined();
  }
});

test("what runs and is not in the calendar any more ends now, what was over stays, and what was to come is gone", () => {
  const late = span("10:00", "12:00");
  const before = withCalendar(withCalendar(ana, [span("8:00", "9:00")], at("8:30")), [late, tomorrow], at("9:30"));
  const after = withCalendar(before, [], at("10:20"));
  expect(after.calendar?.spans).toEqual([span("8:00", "9:00"), { from: late.from, to: at("10:20") }]);
  expect(lastOpening(after, at("10:21"))).toBe(at("10:20"));
  const shorter = withCalendar(before, [{ from: late.from, to: at("10:10") }, tomorrow], at("10:20"));
  expect(blockAt(shorter, at("10:20"))).toBeUndefined();
  const longer = withCalendar(before, [{ from: late.from, to: at("13:00") }], at("10:20"));
  expect(blockAt(longer, at("12:30"))?.to).toBe(at("13:00"));
});

test("what has ended for more than two weeks is forgotten, and what was left out is once the calendar has it no more", () => {
  const left = withoutBlock(known, true, at("9:40"));
  const later = withCalendar(left, [], at("9:40") + 20 * day);
  expect(later.calendar).toEqual({ spans: [], leftOut: [] });
});

test("of several that begin at once the longest stands, and what was left out stays so as long as the calendar has it", () => {
  const three = [span("9:00", "10:00"), span("9:00", "11:00"), span("9:00", "9:30")];
  expect(withCalendar(ana, three, at("8:00")).calendar?.spans).toEqual([span("9:00", "11:00")]);
  const weeks = { from: at("9:00"), to: at("9:00") + 30 * day };
  const ended = withoutBlock(withCalendar(ana, [weeks], at("9:00")), true, at("9:40"));
  const later = at("9:40") + 20 * day;
  expect(blockAt(withCalendar(withCalendar(ended, [weeks], later), [weeks], later + day), later + day)).toBeUndefined();
});

test("without a calendar what runs ends now", () => {
  const without = withoutCalendar(known, at("9:40"));
  expect(blockAt(without, at("9:40"))).toBeUndefined();
  expect(nextBlock(without, at("9:40"))).toBeUndefined();
  expect(withoutCalendar(known, at("8:30"))).toEqual(ana);
});

const minutes = fc.integer({ min: 0, max: 9 * 24 * 60 });
const spansFrom = (start: Instant) =>
  fc.array(
    fc.tuple(minutes, fc.integer({ min: -5, max: 600 })).map(([from, length]) => ({
      from: start + from * minute,
      to: start + (from + length) * minute,
    })),
    { maxLength: 8 },
  );

test("read twice it says nothing new, whatever it says and whatever was ended or left out before", () =>
  fc.assert(
    fc.property(
      week.chain(({ start, attention }) =>
        fc.record({
          attention: fc.constant(attention),
          before: spansFrom(start),
          spans: spansFrom(start),
          ends: fc.boolean(),
          now: minutes.map((one) => start + one * minute),
        }),
      ),
      ({ attention, before, spans, ends, now }) => {
        const was = withCalendar(attention, [...before, ...spans], now - hour);
        const left = ends ? withoutBlock(was, false, now) : was;
        const told = withCalendar(left, spans, now);
        expect(saysOtherwise(told, spans, now)).toBe(false);
        expect(withCalendar(told, spans, now).calendar).toEqual(told.calendar);
        if (ends) expect(blockAt(told, now)).toBeUndefined();
        const running = spans.some(({ from, to }) => from <= now && now < to);
        if (running && !ends) expect(blockAt(told, now)).toBeDefined();
      },
    ),
  ));
