import type { KnownBlock, ModalView } from "@slack/types";
import { type Calendar, type Reading, usualWords } from "../domain/calendar.ts";
import { inCalendar } from "../domain/calendar-spans.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { sayClock, sayWhen, sayZone } from "../domain/say-time.ts";
import { inWords } from "../domain/say-week.ts";
import { day, type Instant } from "../domain/time.ts";
import { textInput } from "./block-inputs.ts";
import { button, header, muted, plain, sentence } from "./block-kit.ts";

type Kept = Calendar & { reading: Reading };
/** What is known of somebody's calendar; or why none can be added. */
export type CalendarShown = { kept: Kept | undefined } | { absent: string };

const inQuotes = (words: string[]) => inWords(words.map((word) => `"${word}"`));

/** In the settings: which calendar is read, what it has of focus, and what is wrong with it. */
export function calendarView(shown: CalendarShown, person: Person, now: Instant): KnownBlock[] {
  if ("absent" in shown) return [header("Calendar"), muted(shown.absent)];
  const { kept } = shown;
  if (!kept)
    return [
      header("Calendar"),
      muted("None. What your calendar has of focus can shut your gate; only times are kept, and nobody else sees them."),
      actions(button("Add a calendar", "settings/calendar", "add")),
    ];
  return [
    header("Calendar"),
    sentence(`Your calendar at ${kept.host}: what is called ${inQuotes(kept.words)} is focus.`),
    muted(sayFound(kept, person, now)),
    actions(
      button("Change", "settings/calendar", "change", { accessibility_label: "Change your calendar" }),
      button("Remove", "settings/drop-calendar", "drop", {
        accessibility_label: "Remove your calendar",
        confirm: confirmDrop,
      }),
    ),
  ];
}

const confirmDrop = {
  title: plain("Remove the calendar?"),
  text: plain("Its address is forgotten, and its blocks go. A block of it that runs now ends."),
  confirm: plain("Remove"),
  deny: plain("Cancel"),
};

const actions = (...elements: ReturnType<typeof button>[]): KnownBlock => ({ type: "actions", block_id: "calendar", elements });

/** "12 blocks in the next two weeks, next: Thursday 9:00-11:30 Berlin time." */
function sayFound({ reading }: Kept, person: Person, now: Instant): string {
  const { zone, locale } = person;
  const { fault, at, unread = 0 } = reading;
  if (fault)
    return `I could not read it since ${sayWhen(fault.since, { zone, locale }, now)}: ${fault.why}. ${at === undefined ? "Nothing of it is known yet." : "Your last known blocks stay."} I try again by myself.`;
  if (at === undefined) return "Reading it now…";
  const counted = unread === 0 ? "" : ` ${unread} ${unread === 1 ? "event" : "events"} could not be read.`;
  return `${sayBlocks(person, now)}${counted}`;
}

function sayBlocks(person: Person, now: Instant): string {
  const ahead = inCalendar(attentionOf(person)).filter(({ to, from }) => to > now && from < now + 14 * day);
  const [next] = ahead;
  if (!next) return "No block in the next two weeks.";
  const times = `${sayWhen(next.from, person, now)}-${sayClock(next.to, person)} ${sayZone(person.zone)}`;
  return `${ahead.length} ${ahead.length === 1 ? "block" : "blocks"} in the next two weeks, next: ${times}.`;
}

/** The address is never shown again: it opens the whole calendar to whoever reads it. */
export function calendarForm(kept: Kept | undefined): ModalView {
  const where = "Google: Secret address in iCal format. Outlook: Publish calendar, ICS. Apple: Public calendar.";
  return {
    type: "modal",
    callback_id: "settings/calendar",
    title: plain("Calendar"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      textInput(
        "address",
        {
          label: "Address of its feed",
          hint: kept ? `Empty: the one at ${kept.host} stays.` : where,
          optional: kept !== undefined,
        },
        "",
        { max_length: 2_000 },
      ),
      textInput(
        "words",
        { label: "Words that mean focus", hint: 'In the titles of events, separated by commas, such as focus, "deep work"' },
        (kept?.words ?? usualWords).join(", "),
        {},
      ),
    ],
  };
}
