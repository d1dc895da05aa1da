import type { AwayHint } from "./away-hints.ts";
import type { Limits } from "./back-pressure.ts";
import type { BypassRules } from "./bypass-rules.ts";
import type { Dnd } from "./dnd.ts";
import type { Holidays } from "./holidays.ts";
import type { ClockTime, Instant, LocalDate, Span, Weekday } from "./time.ts";
import type { TimeBlock, WeeklyBlock } from "./time-block.ts";

/** When a person may be reached. Somebody who has not joined has no slots and no blocks: they are asked at once, in working hours. */
export type Attention = {
  zone: string;
  hours: WeeklyHours;
  /** When digests come, on the days that have working hours. None at all means: whenever the gate is open. */
  slots: ClockTime[];
  /** The weekdays that have other slots than the usual; a day without any has an empty list. */
  slotsOf?: Partial<Record<Weekday, ClockTime[]>>;
  /** Those to come and those that ended in the last two weeks, each once. */
  blocks: TimeBlock[];
  /** Those that come every week. */
  weekly?: WeeklyBlock[];
  daysOff?: DateSpan[];
  holidays?: Holidays | undefined;
  /** What their calendar has of focus. */
  calendar?: CalendarSpans;
  awayHints?: AwayHint[];
  /** Minutes a day that they give to judging, where they said so themselves. */
  capacity?: number | undefined;
  /** How much agents may ask of them. */
  agents?: Limits;
  /** Before they ask, people are not told when this person is likely to have it. */
  hidesWhen?: true | undefined;
  /** The end of a block brings nothing by itself: what gathered waits for the next slot. */
  endsAreQuiet?: true | undefined;
  /** What was held as long as it may be comes by itself, at any hour of work. */
  opensForLongest?: true | undefined;
  /** Their days are not summed up. */
  hidesSummary?: true | undefined;
  /** They want to see how they judge. */
  mirror?: true | undefined;
  /** Past their capacity, what weighs much is offered for another day. */
  restsWhenFull?: true | undefined;
  bypasses?: BypassRules;
  /** Slack's scheduled Do Not Disturb, as far as Slack told of it; absent while it was not asked. */
  dnd?: Dnd | "none";
  /** What their status in Slack says while they focus, where they let it be set; undefined: the usual. */
  status?: StatusWords | undefined;
  /** Slack's Do Not Disturb does not shut the gate. */
  ignoresDnd?: true | undefined;
};

/** `emoji` by its name between colons, ":no_bell:", or empty. */
export type StatusWords = { text: string; emoji: string };

/** The working hours of each weekday; a day without them is a day off. Those that end before they begin go over midnight. */
export type WeeklyHours = Partial<Record<Weekday, DayHours>>;
export type DayHours = { from: ClockTime; to: ClockTime };

/** Spans of focus as somebody's calendar said last, those of the last two weeks too; and when those begin that were left out here, though it may still have them. */
export type CalendarSpans = { spans: Span[]; leftOut: Instant[] };

/** From that day to that day, both with it. */
export type DateSpan = { from: LocalDate; to: LocalDate };

const officeHours = { from: "09:00", to: "18:00" };
export const defaultHours: WeeklyHours = { 1: officeHours, 2: officeHours, 3: officeHours, 4: officeHours, 5: officeHours };
export const defaultSlots: ClockTime[] = ["09:30", "13:00", "16:30"];

export const joining = (zone: string): Attention => ({ zone, hours: defaultHours, slots: defaultSlots, blocks: [] });
export const notJoined = (zone: string): Attention => ({ zone, hours: defaultHours, slots: [], blocks: [] });

/** Whether requests gather for digests, on some working day at least. */
export const isBatched = (attention: Attention) =>
  weekdays.some((weekday) => attention.hours[weekday] && slotsOfDay(attention, weekday).length > 0);

export const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const slotsOfDay = ({ slots, slotsOf }: Attention, weekday: Weekday): ClockTime[] => slotsOf?.[weekday] ?? slots;
