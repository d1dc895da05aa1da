import { type Attention, type DayHours, type StatusWords, weekdays } from "./attention.ts";
import { type BypassRules, usualPerWeek } from "./bypass-rules.ts";
import { placeName } from "./holidays.ts";
import { nextOpening } from "./openings.ts";
import { Refusal } from "./refusal.ts";
import { sayWeekday } from "./say-week.ts";
import { isZone, minutesOfDay, type Weekday } from "./time.ts";
import type { WeeklyBlock } from "./time-block.ts";

/** What somebody chose about being reached; the rest of their attention comes and goes by itself. */
export type Settings = Pick<
  Attention,
  "zone" | "hours" | "slots" | "slotsOf" | "weekly" | "daysOff" | "holidays" | "bypasses" | "capacity" | "agents"
> & {
  /** Undefined: as usual. */
  endsAreQuiet?: true | undefined;
  opensForLongest?: true | undefined;
  hidesWhen?: true | undefined;
  hidesSummary?: true | undefined;
  mirror?: true | undefined;
  restsWhenFull?: true | undefined;
  ignoresDnd?: true | undefined;
  status?: StatusWords | undefined;
};

/** What changes of them, as it can be kept and done again: null is what is undefined afterwards. */
export type Changes = { [Name in keyof Settings]?: Exclude<Settings[Name], undefined> | null };

export const asChanges = (change: Partial<Settings>) =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? null])) as Changes;
export const changedTo = (changes: Changes) =>
  Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined])) as Partial<Settings>;

/** What is wrong with one setting, in a sentence that says what to do. */
export type Problem = { setting: keyof Settings; why: string };

const most = { perWeek: 10, emergency: 200, slots: 8, weekly: 20, daysOff: 60, blockHours: 16, status: 100 };

/** Everything that is wrong; an empty list means that these can be kept. */
export const problemsOf = (settings: Settings): Problem[] => [
  ...inZone(settings),
  ...inHours(settings),
  ...inSlots(settings),
  ...(settings.weekly ?? []).flatMap(inWeekly),
  ...withoutOpening(settings),
  ...tooMany("weekly", settings.weekly ?? [], "weekly blocks. Remove one first"),
  ...inDaysOff(settings),
  ...inHolidays(settings),
  ...inBypasses(settings.bypasses),
  ...inStatus(settings),
  ...inCapacity(settings),
  ...inAgents(settings),
];

const inZone = ({ zone }: Settings): Problem[] =>
  isZone(zone) ? [] : [{ setting: "zone", why: `I know no zone "${zone.slice(0, 40)}". Try Europe/Berlin.` }];

function inHours({ hours }: Settings): Problem[] {
  const problem = (why: string): Problem => ({ setting: "hours", why });
  if (weekdays.every((day) => !hours[day])) return [problem("Choose one working day at least.")];
  const same = weekdays.find((day) => hours[day] && hours[day].from === hours[day].to);
  if (same) return [problem(`Your ${sayWeekday(same)} ends when it begins. Try 9:00-18:00.`)];
  const overlapping = weekdays.find((day) => runsIntoNext(hours[day], hours[nextDay(day)]));
  return overlapping ? [problem(`Your ${sayWeekday(overlapping)} goes on when the next day has begun. Let it end earlier.`)] : [];
}

const nextDay = (day: Weekday) => ((day % 7) + 1) as Weekday;

const runsIntoNext = (hours: DayHours | undefined, next: DayHours | undefined) =>
  hours !== undefined && next !== undefined && hours.to < hours.from && hours.to > next.from;

function inSlots({ slots, slotsOf = {} }: Settings): Problem[] {
  const all = [slots, ...Object.values(slotsOf)];
  return all.some((some) => some.length > most.slots)
    ? [{ setting: "slots", why: `A day has ${most.slots} digest times at most, and four digests. Leave some out.` }]
    : [];
}

/** How long a weekly block is, in minutes; one that ends before it begins goes over midnight. */
const lengthOf = ({ from, to }: DayHours) => (minutesOfDay(to) - minutesOfDay(from) + 24 * 60) % (24 * 60);

function inWeekly(block: WeeklyBlock): Problem[] {
  const problem = (why: string): Problem[] => [{ setting: "weekly", why }];
  if (block.days.length === 0) return problem("A weekly block needs a day. Try weekdays 9:00-11:30.");
  if (lengthOf(block) === 0)
    return problem("A block lasts 16 hours at most, and ends at another time than it begins. Try weekdays 9:00-11:30.");
  if (block.kind === "review" && lengthOf(block) > 60)
    return problem("A review lasts 60 minutes at most. Try weekdays 16:00-16:45.");
  return lengthOf(block) > most.blockHours * 60
    ? problem(`A block lasts ${most.blockHours} hours at most. Try weekdays 9:00-11:30.`)
    : [];
}

/** Nobody waits without end: what gathers must come in an ordinary week. */
function withoutOpening(settings: Settings): Problem[] {
  const { zone, hours, slots, slotsOf, weekly = [], endsAreQuiet } = settings;
  if (weekly.length === 0 || !isZone(zone) || weekly.some((one) => inWeekly(one).length > 0)) return [];
  const week = { zone, hours, slots, weekly, blocks: [], endsAreQuiet, ...(slotsOf && { slotsOf }) };
  if (nextOpening(week, anyMonday) !== undefined) return [];
  const why =
    "Your weekly blocks leave no working hour in which a digest could come. Let one end earlier, as in weekdays 9:00-17:00.";
  return [{ setting: "weekly", why }];
}
/** One ordinary week stands for all. */
const anyMonday = Date.UTC(2024, 0, 8);

function inDaysOff({ daysOff = [] }: Settings): Problem[] {
  const backwards = daysOff.find(({ from, to }) => to < from);
  if (backwards) return [{ setting: "daysOff", why: "Those days off end before they begin. Swap the two days." }];
  return tooMany("daysOff", daysOff, "spans of days off. Remove one that has passed");
}

const inHolidays = ({ holidays }: Settings): Problem[] =>
  holidays && placeName(holidays.place) === undefined
    ? [{ setting: "holidays", why: "I know the holidays of no such place. Choose one from the list." }]
    : [];

function inBypasses({ perWeek = usualPerWeek, always = [], never = [], emergency = "" }: BypassRules = {}): Problem[] {
  const problem = (why: string): Problem[] => [{ setting: "bypasses", why }];
  if (perWeek < 1 || perWeek > most.perWeek)
    return problem(`Everybody has one a week at least, and ${most.perWeek} at most. Try 2.`);
  if (always.some((who) => never.includes(who))) return problem("Somebody stands in both lists. Take them out of one.");
  return emergency.length > most.emergency
    ? problem(`That line has room for ${most.emergency} characters. Try a phone number.`)
    : [];
}

function inStatus({ status }: Settings): Problem[] {
  const problem = (why: string): Problem[] => [{ setting: "status", why }];
  if (!status) return [];
  if (status.text === "" || status.text.length > most.status)
    return problem(`A status has 1 to ${most.status} characters. Try Focusing.`);
  return status.emoji === "" || /^:[^:\s]+:$/.test(status.emoji) ? [] : problem("Name an emoji between colons. Try :no_bell:.");
}

/** Minutes a day. */
const least = 10;
const mostMinutes = 480;

const areMinutes = (minutes: number) => Number.isInteger(minutes) && minutes >= least && minutes <= mostMinutes;

const inCapacity = ({ capacity }: Settings): Problem[] =>
  capacity === undefined || areMinutes(capacity)
    ? []
    : [{ setting: "capacity", why: `You can give ${least} to ${mostMinutes} minutes a day to judging. Try 90.` }];

const limitProblem = `Agents can be let ask ${least} to ${mostMinutes} minutes a day of you. Try 60, none or usual.`;

/** Throws a Refusal for what cannot be one limit of agents. */
export function checkedLimit(limit: number | "none"): number | "none" {
  if (limit !== "none" && !areMinutes(limit)) throw new Refusal(limitProblem);
  return limit;
}

const inAgents = ({ agents: { own, others } = {} }: Settings): Problem[] =>
  [own, others].every((limit) => limit === undefined || limit === "none" || areMinutes(limit))
    ? []
    : [{ setting: "agents", why: limitProblem }];

const tooMany = (setting: "weekly" | "daysOff", list: unknown[], what: string): Problem[] =>
  list.length > most[setting] ? [{ setting, why: `There is room for ${most[setting]} ${what}.` }] : [];
