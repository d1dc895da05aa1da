import fc from "fast-check";
import { expect, test } from "vitest";
import { dateSource, readDate } from "../../src/domain/read-date.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { addDays, shortDate } from "../../src/domain/time.ts";

const examples = "`until 3 December`";
const whole = new RegExp(`^${dateSource}$`, "i");
const read = (words: string, today: string) => {
  expect(words).toMatch(whole);
  return readDate(words, today, examples);
};

test.each([
  ["31 Dec", "2026-12-31"],
  ["31 december", "2026-12-31"],
  ["31st of December", "2026-12-31"],
  ["31. Dec.", "2026-12-31"],
  ["31dec", "2026-12-31"],
  ["Dec 31", "2026-12-31"],
  ["December 31st, 2026", "2026-12-31"],
  ["28 nov", "2026-11-28"],
  ["2 Jan", "2027-01-02"],
  ["Jan. 2nd", "2027-01-02"],
  ["3 March", "2027-03-03"],
  ["3 Sept", "2026-09-03", "2026-03-24"],
  ["3 sep 2027", "2027-09-03"],
  ["31 Dec", "2026-12-31", "2026-01-01"],
  ["29 feb", "2028-02-29", "2027-11-28"],
  ["2 May", "2027-05-02"],
  ["2027-01-02", "2027-01-02"],
  ["2027-1-2", "2027-01-02"],
])("%s is %s", (words, date, today = "2026-11-28") => expect(read(words, today)).toBe(date));

test.each([
  ["27 Nov", "27 Nov has passed. Try a later day, such as `until 3 December`."],
  ["31 Dec 2025", "31 Dec 2025 has passed."],
  ["2025-12-31", "31 Dec 2025 has passed."],
  ["2 Oct", "2 Oct has passed."],
  ["31 June", 'No calendar shows "31 June". Try `until 3 December`.'],
  ["29 Feb", 'No calendar shows "29 Feb"'],
  ["30 Feb 2028", 'No calendar shows "30 Feb 2028"'],
  ["0 Dec", 'No calendar shows "0 Dec"'],
  ["2026-13-01", 'No calendar shows "2026-13-01"'],
  ["3/4", '"3/4" is read differently in different places. Write its month as a word: try `until 3 December`.'],
  ["31/12/2026", '"31/12/2026" is read differently'],
  ["3.4.", '"3.4." is read differently'],
  ["3.4.27", '"3.4.27" is read differently'],
  ["3-4-2027", '"3-4-2027" is read differently'],
])("%s is refused: %s", (words, why) => {
  expect(() => read(words, "2026-11-28")).toThrow(Refusal);
  expect(() => read(words, "2026-11-28")).toThrow(why);
});

test.each(["15.45", "9-11", "2-4pm", "march", "may", "dec 15:00", "12:30", "2026", "3", "90m"])("%s is no date", (words) =>
  expect(words).not.toMatch(whole),
);

test("a day of the coming months is read as itself, however it is said", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 265 }), (past, ahead) => {
      const today = addDays("2024-01-01", past);
      const date = addDays(today, ahead);
      const [day = "", month = ""] = shortDate(date).split(" ");
      for (const words of [date, `${day} ${month}`, `${month} ${day}`, `${day} ${month} ${date.slice(0, 4)}`])
        expect(read(words, today)).toBe(date);
    }),
  ));
