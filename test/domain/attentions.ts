import fc from "fast-check";
import type { Attention, DateSpan, DayHours, WeeklyHours } from "../../src/domain/attention.ts";
import type { Dnd } from "../../src/domain/dnd.ts";
import { addDays, day, type Instant, localDate, minute, type Weekday } from "../../src/domain/time.ts";
import type { BlockKind, TimeBlock, WeeklyBlock } from "../../src/domain/time-block.ts";

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
/** Of every kind: by day, and, where they end before they begin, over midnight. */
const hoursOfDay = ordered.map(([from = 0, to = 0]) => ({ from: clockTime(from), to: clockTime(to) }));
const usual = fc.constant({ from: "09:00", to: "18:00" });
const maybeHours = fc.option(fc.oneof(usual, hoursOfDay), { nil: undefined, freq: 3 });

/** One day of the week at least has working hours. */
const hours: fc.Arbitrary<WeeklyHours> = fc
  .record({ 1: maybeHours, 2: maybeHours, 3: maybeHours, 4: maybeHours, 5: maybeHours, 6: maybeHours, 7: maybeHours })
  .filter((days) => Object.values(days).some((span) => span !== undefined))
  .map((days) => Object.fromEntries(Object.entries(days).filter(([, span]) => span !== undefined)))
  .map(withoutRunningInto);

/** Hours over midnight that would run into those of the next day are of the day itself: settings refuse them. */
function withoutRunningInto(hours: WeeklyHours): WeeklyHours {
  const isRunning = (weekday: number, { from, to }: DayHours) =>
    to <= from && to > (hours[((weekday % 7) + 1) as Weekday]?.from ?? "24:00");
  const running = Object.entries(hours).find(([weekday, span]) => isRunning(Number(weekday), span));
  if (!running) return hours;
  const [weekday, { from, to }] = running;
  return withoutRunningInto({ ...hours, [weekday]: { from: to, to: from } });
}

/** Somebody's week, its first instant, and who they are in it. */
export type Week = { start: Instant; attention: Attention };

const kind = fc.constantFrom<BlockKind>("focus", "focus", "review", "away", "on call");

const blockIn = (start: Instant, kinds = kind): fc.Arbitrary<TimeBlock> =>
  fc
    .record({
      kind: kinds,
      from: fc.integer({ min: 0, max: 9 * 96 }),
      quarters: fc.integer({ min: 1, max: 64 }),
      isQuiet: fc.boolean(),
    })
    .map(({ kind, from, quarters, isQuiet }) => ({
      kind,
      from: start + from * quarter,
      to: start + (from + quarters) * quarter,
      ...(isQuiet && { endedQuietly: true as const }),
    }));

const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const slots = fc.uniqueArray(fc.integer({ min: 0, max: 95 }).map(clockTime), { maxLength: 5 });

const weeklyIn = (start: Instant): fc.Arbitrary<WeeklyBlock> =>
  fc.record({
    kind,
    days: fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 }),
    ...{ from: fc.integer({ min: 0, max: 95 }).map(clockTime), to: fc.integer({ min: 0, max: 95 }).map(clockTime) },
    except: fc.array(dateIn(start), { maxLength: 3 }),
  });

const dateIn = (start: Instant) => fc.integer({ min: -1, max: 10 }).map((days) => addDays(localDate(start, "UTC"), days));
const daysOffIn = (start: Instant): fc.Arbitrary<DateSpan> =>
  fc
    .record({ from: dateIn(start), days: fc.integer({ min: 0, max: 2 }) })
    .map(({ from, days }) => ({ from, to: addDays(from, days) }));

const calendarIn = (start: Instant) =>
  fc
    .array(blockIn(start), { maxLength: 4 })
    .map((blocks) => ({ spans: blocks.map(({ from, to }) => ({ from, to })), leftOut: [] }));

/** Slack's Do Not Disturb: a night, a whole weekend perhaps, told before it or while another one ran. */
const dndIn = (start: Instant): fc.Arbitrary<Dnd> =>
  fc
    .record({
      from: fc.integer({ min: -96, max: 9 * 96 }),
      quarters: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 92 }) }, fc.constant(200)),
      zone,
      ago: fc.integer({ min: 0, max: 96 }),
    })
    .map(({ from, quarters, zone, ago }) => ({
      from: start + from * quarter,
      to: start + (from + quarters) * quarter,
      zone,
      toldAt: start + (from - ago) * quarter,
    }));

/** What only some people have chosen. */
const choicesIn = (start: Instant) =>
  fc.record(
    {
      slotsOf: fc.dictionary(weekday.map(String), slots, { maxKeys: 2 }),
      weekly: fc.array(weeklyIn(start), { maxLength: 3 }),
      daysOff: fc.array(daysOffIn(start), { maxLength: 2 }),
      calendar: calendarIn(start),
      dnd: fc.oneof(dndIn(start), fc.constant("none" as const)),
      endsAreQuiet: fc.constant(true as const),
      opensForLongest: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );

export const week: fc.Arbitrary<Week> = fc.constantFrom(...weeks).chain((date) => {
  const start = Date.parse(date);
  const blocks = fc.array(blockIn(start), { maxLength: 6 });
  const usual = fc.record({ zone, hours, slots, blocks });
  const attention = fc.tuple(usual, choicesIn(start)).map(([one, choices]): Attention => ({ ...one, ...choices }));
  return fc.record({ start: fc.constant(start), attention });
});

/** An instant of the first `days` days of a week. */
export const momentIn = ({ start }: Week, days: number) =>
  fc.integer({ min: 0, max: days * (day / quarter) }).map((quarters) => start + quarters * quarter);

/** A person in the middle of a block, to the millisecond, often soon after another one ended: moments that random times almost never hit. */
export const focusing: fc.Arbitrary<Week & { now: Instant }> = week.chain(({ start, attention }) =>
  blockIn(start, fc.constantFrom<BlockKind>("focus", "away")).chain((block) =>
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
