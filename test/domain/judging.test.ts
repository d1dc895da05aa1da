import { expect, test } from "vitest";
import { judgingOf, withBegun } from "../../src/domain/judging.ts";
import { minute } from "../../src/domain/time.ts";
import type { Settled } from "../../src/domain/turn.ts";
import { settled } from "../../src/domain/turn.ts";
import { ana, aRequest, bo } from "./requests.ts";

const start = Date.parse("2026-03-24T10:00+01:00");
const shown = aRequest({ to: ana, minutes: 10, turn: { is: "shown", at: start } });
const after = (minutes: number) => start + minutes * minute;
const endOf = (request: typeof shown) => judgingOf(request, request.turn as Settled);
const approvedAt = (request: typeof shown, minutes: number) => settled(request, { is: "approved", by: ana }, after(minutes));

test("judging is measured from its beginning to its end, three times the expected minutes at most, a minute at least", () => {
  const begun = withBegun(shown, ana, after(5));
  expect([6, 5.2, 12, 34, 36, 500].map((minutes) => endOf(approvedAt(begun, minutes)))).toEqual(
    [1, 1, 7, 29, 30, 30].map((minutes) => ({ minutes, isMeasured: true })),
  );
});

test("whoever opens it again goes on with the first time, unless that is long ago", () => {
  const twice = withBegun(withBegun(shown, ana, start), ana, after(8));
  expect(endOf(approvedAt(twice, 12))).toEqual({ minutes: 12, isMeasured: true });
  const nextDay = withBegun(withBegun(shown, ana, start), ana, after(1_000));
  expect(endOf(approvedAt(nextDay, 1_004))).toEqual({ minutes: 4, isMeasured: true });
});

test("what nobody began, or another did, is estimated and said so", () => {
  expect(endOf(approvedAt(shown, 3))).toEqual({ minutes: 10, isMeasured: false });
  expect(endOf(approvedAt(withBegun(shown, bo, start), 3))).toEqual({ minutes: 10, isMeasured: false });
  const corrected = { ...shown, estimate: { by: ana, minutes: 25 } };
  expect(endOf(approvedAt(corrected, 3))).toEqual({ minutes: 25, isMeasured: false });
});
