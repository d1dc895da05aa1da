import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, clockOf, day, hour, type Instant, localDate, minute, weekdayAndDate } from "../../src/domain/time.ts";
import { readCalendar } from "../../src/intake/read-calendar.ts";
import { apple, event, feed, feedOf, google, nextcloud, outlook } from "./feeds.ts";

const now = Date.parse("2026-03-24T09:05:00+01:00");
const span = { from: now - day, to: now + 60 * day };
const berlin = "Europe/Berlin";
const ana = { zone: berlin, words: ["focus"], mine: "ana@acme.dev" };

const say = (at: Instant, zone = berlin) => `${weekdayAndDate(localDate(at, zone))} ${clockOf(at, zone)}`;
const read = (text: string, over: Partial<typeof ana> = {}) => {
  const { focus, away, unread } = readCalendar(text, { ...ana, ...over }, span);
  const said = (spans: typeof focus) => spans.map(({ from, to }) => `${say(from)} to ${say(to).slice(-5)}`);
  return { focus: said(focus), away: said(away), unread };
};

test("Google's: what recurs, in one zone, but for what was taken out, moved, declined, and over", () =>
  expect(read(google)).toEqual({
    focus: [
      "Mon 23 Mar 09:00 to 11:30",
      "Thu 26 Mar 09:00 to 11:30",
      "Mon 30 Mar 14:00 to 15:00",
      "Mon 6 Apr 09:00 to 12:00",
      "Thu 9 Apr 09:00 to 11:30",
    ],
    away: ["Mon 27 Apr 00:00 to 00:00"],
    unread: 0,
  }));

test("whoever is not known by an address has declined nothing", () =>
  expect(readCalendar(google, { zone: berlin, words: ["focus"] }, span).focus).toHaveLength(6));

test("Outlook's: the zones of Windows, what was cancelled, what is free, and who is out of office", () =>
  expect(read(outlook, { words: ["fokus"] })).toEqual({
    focus: ["24", "30", "2", "5", "8", "11", "14", "17"].map((date, at) => {
      const month = at < 2 ? "Mar" : "Apr";
      const found = `${date.padStart(2, "0")} ${month}`;
      const weekday = new Date(`${found} 2026 12:00Z`).toLocaleDateString("en", { weekday: "short" });
      return `${weekday} ${date} ${month} 13:00 to 14:30`;
    }),
    away: ["Thu 26 Mar 08:00 to 10:00"],
    unread: 0,
  }));

test("Apple's: how long in the place of until when, alarms within events, and times of no zone", () =>
  expect(read(apple).focus).toEqual(["Wed 25 Mar 14:00 to 15:30", "Thu 26 Mar 10:00 to 11:00"]));

test("Nextcloud's: zones by a path, more dates, days without it, and whole days, each on its own", () =>
  expect(read(nextcloud).focus).toEqual([
    "Wed 25 Mar 10:00 to 11:00",
    "Fri 27 Mar 10:00 to 11:00",
    "Tue 31 Mar 00:00 to 00:00",
    "Wed 1 Apr 00:00 to 00:00",
    "Wed 1 Apr 15:00 to 16:00",
  ]));

const once = ["DTSTART:20260325T090000Z", "DTEND:20260325T100000Z"];

test.each<[string, string[], "focus" | "away" | "nothing"]>([
  ["a word that begins like one of theirs", ["SUMMARY:My focustime"], "focus"],
  ["of any case", ["SUMMARY:FOCUS"], "focus"],
  ["with words of several parts", ["SUMMARY:Do not  disturb me"], "focus"],
  ["a word that only ends like it", ["SUMMARY:Refocus"], "nothing"],
  ["what is tentative", ["STATUS:TENTATIVE"], "focus"],
  ["what is cancelled", ["STATUS:CANCELLED"], "nothing"],
  ["what is free", ["TRANSP:TRANSPARENT"], "nothing"],
  ["a short party", ["SUMMARY:Holiday party"], "nothing"],
  ["who is out of office", ["SUMMARY:Out of office", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"], "away"],
  ["a long absence", ["SUMMARY:OOO", "DTEND:20260325T180000Z"], "away"],
  ["a word that is none of those", ["SUMMARY:Ooops", "DTEND:20260325T180000Z"], "nothing"],
  ["an absence that has the word in it", ["SUMMARY:Urlaub (focus on me)", "DTEND:20260325T180000Z"], "away"],
  ["focus that Outlook calls out of office", ["X-MICROSOFT-CDO-BUSYSTATUS:OOF"], "focus"],
])("%s", (_, lines, kind) => {
  const usual = once.filter((line) => !lines.some((one) => one.startsWith(line.slice(0, 5))));
  const says = read(feedOf(...usual, ...lines), { words: ["focus", "do not disturb"] });
  expect([says.focus.length, says.away.length, says.unread]).toEqual([Number(kind === "focus"), Number(kind === "away"), 0]);
});

test.each([
  ["Mon at 9 in a zone that the feed alone knows", "TZID=Our office", "Mon 30 Mar 12:00 to 13:00"],
  ["Mon at 9 in a zone that nobody knows is of the person's own", "TZID=Nowhere", "Mon 30 Mar 09:00 to 10:00"],
  [
    "a name of Windows in other letters, without a word of it in the feed",
    "TZID=TOKYO Standard Time",
    "Mon 30 Mar 02:00 to 03:00",
  ],
])("%s", (_, zone, said) => {
  const described = ["BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:-0100", "TZOFFSETTO:-0100", "END:STANDARD"];
  const office = ["BEGIN:VTIMEZONE", "TZID:Our office", ...described, "END:VTIMEZONE"];
  const one = event(`DTSTART;${zone}:20260330T090000`, `DTEND;${zone}:20260330T100000`);
  expect(read(feed(...office, ...one)).focus).toEqual([said]);
});

test.each([
  ["a page", "<!DOCTYPE html><html>Sign in</html>", "it is a page to look at, not a feed"],
  ["something else", "hello", "it is no calendar in iCal format"],
  ["nothing", "", "it is no calendar in iCal format"],
  ["half a calendar", google.slice(0, -200), "the calendar breaks off before its end"],
  ["too many events", feed(...Array(20_001).fill("BEGIN:VEVENT\r\nEND:VEVENT")), "it has more than 20,000 events"],
])("%s is refused in words that end a sentence", (_, text, why) => expect(() => read(text)).toThrow(why));

test("what a calendar says to cancel is nothing that takes place", () =>
  expect(read(google.replace("METHOD:PUBLISH", "METHOD:CANCEL")).focus).toEqual([]));

test("an event that cannot be read is counted, and stops no other; what else is wrong in a feed is not looked at", () => {
  const broken = [
    event("DTSTART:yesterday"),
    event("DTSTART:20260325T090000Z", "DTEND:20260325T100000Z", "RRULE:FREQ=SOMETIMES"),
    event("DTSTART:20260325T090000Z", "DTEND:20270325T100000Z"),
    event("DTEND:20260325T100000Z"),
  ];
  const fine = event(...once, "this is no line", "X-THING;;=:");
  const says = read(feed("nonsense", ...broken.flat(), ...fine, ...event("SUMMARY:Lunch", "DTSTART:never")));
  expect(says).toEqual({ focus: ["Wed 25 Mar 10:00 to 11:00"], away: [], unread: 4 });
});

const hostile = [
  "FREQ=SECONDLY",
  "FREQ=MINUTELY;COUNT=999999999",
  "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
  "FREQ=DAILY;BYDAY=5MO",
  "FREQ=WEEKLY;INTERVAL=999999999",
  "FREQ=DAILY;INTERVAL=0",
  "FREQ=DAILY;COUNT=999999999",
  `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, at) => at)};BYMINUTE=${Array.from({ length: 60 }, (_, at) => at)}`,
  "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366",
  "FREQ=YEARLY;BYWEEKNO=53",
  "FREQ=DAILY;UNTIL=00000000T000000Z",
];

test("rules that come without end, or never, end all the same, many times over, from any year", () => {
  const worked = process.cpuUsage();
  for (const year of ["0001", "1600", "1970", "2026", "9999"]) {
    const events = hostile.flatMap((rule, at) =>
      Array.from({ length: 25 }, (_, copy) =>
        event(`UID:${at}/${copy}`, `DTSTART:${year}0325T090000Z`, `DTEND:${year}0325T100000Z`, `RRULE:${rule}`),
      ).flat(),
    );
    read(feed(...events));
  }
  const zone = ["BEGIN:STANDARD", "DTSTART:19700101T000000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "TZOFFSETFROM:-0100"];
  const office = ["BEGIN:VTIMEZONE", "TZID:Our office", ...zone, "TZOFFSETTO:-0100", "END:STANDARD", "END:VTIMEZONE"];
  expect(read(feed(...office, ...event("DTSTART;TZID=Our office:20260330T090000", "DURATION:PT1H"))).focus).toHaveLength(1);
  // Of this process alone, however busy the machine is.
  expect(process.cpuUsage(worked).user).toBeLessThan(10_000_000);
}, 90_000);

test("a line without end, and text without lines, take no time to speak of", () => {
  const started = performance.now();
  const long = feed(
    ...event(...once, `DESCRIPTION:${"a b\\n".repeat(500_000)}`, `EXDATE:${"20260325T090000Z,".repeat(200_000)}`),
  );
  expect(read(long).focus).toHaveLength(1);
  expect(() => read("\r\n ".repeat(1_000_000))).toThrow();
  expect(() => read(`BEGIN:VCALENDAR\r\n${"BEGIN:A\r\n".repeat(300_000)}`)).toThrow();
  expect(performance.now() - started).toBeLessThan(3_000);
});

test("a night ends at its hour, also when the clocks change in it", () => {
  const text = feedOf(
    "DTSTART;TZID=Europe/Berlin:20260327T200000",
    "DTEND;TZID=Europe/Berlin:20260328T080000",
    "RRULE:FREQ=DAILY;COUNT=3",
  );
  expect(read(text).focus).toEqual(["Fri 27 Mar 20:00 to 08:00", "Sat 28 Mar 20:00 to 08:00", "Sun 29 Mar 20:00 to 08:00"]);
});

test("no more than the two hundred nearest are taken", () => {
  const all = Array.from({ length: 500 }, (_, at) => {
    const from = new Date(now + at * hour).toISOString().replace(/[-:]|\.000/g, "");
    return event(`UID:${at}`, `DTSTART:${from}`, "DURATION:PT30M");
  });
  const { focus } = readCalendar(feed(...all.reverse().flat()), ana, span);
  expect(focus).toHaveLength(200);
  expect(focus[0]?.from).toBe(now);
});

const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago");
const two = (number: number) => String(number).padStart(2, "0");

test("what recurs keeps its time of day over every change of the clocks, whoever reads it", () =>
  fc.assert(
    fc.property(
      fc.record({
        zone: zones,
        reader: zones,
        // Between five and eleven no clocks are changed anywhere.
        from: fc.integer({ min: 5 * 60, max: 11 * 60 }),
        length: fc.integer({ min: 1, max: 8 * 60 }),
        begins: fc.integer({ min: 0, max: 900 }).map((days) => addDays("2025-01-01", days)),
        rule: fc.constantFrom(
          "FREQ=DAILY",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
          "FREQ=MONTHLY;BYDAY=-1TU",
          "FREQ=DAILY;COUNT=500",
        ),
        named: fc.boolean(),
      }),
      ({ zone, reader, from, length, begins, rule, named }) => {
        const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const time = (minutes: number) => `${begins.replaceAll("-", "")}T${clock(minutes).replace(":", "")}00`;
        const [tzid, shown] = named ? [`;TZID=${zone}`, zone] : ["", reader];
        const text = feedOf(`DTSTART${tzid}:${time(from)}`, `DTEND${tzid}:${time(from + length)}`, `RRULE:${rule}`);
        const start = Date.parse(begins) + 60 * day;
        const { focus } = readCalendar(text, { zone: reader, words: ["focus"] }, { from: start, to: start + 300 * day });
        expect(focus.length).toBeGreaterThan(5);
        for (const one of focus) {
          expect([clockOf(one.from, shown), clockOf(one.to, shown)]).toEqual([clock(from), clock(from + length)]);
          expect(localDate(one.from, shown) >= begins).toBe(true);
        }
        expect(focus.every((one, at) => at === 0 || one.from - (focus[at - 1]?.from ?? 0) >= 23 * hour - minute)).toBe(true);
      },
    ),
    { numRuns: 150 },
  ));
