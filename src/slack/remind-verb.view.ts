import { isolated } from "../domain/isolated.ts";
import type { Person } from "../domain/person.ts";
import type { Reminder } from "../domain/reminder.ts";
import { saySchedule } from "../domain/say-schedule.ts";
import { sayDated } from "../domain/say-time.ts";
import { mostReminders } from "../domain/standing-still.ts";
import type { Instant } from "../domain/time.ts";

type Reader = { person: Person; now: Instant };

const stopping = "Anybody here can stop it: `/sluice remind stop`.";

/** What was set up, to everybody of the channel; `other`: who had set up the one before. */
export function remindedText(
  reminder: Reminder,
  before: Reminder | undefined,
  { person, other }: Reader & { other: Person | undefined },
): string {
  const replaced = before
    ? [`It takes the place of what ${ownerOf(before, person, other)} had set up: ${saySchedule(before)}.`]
    : [];
  return [
    `${isolated(person.name)} has this channel reminded: ${saySchedule(reminder)}, first ${sayDated(reminder.nextAt, reminder.zone)}.`,
    `It names what was asked here by mentioning me and has stood still for a working day, each at most ${mostReminders} times, and calls nobody.`,
    ...replaced,
    stopping,
  ].join(" ");
}

const ownerOf = ({ by }: Reminder, person: Person, other: Person | undefined) =>
  by === person.id ? "they" : isolated(other?.name ?? "somebody");

/** How the channel is reminded, to whoever asks. */
export function standingReminderText(
  found: (Reminder & { setUpBy: Person | undefined }) | undefined,
  { person }: Reader,
): string {
  if (!found) return "Nothing reminds this channel. `/sluice remind here weekdays 10:00` sets it up.";
  const { setUpBy, nextAt, zone } = found;
  const who = setUpBy?.id === person.id ? "you" : isolated(setUpBy?.name ?? "somebody");
  return `This channel is reminded: ${saySchedule(found)}, next ${sayDated(nextAt, zone)}, as ${who} set it up. ${stopping}`;
}

/** `whose`: who had set it up, if that is somebody else. */
export const stoppedText = (name: string, whose?: string) =>
  `${isolated(name)} stopped the reminder of this channel${whose === undefined ? "" : `, which ${isolated(whose)} had set up`}. \`/sluice remind here weekdays 10:00\` sets one up again.`;
