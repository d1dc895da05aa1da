import type { ModalView } from "@slack/types";
import { type Attention, type DayHours, slotsOfDay } from "../domain/attention.ts";
import { usualPerWeek } from "../domain/bypass-rules.ts";
import { usualWords } from "../domain/consent.ts";
import { placeName } from "../domain/holidays.ts";
import { attentionOf, joined, type Person, type PersonId, userOf } from "../domain/person.ts";
import { sayClockTime } from "../domain/say-time.ts";
import { sayWeekday } from "../domain/say-week.ts";
import type { ClockTime, Weekday } from "../domain/time.ts";
import {
  choiceInput,
  dateInput,
  daysInput,
  peopleInput,
  radioInput,
  searchInput,
  settingsForm,
  textInput,
  ticksInput,
  timeInput,
} from "./block-inputs.ts";

const workdays = ({ hours }: Attention) => Object.keys(hours).map(Number) as Weekday[];

/** What most days have, by how it is written; the first of these where several are as many. */
function mostCommon<Value>(values: Value[]): Value | undefined {
  const written = values.map((value) => JSON.stringify(value));
  const count = (one: string) => written.filter((other) => other === one).length;
  const most = Math.max(...written.map(count));
  return values[written.findIndex((one) => count(one) === most)];
}

export function hoursForm(person: Person): ModalView {
  const attention = attentionOf(joined(person));
  const usual = mostCommon(Object.values(attention.hours)) ?? { from: "09:00", to: "18:00" };
  return settingsForm("hours", "Working hours", [
    daysInput(workdays(attention), "On which days do you work?"),
    timeInput("from", "From", usual.from),
    timeInput("to", "To", usual.to),
    textInput(
      "different",
      { label: "Days with other hours", hint: "A line for each, such as Fri 9:00-13:00", optional: true },
      otherHours(attention, usual),
      { multiline: true },
    ),
    textInput(
      "zone",
      {
        label: "A time zone of your own",
        hint: "Empty: that of your Slack profile. Otherwise such as Asia/Kathmandu",
        optional: true,
      },
      person.hasOwnZone ? attention.zone : "",
      {},
    ),
  ]);
}

const otherHours = ({ hours }: Attention, usual: DayHours) =>
  lines(Object.entries(hours), ({ from, to }) =>
    from === usual.from && to === usual.to ? undefined : `${sayClockTime(from)}-${sayClockTime(to)}`,
  );

/** "Fri 9:00-13:00", a line for each day of which something is said. */
const lines = <Value>(entries: [string, Value][], says: (value: Value) => string | undefined) =>
  entries
    .flatMap(([day, value]) => {
      const said = says(value);
      return said === undefined ? [] : [`${sayWeekday(Number(day) as Weekday).slice(0, 3)} ${said}`];
    })
    .join("\n");

const times = (slots: ClockTime[]) =>
  [...slots]
    .sort()
    .map((time) => sayClockTime(time))
    .join(", ");

export function statusForm(person: Person): ModalView {
  const { text, emoji } = attentionOf(person).status ?? usualWords;
  return settingsForm("status", "Status", [
    textInput("text", { label: "What it says while you focus", hint: "Empty: Focusing", optional: true }, text, {
      max_length: 100,
    }),
    textInput("emoji", { label: "Its emoji", hint: "By its name between colons, such as :no_bell:", optional: true }, emoji, {}),
  ]);
}

export function digestsForm(person: Person, keepsLoad = true): ModalView {
  const attention = attentionOf(joined(person));
  const { slots, slotsOf = {}, endsAreQuiet, opensForLongest, hidesWhen, hidesSummary } = attention;
  const different = lines(
    Object.keys(slotsOf).map((day): [string, ClockTime[]] => [day, slotsOfDay(attention, Number(day) as Weekday)]),
    (some) => times(some) || "none",
  );
  return settingsForm("digests", "Digests", [
    textInput(
      "slots",
      {
        label: "Times of your digests",
        hint: "Such as 9:30, 13:00, 16:30. Empty: each request comes at once, in your working hours",
        optional: true,
      },
      times(slots),
      {},
    ),
    textInput(
      "different",
      { label: "Days with other times", hint: "A line for each, such as Fri 9:30, 12:00 or Wed none", optional: true },
      different,
      {
        multiline: true,
      },
    ),
    ticksInput(
      "more",
      { label: "And besides", hint: "Held at most: 4 working hours what holds somebody up, 8 most things, 16 what can wait." },
      [
        { says: "A digest when a block ends", value: "ends", isOn: !endsAreQuiet },
        { says: "What was held as long as it may be comes by itself", value: "longest", isOn: opensForLongest === true },
        { says: "Before they ask, people see roughly when I get it", value: "when", isOn: !hidesWhen },
        ...(keepsLoad ? [{ says: "A summary of what my day cost, at its end", value: "summary", isOn: !hidesSummary }] : []),
      ],
    ),
  ]);
}

const kinds = [
  { says: "Focus: requests wait until it ends", value: "focus" },
  { says: "Review: your digest comes at its start", value: "review" },
  { says: "On call: what is urgent comes at once", value: "on call" },
];

export const weeklyForm = (person: Person): ModalView =>
  settingsForm("weekly", "A block every week", [
    radioInput("kind", { label: "What kind?" }, kinds, kinds[0]?.value),
    daysInput(workdays(attentionOf(joined(person))), "On which days?"),
    timeInput("from", "From", "09:00"),
    timeInput("to", "To", "11:30"),
    textInput("label", { label: "What for", hint: "Nobody else ever sees it.", optional: true }, "", { max_length: 80 }),
  ]);

export const daysOffForm = (): ModalView =>
  settingsForm("days-off", "Days off", [
    dateInput("from", { label: "First day" }),
    dateInput("to", { label: "Last day", hint: "Empty: that one day.", optional: true }),
  ]);

/** The places are looked for as one types: there are several hundred. */
export function holidaysForm(person: Person): ModalView {
  const { holidays } = attentionOf(person);
  const name = holidays && placeName(holidays.place);
  return settingsForm("holidays", "National holidays", [
    searchInput(
      "place",
      { label: "Whose holidays are days off?", hint: "A country, or a part of one. Empty: no holidays.", optional: true },
      holidays && name !== undefined ? { says: name, value: holidays.place } : undefined,
    ),
  ]);
}

const howOften = [1, 2, 3, 4, 5].map((times) => ({ says: times === 1 ? "once" : `${times} times`, value: String(times) }));
const usersOf = (people: PersonId[] = []) => people.map(userOf);

export function bypassesForm(person: Person): ModalView {
  const { perWeek = usualPerWeek, always, never, emergency = "" } = attentionOf(person).bypasses ?? {};
  return settingsForm("bypasses", "What cannot wait", [
    choiceInput(
      "perWeek",
      {
        label: "How often a week may somebody let a request through your shut gate?",
        hint: "You see why, and say whether it was worth it: that changes how often they can.",
      },
      howOften,
      String(perWeek),
    ),
    peopleInput("always", { label: "Who always may?", hint: "They are not told." }, usersOf(always)),
    peopleInput("never", { label: "Who never may?", hint: "They are told that they have none left." }, usersOf(never)),
    textInput(
      "emergency",
      {
        label: "In an emergency",
        hint: "Such as a phone number. Told to whoever lets something through, or has none left.",
        optional: true,
      },
      emergency,
      { max_length: 200 },
    ),
  ]);
}
