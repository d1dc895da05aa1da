const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const two = "2-digit";
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    weekday: "long",
    year: "numeric",
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  formats.set(zone, made);
  return made;
};

const months = "January February March April May June July August September October November December".split(" ");

/** What clock and calendar on the wall say at `at` (milliseconds) in an IANA zone. */
export const wallOf = (at: number, zone: string) => {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const get = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  const month = months[Number(get("month")) - 1] ?? "";
  return {
    date: `${get("year")}-${get("month")}-${get("day")}`,
    time: `${get("hour")}:${get("minute")}`,
    second: get("second"),
    weekday: get("weekday"),
    year: get("year"),
    month,
    day: Number(get("day")),
    minute: Number(get("minute")),
  };
};

/** "9:05". */
export const clockTime = (at: number, zone: string): string => wallOf(at, zone).time.replace(/^0/, "");

/** "9:05", and of another day than today's "Wed 25 Mar, 9:05". */
export function timeAndDay(at: number, now: number, zone: string): string {
  const { date, weekday, day, month } = wallOf(at, zone);
  const isToday = date === wallOf(now, zone).date;
  return isToday ? clockTime(at, zone) : `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}, ${clockTime(at, zone)}`;
}

/** "Tuesday 24 March". */
export const dayWords = (at: number, zone: string): string => {
  const { weekday, day, month } = wallOf(at, zone);
  return `${weekday} ${day} ${month}`;
};

/** "Europe/Berlin" -> "Berlin". */
export const zoneWords = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** "2026-03-24T09:05", as inputs of the kind datetime-local want it. */
export const localInput = (at: number, zone: string): string => {
  const { date, time } = wallOf(at, zone);
  return `${date}T${time}`;
};

/** The moment at which the wall in `zone` says `local` ("2026-03-24T09:05"); null when it is no time. A time skipped in spring moves forward. */
export const instantOf = (local: string, zone: string): number | null => {
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) => Date.parse(`${localInput(at, zone)}Z`) - at;
  const first = asUtc - offsetAt(asUtc);
  const second = asUtc - offsetAt(first);
  return localInput(second, zone) === local.slice(0, 16) ? second : Math.max(first, second);
};
