import ICAL from "ical.js";
import { Refusal } from "../domain/refusal.ts";
import { day, type Instant, type Span } from "../domain/time.ts";
import { utc, type Wall, type Zone } from "./feed-zones.ts";
import { type Budget, type Rule, startsOf } from "./recurrence.ts";
import { ruleOf } from "./recurrence-rule.ts";

/** One event of a feed, with all its occurrences; or what replaces one of them. */
export type CalendarEvent = {
  title: string;
  start: Wall;
  zone: Zone;
  isWholeDay: boolean;
  /** Of the clock, so that it ends at the same time of day always; or of time that passes. */
  length: { ofClock: Wall } | { passing: number };
  rule?: Rule;
  isBeforeEnd: (wall: Wall) => boolean;
  more: Instant[];
  except: Set<Instant>;
  /** Days without it, where a time was not said. */
  exceptDays: Set<number>;
  /** When the occurrence was to begin in whose place this one stands. */
  insteadOf?: Instant;
  isCancelled: boolean;
  isFree: boolean;
  isOutOfOffice: boolean;
  isDeclined: boolean;
};

type Zones = (name: string | undefined) => Zone;
type Dated = { wall: Wall; zone: Zone; isDate: boolean };
const longest = 31 * day;

/** `mine` is the address by which its person is invited, where it is known. Throws where it cannot be read. */
export function readEvent(lines: string[], zones: Zones, mine: string | undefined): CalendarEvent {
  const event = new ICAL.Component(ICAL.parse(["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n")));
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? "");
  const [start] = datesOf(event, "dtstart", zones);
  if (!start) throw new Refusal("this event begins at no time");
  const [insteadOf] = datesOf(event, "recurrence-id", zones);
  const recur = event.getFirstPropertyValue("rrule") as ICAL.Recur | null;
  const dates = datesOf(event, "exdate", zones);
  return {
    title: text("summary"),
    start: start.wall,
    zone: start.zone,
    isWholeDay: start.isDate,
    length: lengthOf(event, start, zones),
    ...(recur && { rule: ruleOf(recur, start.wall) }),
    isBeforeEnd: recur ? untilOf(recur, start.zone) : () => true,
    more: datesOf(event, "rdate", zones).map(instantOf),
    except: new Set(dates.map(instantOf)),
    exceptDays: new Set(start.isDate ? [] : dates.filter(({ isDate }) => isDate).map(({ wall }) => wall / day)),
    ...(insteadOf && { insteadOf: instantOf(insteadOf) }),
    isCancelled: /^cancelled$/i.test(text("status")),
    isFree: /^transparent$/i.test(text("transp")) || /^free$/i.test(text("x-microsoft-cdo-busystatus")),
    isOutOfOffice: /^oof$/i.test(text("x-microsoft-cdo-busystatus")),
    isDeclined: mine !== undefined && isDeclinedBy(event, mine),
  };
}

const instantOf = ({ wall, zone }: Dated): Instant => zone(wall);

function datesOf(event: ICAL.Component, name: string, zones: Zones): Dated[] {
  return event.getAllProperties(name).flatMap((property) => {
    const named = property.getFirstParameter("tzid");
    return property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      return time instanceof ICAL.Time ? [dated(time, zones(named))] : [];
    });
  });
}

const dated = (time: ICAL.Time, zone: Zone): Dated => ({
  wall: wallOf(time),
  zone: isUtc(time) ? utc : zone,
  isDate: time.isDate,
});

const isUtc = ({ zone }: ICAL.Time) => zone === ICAL.Timezone.utcTimezone;

function wallOf({ year, month, day: date, hour, minute, second, isDate }: ICAL.Time): Wall {
  const wall = isDate ? Date.UTC(year, month - 1, date) : Date.UTC(year, month - 1, date, hour, minute, second);
  if (Number.isNaN(wall)) throw new Refusal("this is no time");
  return wall;
}

function lengthOf(event: ICAL.Component, start: Dated, zones: Zones): CalendarEvent["length"] {
  const [end] = datesOf(event, "dtend", zones);
  const duration = event.getFirstPropertyValue("duration");
  const passing = duration instanceof ICAL.Duration ? duration.toSeconds() * 1_000 : start.isDate ? day : 0;
  const isOfDays = passing % day === 0;
  if (end && instantOf(end) - instantOf(start) > longest) throw new Refusal("this event is longer than a month");
  if (end) return end.zone === start.zone ? { ofClock: end.wall - start.wall } : { passing: instantOf(end) - instantOf(start) };
  if (passing > longest) throw new Refusal("this event is longer than a month");
  return isOfDays ? { ofClock: passing } : { passing };
}

/** A rule ends with a day, or with an instant. */
function untilOf({ until }: ICAL.Recur, zone: Zone): (wall: Wall) => boolean {
  if (!until) return () => true;
  const end = wallOf(until);
  if (until.isDate) return (wall) => wall < end + day;
  return isUtc(until) ? (wall) => zone(wall) <= end : (wall) => wall <= end;
}

const isDeclinedBy = (event: ICAL.Component, mine: string) =>
  event
    .getAllProperties("attendee")
    .some(
      (one) => one.getFirstParameter("partstat") === "DECLINED" && String(one.getFirstValue()).toLowerCase() === `mailto:${mine}`,
    );

/** A day more on both sides than any zone differs from UTC. */
const around = ({ from, to }: Span, length: number): Span => ({ from: from - length - 2 * day, to: to + 2 * day });

/** Those of its occurrences that have some of the span; `replaced` says when those were to begin that something else stands for. */
export function occurrencesOf(event: CalendarEvent, span: Span, replaced: Set<Instant>, budget: Budget): Span[] {
  const { zone, rule, start } = event;
  const length = "ofClock" in event.length ? event.length.ofClock : event.length.passing;
  const walls = rule ? startsOf(rule, start, around(span, length), budget) : [start];
  const isLeftOut = (wall: Wall) => event.exceptDays.has(Math.floor(wall / day)) || event.except.has(zone(wall));
  const ruled = walls.filter((wall) => event.isBeforeEnd(wall) && !isLeftOut(wall) && !replaced.has(zone(wall)));
  const more = event.more.filter((from) => !event.except.has(from) && !replaced.has(from));
  return [...ruled.map((wall) => spanFrom(event, wall)), ...more.map((from) => ({ from, to: from + length }))].filter(
    ({ from, to }) => from < span.to && to > span.from && to > from,
  );
}

function spanFrom({ zone, length }: CalendarEvent, wall: Wall): Span {
  const from = zone(wall);
  return { from, to: "ofClock" in length ? zone(wall + length.ofClock) : from + length.passing };
}
