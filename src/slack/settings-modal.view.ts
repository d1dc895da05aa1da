import type { KnownBlock, ModalView } from "@slack/types";
import { type Attention, slotsOfDay, weekdays } from "../domain/attention.ts";
import { type BypassRules, usualPerWeek } from "../domain/bypass-rules.ts";
import { nextHolidays, placeName } from "../domain/holidays.ts";
import { attentionOf, joined, type Person } from "../domain/person.ts";
import { sayDay, sayZone, type Whose } from "../domain/say-time.ts";
import { sayDates, saySlots, sayWeek, sayWeekly } from "../domain/say-week.ts";
import { type ClockTime, type Instant, localDate, minutesOfDay } from "../domain/time.ts";
import type { WeeklyBlock } from "../domain/time-block.ts";
import { type AgentsKnown, agentsView } from "./agents-settings.view.ts";
import { about, button, header, muted, plain, quotedCode, sentence } from "./block-kit.ts";
import { type CalendarShown, calendarView } from "./calendar-settings.view.ts";
import { capacityView } from "./judging-settings.view.ts";
import { mirrorView } from "./mirror-settings.view.ts";
import { type ConsentView, changed, consentView, dndView } from "./slack-settings.view.ts";
import { yourData } from "./your-data.view.ts";

/** What somebody chose about being reached, in sentences, each with the way to change it; above them what was refused, and `below` them what was not chosen in a form: accounts and rules. */
export function settingsModal(
  person: Person,
  now: Instant,
  refusal?: string,
  calendar?: CalendarShown,
  consent?: ConsentView,
  agents?: AgentsKnown,
  keepsLoad = true,
  below: KnownBlock[] = [],
): ModalView {
  const attention = attentionOf(joined(person));
  return {
    type: "modal",
    callback_id: "settings",
    title: plain("Settings"),
    close: plain("Done"),
    blocks: [
      ...(refusal === undefined ? [] : [sentence(quotedCode(refusal))]),
      ...(person.attention
        ? []
        : [sentence("Requests come to you at once now. With the first change here they gather for your digests.")]),
      header("Your day"),
      changed(`You work ${sayWeek(attention.hours, person)}, ${sayZone(attention.zone)}.`, "settings/hours"),
      muted(
        `${person.hasOwnZone ? "The zone is your own choice" : "The zone is that of your Slack profile"}. Outside these hours only the end of a block that you typed, or what cannot wait, brings something.`,
      ),
      changed(`Your digests: ${saySlots(attention, person)}.`, "settings/digests"),
      muted(...sayTooClose(attention), sayEnds(attention, keepsLoad)),
      ...capacityView(attention),
      ...mirrorView(attention, keepsLoad),
      header("In Slack"),
      ...dndView(attention, person),
      ...(consent ? consentView(consent, attention) : []),
      ...blocksView(attention, person),
      ...(calendar ? calendarView(calendar, person, now) : []),
      ...daysOffView(attention, person, now),
      ...holidaysView(attention, person, now),
      ...bypassesView(attention),
      ...agentsView(person, agents, now),
      ...below,
      ...yourData,
    ],
  };
}

/** What is chosen is kept as it was chosen, and not all of it comes. */
const sayTooClose = (attention: Attention): string[] =>
  weekdays.some((weekday) => areTooClose(slotsOfDay(attention, weekday)))
    ? ["Not all of these come: digests are an hour apart at least, and four a day at most."]
    : [];

function areTooClose(slots: ClockTime[]): boolean {
  const minutes = slots.map(minutesOfDay).sort((a, b) => a - b);
  return minutes.length > 4 || minutes.some((at, i) => at - (minutes[i - 1] ?? -60) < 60);
}

const sayEnds = ({ endsAreQuiet, opensForLongest, hidesWhen, hidesSummary }: Attention, keepsLoad: boolean) =>
  [
    endsAreQuiet ? "The end of a block brings none; ending it early does." : "The end of a block brings one, too.",
    opensForLongest
      ? "What was held as long as it may be comes by itself."
      : "What waited for the longest time allowed is first in the next one.",
    hidesWhen ? "Nobody sees when you get it before they ask." : "Before they ask, people see roughly when you get it.",
    ...(keepsLoad
      ? [hidesSummary ? "Your days are not summed up." : "The last one of a day sums it up, once that is over."]
      : []),
  ].join(" ");

/** What a block of the week is known by in a button. */
export const weeklyKey = ({ kind, from, to }: WeeklyBlock) => `${kind} ${from} ${to}`;

const blocksView = ({ weekly = [] }: Attention, on: Whose): KnownBlock[] => [
  header("Blocks of every week"),
  ...weekly.map((one) => removable(sayWeekly(one, on), "settings/remove-weekly", weeklyKey(one))),
  ...(weekly.length === 0
    ? [muted("None. A block shuts your gate at the same time every week; nobody else sees what you call it.")]
    : []),
  adding("Add a block", "settings/weekly"),
];

/** A modal has room for 100 blocks: the nearest stand there. */
const mostDaysOff = 25;

function daysOffView({ daysOff = [], zone }: Attention, on: Whose, now: Instant): KnownBlock[] {
  const today = localDate(now, zone);
  const coming = daysOff.filter(({ to }) => to >= today);
  const left = coming.length - mostDaysOff;
  return [
    header("Days off"),
    ...coming
      .slice(0, mostDaysOff)
      .map((span) => removable(sayDates(span, today, on), "settings/remove-days-off", `${span.from} ${span.to}`)),
    ...(left > 0 ? [muted(`and ${left} more, later.`)] : []),
    ...(coming.length === 0 ? [muted("None. On a day off nothing comes, and no clock runs.")] : []),
    adding("Add days off", "settings/days-off"),
  ];
}

const mostHolidays = 3;

/** The next few of them; whoever works on one takes it out. */
function holidaysView({ holidays, zone }: Attention, on: Whose, now: Instant): KnownBlock[] {
  if (!holidays) return [changed("National holidays: none are days off.", "settings/holidays")];
  const today = localDate(now, zone);
  const next = nextHolidays(holidays, today, mostHolidays);
  return [
    changed(`National holidays: ${placeName(holidays.place) ?? "of no place that I know"}.`, "settings/holidays"),
    ...next.map(({ date, name }) => ({
      ...sentence(`${sayDay(date, today, on)}: ${name}`),
      block_id: `settings/remove-holiday ${date}`,
      accessory: button("I work then", "settings/remove-holiday", date, about("I work then", name)),
    })),
    ...(next.length === 0 ? [muted("None are known of this year and the next.")] : []),
  ];
}

const bypassesView = ({ bypasses = {} }: Attention): KnownBlock[] => [
  header("What cannot wait"),
  changed(`Each person may let ${sayTimes(bypasses.perWeek)} a week through your shut gate.`, "settings/bypasses"),
  muted(...sayExceptions(bypasses)),
];

const sayTimes = (perWeek = usualPerWeek) => (perWeek === 1 ? "one request" : `${perWeek} requests`);

const sayExceptions = ({ always = [], never = [], emergency }: BypassRules): string[] => [
  ...(always.length > 0 ? [`${sayPeople(always)} always may.`] : []),
  ...(never.length > 0 ? [`${sayPeople(never)} never may.`] : []),
  emergency ? `In an emergency they are told: ${emergency}` : "You have left no line for an emergency.",
];

const sayPeople = ({ length }: unknown[]) => (length === 1 ? "One person" : `${length} people`);

const removable = (says: string, action: string, value: string): KnownBlock => ({
  ...sentence(says),
  block_id: `${action} ${value}`,
  accessory: button("Remove", action, value, about("Remove", says)),
});

const adding = (says: string, action: string): KnownBlock => ({
  type: "actions",
  block_id: `add ${action}`,
  elements: [button(says, action, "add")],
});
