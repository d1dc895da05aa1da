import { describe, expect, it } from "vitest";
import type { Ribbon } from "../../../src/playground/day-contract.ts";
import { gateWords, heldWords, placeOf, ribbonSentences, ribbonShape } from "../../../src/playground/page/ribbon-geometry.ts";

const zone = "Europe/Berlin";
/** A time on Tuesday 24 March 2026 in Berlin, an hour ahead of UTC. */
const at = (hour: number, minute = 0) => Date.UTC(2026, 2, 24, hour - 1, minute);

const day = (change: Partial<Ribbon> = {}): Ribbon => ({
  zone,
  from: at(8),
  to: at(18),
  hours: [{ from: at(9), to: at(18) }],
  blocks: [{ kind: "focus", label: "focus", from: at(9), to: at(11) }],
  slots: [at(9, 30), at(13), at(16, 30)],
  gate: { isOpen: false, says: "Shut until 11:00: focus" },
  held: 3,
  shown: 0,
  nextDigestAt: at(11),
  dayEndsAt: at(18),
  ...change,
});

const labels = (ribbon: Ribbon, now: number, room?: number) =>
  ribbonShape(ribbon, now, room)
    .pins.filter(({ showsLabel }) => showsLabel)
    .map(({ label }) => label);

describe("the day ribbon", () => {
  it("lays the day out in per cent", () => {
    const shape = ribbonShape(day(), at(9, 30));
    expect(shape.hours).toEqual([{ left: 10, width: 90 }]);
    expect(shape.blocks).toMatchObject([{ left: 10, width: 20, isPast: false, isNow: true }]);
    expect(shape.now).toEqual({ left: 15, isOnBar: true });
  });

  it("keeps what lies beyond the bar at its edge, and says so of now", () => {
    expect(placeOf(at(7), day())).toBe(0);
    expect(ribbonShape(day(), at(20)).now).toEqual({ left: 100, isOnBar: false });
    expect(ribbonShape(day({ slots: [at(6), at(13)] }), at(9)).pins.map(({ label }) => label)).toEqual(["11:00", "13:00"]);
  });

  it("shows the next digest even where it is no slot, and once where it is one", () => {
    expect(labels(day(), at(9))).toEqual(["9:30", "11:00", "13:00", "16:30"]);
    const shape = ribbonShape(day({ nextDigestAt: at(13) }), at(12));
    expect(shape.pins.map(({ label, isNext, isPast }) => [label, isNext, isPast])).toEqual([
      ["9:30", false, true],
      ["13:00", true, false],
      ["16:30", false, false],
    ]);
  });

  it("gives way to the label of the next digest, and lets no two labels touch", () => {
    const crowded = day({ slots: [at(9), at(9, 20), at(10, 50), at(13)] });
    expect(labels(crowded, at(9))).toEqual(["9:00", "11:00", "13:00"]);
    expect(labels(crowded, at(9), 25)).toEqual(["11:00"]);
  });

  it("keeps more room beside the next digest's label, which says what it is", () => {
    const close = day({ slots: [at(9, 45), at(10), at(13)] });
    expect(labels(close, at(9), 10)).toEqual(["11:00", "13:00"]);
    expect(labels(day({ slots: [at(9, 15), at(13)] }), at(9), 10)).toEqual(["9:15", "11:00", "13:00"]);
  });

  it("says that it is the gate that is open or shut", () => {
    expect(gateWords("Shut until 15:00: focus")).toEqual(["Gate ", "shut until 15:00", ": focus"]);
    expect(gateWords("Open until 18:00")).toEqual(["Gate ", "open until 18:00", ""]);
  });

  it("says what is waited for: the gate while it is shut, the digest while it is open", () => {
    expect([heldWords(0, true), heldWords(0, false)]).toEqual(["nothing waits", "nothing waits"]);
    expect([heldWords(1, false), heldWords(3, false)]).toEqual(["1 waits behind it", "3 wait behind it"]);
    expect([heldWords(1, true), heldWords(3, true)]).toEqual(["1 waits for the digest", "3 wait for the digest"]);
  });

  it("marks full hours of the person's own zone, none under the now-marker, fewer where there is less room", () => {
    const scale = (ribbon: Ribbon, room: number) => ribbonShape(ribbon, at(12), room).scale.map(({ label }) => label);
    expect(scale(day(), 7)).toEqual(["9:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00", "17:00"]);
    expect(scale(day(), 15)).toEqual(["10:00", "14:00", "16:00"]);
    expect(scale(day({ zone: "Asia/Kolkata" }), 7)[0]).toBe("13:00");
  });

  it("tells the day in sentences for whoever cannot see it", () => {
    expect(ribbonSentences(day())).toEqual([
      "Working hours 9:00 to 18:00.",
      "Focus 9:00 to 11:00.",
      "Digest slots at 9:30, 13:00, 16:30.",
      "The next digest comes at 11:00.",
    ]);
  });
});
