import { expect, test } from "vitest";
import { readMinutes } from "../../src/domain/read-minutes.ts";

test.each([
  ["90", 90],
  ["90 min", 90],
  ["1h30", 90],
  ["half an hour", 30],
  [" 1,5 h ", 90],
  ["", undefined],
])('"%s" is %s minutes', (said, minutes) => expect(readMinutes(said)).toBe(minutes));

test.each(["lots", "3 days", "-10", "ten"])('"%s" is refused with an example', (said) =>
  expect(() => readMinutes(said)).toThrow(`I could not read "${said}" as minutes. Try 90.`),
);
