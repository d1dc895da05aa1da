import { Refusal } from "../../src/domain/refusal.ts";
import type { FetchFeed } from "../../src/intake/fetch-safely.ts";
import { event, feed } from "../intake/feeds.ts";
import { type Day, dateOf, type Span, spanOf } from "./wall-clocks.ts";

/** So many weeks it comes on that day of the week; what is no focus is lunch. */
type Appointment = { day: Day; from: string; to: string; zone: string; weeks: number; isFocus: boolean };

/** Somebody's calendar at its server. `isRead`: the bot has had it since it changed. */
export type Feed = { version: number; appointments: Appointment[]; isBroken: boolean; isRead: boolean };

export const address = (name: string) => `https://calendars.acme.dev/${name}/basic.ics`;

/** When its person focuses by it. */
export const spansOf = ({ appointments }: Feed): Span[] =>
  appointments
    .filter(({ isFocus }) => isFocus)
    .flatMap(({ day, weeks, zone, ...clocks }) =>
      Array.from({ length: weeks }, (_, week) => spanOf(zone, day + 7 * week, clocks)),
    );

const textOf = ({ appointments }: Feed) => feed(...appointments.flatMap(eventOf));

function eventOf({ day, from, to, zone, weeks, isFocus }: Appointment, at: number): string[] {
  const shown = (clock: string, on = day) => `${dateOf(on).replaceAll("-", "")}T${clock.replace(":", "")}00`;
  return event(
    ...[`UID:${at}/${day}/${from}`, `SUMMARY:${isFocus ? "Focus" : "Lunch"}`],
    ...[`DTSTART;TZID=${zone}:${shown(from)}`, `DTEND;TZID=${zone}:${shown(to, to <= from ? day + 1 : day)}`],
    ...(weeks > 1 ? [`RRULE:FREQ=WEEKLY;COUNT=${weeks}`] : []),
  );
}

/** The servers of all calendars. `wasRead` is called with whose the bot has read, as soon as it has. */
export const serving =
  (feedOf: (name: string) => Feed | undefined, wasRead: (name: string, one: Feed) => void): FetchFeed =>
  async (url, { etag }) => {
    const [, name = ""] = /dev\/(\w+)\//.exec(url) ?? [];
    const one = feedOf(name);
    if (!one || one.isBroken) throw new Refusal("the server answers 503");
    wasRead(name, one);
    const version = `"${one.version}"`;
    return etag === version ? { is: "unchanged" } : { is: "read", text: textOf(one), etag: version };
  };
