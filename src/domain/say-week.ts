import type { Attention, DayHours, WeeklyHours } from "./attention.ts";
import { slotsOfDay } from "./attention.ts";
import { type Clocks, sayClockTime, sayDay, sayZone } from "./say-time.ts";
import type { ClockTime, LocalDate, Weekday } from "./time.ts";
import type { BlockKind, WeeklyBlock } from "./time-block.ts";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const all: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const sayWeekday = (weekday: Weekday) => names[weekday - 1] ?? "";
const short = (weekday: Weekday) => sayWeekday(weekday).slice(0, 3);

/** "Mon to Fri", "Mon, Wed and Fri", "every day" */
export function sayDays(days: Weekday[]): string {
  if (days.length === 7) return "every day";
  const runs = all.filter((day) => days.includes(day)).reduce(joined, [] as Weekday[][]);
  return inWords(
    runs.flatMap((run) => (run.length > 2 ? [`${short(run[0] as Weekday)} to ${short(run.at(-1) as Weekday)}`] : run.map(short))),
  );
}

function joined(runs: Weekday[][], day: Weekday): Weekday[][] {
  const last = runs.at(-1);
  return last && last.at(-1) === day - 1 ? [...runs.slice(0, -1), [...last, day]] : [...runs, [day]];
}

export const inWords = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** "9:00 to 18:00" */
export const sayHours = ({ from, to }: DayHours, on: Clocks = "") => `${sayClockTime(from, on)} to ${sayClockTime(to, on)}`;

/** "Mon to Thu 9:00 to 18:00, Fri 9:00 to 13:00" */
export const sayWeek = (hours: WeeklyHours, on: Clocks = ""): string =>
  alike((day) => hours[day] && sayHours(hours[day], on))
    .map(({ days, says }) => `${sayDays(days)} ${says}`)
    .join(", ");

/** "9:30, 13:00 and 16:30 Lisbon time", other days apart; or that each comes at once. */
export function saySlots(attention: Attention, on: Clocks = ""): string {
  const working = all.filter((day) => attention.hours[day]);
  const found = alike((day) => (working.includes(day) ? sayTimes(slotsOfDay(attention, day), on) : undefined));
  const [only] = found;
  if (only && found.length === 1)
    return only.says === none
      ? "none: each request comes at once, in your working hours"
      : `${only.says} ${sayZone(attention.zone)}`;
  return `${found.map(({ days, says }) => `${sayDays(days)} ${says}`).join("; ")} (${sayZone(attention.zone)})`;
}

const none = "none";
const sayTimes = (slots: ClockTime[], on: Clocks) =>
  slots.length === 0 ? none : inWords([...slots].sort().map((slot) => sayClockTime(slot, on)));

/** The days of which the same is said, together, in the order of their first; those of which nothing is said left out. */
function alike(says: (day: Weekday) => string | undefined): { says: string; days: Weekday[] }[] {
  const words = all.map((day) => ({ day, said: says(day) }));
  const different = [...new Set(words.flatMap(({ said }) => said ?? []))];
  return different.map((one) => ({ says: one, days: words.filter(({ said }) => said === one).map(({ day }) => day) }));
}

const called: Record<BlockKind, string> = { focus: "Focus", review: "Review", away: "Away", "on call": "On call" };
export const sayKind = (kind: BlockKind) => called[kind];

/** "Focus Mon to Fri 9:00 to 11:30 (writing)" */
export const sayWeekly = ({ kind, days, label, ...hours }: WeeklyBlock, on: Clocks = "") =>
  `${sayKind(kind)} ${sayDays(days)} ${sayHours(hours, on)}${label ? ` (${label})` : ""}`;

/** "24 Dec to 2 Jan" */
export const sayDates = ({ from, to }: { from: LocalDate; to: LocalDate }, today: LocalDate, on: Clocks = "") =>
  from === to ? sayDay(from, today, on) : `${sayDay(from, today, on)} to ${sayDay(to, today, on)}`;
