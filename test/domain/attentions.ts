import fc from "fast-check";
import type { Attention, TimeBlock, WeeklyHours } from "../../src/domain/attention.ts";
import { day, type Instant, minute } from "../../src/domain/time.ts";

/** Everything that these make lies on a quarter of an hour, so asking every quarter finds all that asking every minute would. */
export const quarter = 15 * minute;

/** The Wednesday before clocks change somewhere, and weeks in which they do not: UTC midnights. */
const weeks = ["2026-03-04", "2026-03-25", "2026-04-01", "2026-06-10", "2026-09-30", "2026-10-21", "2026-10-28", "2018-10-31"];
/** With half and quarter hours, a shift of half an hour, the date line, clocks that changed at midnight, and none that change. */
const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "UTC",
] as const;
export const zone = fc.constantFrom(...zones);

const clockTime = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, "0")}:${String((quarters % 4) * 15).padStart(2, "0")}`;
const ordered = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 2 });
const hoursOfDay = ordered.map((pair) => {
  const [from = 0, to = 0] = [...pair].sort((a, b) => a - b);
  return { from: clockTime(from), to: clockTime(to) };
});
const usual = fc.constant({ from: "09:00", to: "18:00" });
const maybeHours = fc.option(fc.oneof(usual, hoursOfDay), { nil: undefined, freq: 3 });

/** One day of the week at least has working hours. */
const hours: fc.Arbitrary<WeeklyHours> = fc
  .record({ 1: maybeHours, 2: maybeHours, 3: maybeHours, 4: maybeHours, 5: maybeHours, 6: maybeHours, 7: maybeHours })
  .filter((days) => Object.values(days).some((span) => span !== undefined))
  .map((days) => Object.fromEntries(Object.entries(days).filter(([, span]) => span !== undefined)));

/** Somebody's week, its first instant, and who they are in it. */
export type Week = { start: Instant; attention: Attention };

const blockIn = (start: Instant): fc.Arbitrary<TimeBlock> =>
  fc
    .record({ from: fc.integer({ min: 0, max: 9 * 96 }), quarters: fc.integer({ min: 1, max: 64 }), isQuiet: fc.boolean() })
    .map(({ from, quarters, isQuiet }) => ({
      kind: "focus",
      from: start + from * quarter,
      to: start + (from + quarters) * quarter,
      ...(isQuiet && { endedQuietly: true as const }),
    }));

export const week: fc.Arbitrary<Week> = fc.constantFrom(...weeks).chain((date) => {
  const start = Date.parse(date);
  const slots = fc.uniqueArray(fc.integer({ min: 0, max: 95 }).map(clockTime), { maxLength: 5 });
  const blocks = fc.array(blockIn(start), { maxLength: 6 });
  return fc.record({ start: fc.constant(start), attention: fc.record({ zone, hours, slots, blocks }) });
});

/** An instant of the first `days` days of a week. */
export const momentIn = ({ start }: Week, days: number) =>
  fc.integer({ min: 0, max: days * (day / quarter) }).map((quarters) => start + quarters * quarter);

/** A person in the middle of a block, to the millisecond, often soon after another one ended: moments that random times almost never hit. */
export const focusing: fc.Arbitrary<Week & { now: Instant }> = week.chain(({ start, attention }) =>
  blockIn(start).chain((block) =>
    fc
      .record({
        now: fc.integer({ min: block.from, max: block.to - 1 }),
        ago: fc.option(fc.integer({ min: 0, max: 30 * minute })),
      })
      .map(({ now, ago }) => {
        const ended: TimeBlock[] = ago === null ? [] : [{ kind: "focus", from: now - ago - quarter, to: now - ago }];
        return { start, attention: { ...attention, blocks: [...attention.blocks, ...ended, block] }, now };
      }),
  ),
);
