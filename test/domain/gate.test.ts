import { expect, test } from "vitest";
import { type Attention, joining, notJoined } from "../../src/domain/attention.ts";
import { gate } from "../../src/domain/gate.ts";
import { lastOpening, nextOpening } from "../../src/domain/openings.ts";
import { atClock } from "../../src/domain/time.ts";
import { withBlock, withoutBlock } from "../../src/domain/time-block.ts";

const zone = "Europe/Berlin";
const at = (time: string, date = "2026-03-24") => atClock(date, time, zone);
const block = (from: string, to: string) => ({ kind: "focus", from: at(from), to: at(to) }) as const;
const ana = joining(zone);
const focusing = withBlock(ana, block("10:00", "12:00"), at("10:00"));

const opening = (attention: Attention, now: string) => nextOpening(attention, at(now));

test("a gate is shut in a block until its end", () => {
  expect(gate(focusing, at("11:00"))).toMatchObject({ is: "shut", until: at("12:00"), block: block("10:00", "12:00") });
  expect(gate(focusing, at("12:00"))).toEqual({ is: "open" });
});

test("a gate is shut outside working hours until they begin", () => {
  expect(gate(ana, at("08:59"))).toEqual({ is: "shut", until: at("09:00") });
  expect(gate(ana, at("18:00"))).toEqual({ is: "shut", until: at("09:00", "2026-03-25") });
  expect(gate(ana, at("18:00", "2026-03-27"))).toEqual({ is: "shut", until: at("09:00", "2026-03-30") });
});

test("blocks that touch or overlap are one shut gate, until the last of them ends", () => {
  const twice = withBlock(withBlock(focusing, block("12:00", "13:30"), at("10:30")), block("13:00", "14:00"), at("10:30"));
  expect(gate(twice, at("11:00"))).toMatchObject({ until: at("14:00") });
  expect(opening(twice, "11:00")).toBe(at("14:00"));
});

test("a slot inside a block moves to its end", () => {
  const over = withBlock(ana, block("09:15", "10:00"), at("09:15"));
  expect(opening(over, "09:20")).toBe(at("10:00"));
  expect(lastOpening(over, at("10:00"))).toBe(at("10:00"));
});

test("the end of a block is an opening, also when it is ended early", () => {
  const ended = withoutBlock(focusing, false, at("11:00"));
  expect(gate(ended, at("11:00"))).toEqual({ is: "open" });
  expect(lastOpening(ended, at("11:00"))).toBe(at("11:00"));
});

test("a block that is ended in the very instant in which it began is an opening too", () => {
  const ended = withoutBlock(focusing, false, at("10:00"));
  expect(lastOpening(ended, at("10:00"))).toBe(at("10:00"));
});

test("a block that is ended quietly is none, and drops the slots that fell into it", () => {
  const ended = withoutBlock(withBlock(ana, block("09:15", "12:00"), at("09:15")), true, at("11:00"));
  expect(lastOpening(ended, at("11:00"))).toBe(at("16:30", "2026-03-23"));
  expect(opening(ended, "11:00")).toBe(at("13:00"));
});

test("a block that begins now takes the place of the running one without an opening", () => {
  const longer = withBlock(focusing, block("11:00", "12:30"), at("11:00"));
  expect(gate(longer, at("11:59"))).toMatchObject({ until: at("12:30") });
  expect(lastOpening(longer, at("11:30"))).toBe(at("09:30"));
});

test("whoever ends a block in the evening is reached for half an hour", () => {
  const late = withBlock(ana, block("19:00", "20:00"), at("18:30"));
  expect(gate(late, at("19:59"))).toMatchObject({ is: "shut", until: at("20:00") });
  expect(gate(late, at("20:29"))).toEqual({ is: "open" });
  expect(gate(late, at("20:30"))).toMatchObject({ is: "shut" });
});

test("the end of a block that is to come in the evening opens the gate before the next morning does", () => {
  const late = withBlock(ana, block("19:00", "20:00"), at("18:30"));
  expect(gate(late, at("18:45"))).toEqual({ is: "shut", until: at("20:00") });
});

test("somebody who has not joined is reached at any time in working hours", () => {
  expect(opening(notJoined(zone), "07:00")).toBe(at("09:00"));
  expect(gate(notJoined(zone), at("10:07"))).toEqual({ is: "open" });
});

test("blocks that ended more than two weeks ago are forgotten", () => {
  const later = withBlock(
    focusing,
    { kind: "focus", from: at("10:00", "2026-04-14"), to: at("11:00", "2026-04-14") },
    at("09:00", "2026-04-14"),
  );
  expect(later.blocks).toHaveLength(1);
});
