import ICAL from "ical.js";
import { atClock, type Instant, isZone, minute } from "../domain/time.ts";
import { windowsZones } from "./windows-zones.ts";

/** What clocks show, as if they showed UTC: to be reckoned with, never to be compared with an Instant. */
export type Wall = number;

/** When clocks show that. */
export type Zone = (wall: Wall) => Instant;

export const utc: Zone = (wall) => wall;

export function zoneNamed(name: string): Zone {
  return (wall) => {
    const shown = new Date(wall).toISOString();
    return atClock(shown.slice(0, 10), shown.slice(11, 16), name) + (wall % minute);
  };
}

/**
 * The zones of a feed by their names. A name that is known the world over counts before what the feed says of it, which is often no more than
 * the rule of today; a name that nothing is known of is the person's own.
 */
export function zonesOf(described: string[][], own: string): (name: string | undefined) => Zone {
  const known = new Map<string, Zone>();
  return (name) => {
    const zone = known.get(name ?? "") ?? (name ? zoneCalled(name, described, own) : zoneNamed(own));
    known.set(name ?? "", zone);
    return zone;
  };
}

function zoneCalled(name: string, described: string[][], own: string): Zone {
  const found = placeOf(name);
  if (found) return zoneNamed(found);
  const lines = described.find((some) => propertyIn(some, "TZID") === name);
  const place = placeOf(propertyIn(lines ?? [], "X-LIC-LOCATION") ?? "");
  if (place) return zoneNamed(place);
  return (lines && zoneDescribed(lines)) ?? zoneNamed(own);
}

/** "Europe/Berlin" of that, of "/mozilla.org/20050126_1/Europe/Berlin" and of "W. Europe Standard Time". */
function placeOf(name: string): string | undefined {
  const [plain = "", withinPath = ""] = [name, /^\/.*?\/([A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+)$/.exec(name)?.[1]];
  const names = [plain, withinPath, windowsZones.get(plain.toLowerCase()) ?? ""];
  return names.find((one) => /\/|^UTC$|^GMT$/.test(one) && isZone(one));
}

const propertyIn = (lines: string[], property: string) =>
  lines
    .find((line) => line.startsWith(`${property}:`) || line.startsWith(`${property};`))
    ?.replace(/^[^:]*:/, "")
    .trim();

/** A rule that comes once a year: any other might never come, and be looked for without end. */
const onceAYear =
  /^RRULE:FREQ=YEARLY(?:;(?:BYMONTH=(?:[1-9]|1[0-2])|BYDAY=-?[1-5](?:MO|TU|WE|TH|FR|SA|SU)|INTERVAL=1|WKST=\w\w|UNTIL=[\dTZ]+))*\s*$/;
const mostLines = 2_000;

function zoneDescribed(lines: string[]): Zone | undefined {
  const rules = lines.filter((line) => line.startsWith("RRULE"));
  if (lines.length > mostLines || !rules.every((rule) => onceAYear.test(rule))) return undefined;
  try {
    const zone = ICAL.Timezone.fromData({ component: new ICAL.Component(ICAL.parse(lines.join("\r\n"))) });
    zone.utcOffset(ICAL.Time.fromData({ year: 2026, month: 1, day: 1 }));
    return (wall) => wall - zone.utcOffset(timeOf(wall)) * 1_000;
  } catch {
    return undefined;
  }
}

const timeOf = (wall: Wall) => {
  const at = new Date(wall);
  return ICAL.Time.fromData({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  });
};
