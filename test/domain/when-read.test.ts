import { describe, expect, test } from "vitest";
import { berlin, type Desk, instant, typed } from "./when-phrases.ts";

/** "10:07", "25 Mar 9:00", "29 Mar 3:30 +0200": in the desk's year, on its day and by its offset unless said; "now" is the desk's now. */
function at(written: string, { now }: Desk): number {
  if (written === "now") return instant(now);
  const [, today = "", year = "", , offset = ""] = /^(\d+ \w+) (\d+) (\S+) (\S+)$/.exec(now) ?? [];
  const [, day = today, ofYear = year, clock, own = offset] =
    /^(?:(\d+ [A-Z]\w+) (?:(\d{4}) )?)?(\S+)(?: ([+-]\d{4}))?$/.exec(written) ?? [];
  return instant(`${day} ${ofYear} ${clock} ${own}`);
}

/** The words, from when, until when, and the echo without the zone, with a label in brackets and what is to be said about the clocks behind it. */
type Row = [words: string, from: string, to: string, echo: string, ...notes: string[]];

function table(name: string, desk: Desk, rows: Row[]) {
  describe(name, () =>
    test.each(rows)("%j", (words, from, to, echo, ...notes) => {
      const read = typed(words, desk);
      expect(read).toMatchObject({ block: { from: at(from, desk), to: at(to, desk) }, notes });
      const [, times = "", label = ""] = /^(.*?)( \(.*\))?$/.exec(echo) ?? [];
      expect(read.echo).toBe(`${times} ${desk.called}${label}`);
    }),
  );
}

table("lengths, on a Tuesday at 10:07 in Berlin", berlin, [
  ["90", "now", "11:37", "focus until 11:37"],
  ["90m", "now", "11:37", "focus until 11:37"],
  ["90 min.", "now", "11:37", "focus until 11:37"],
  ["45'", "now", "10:52", "focus until 10:52"],
  ["for 90 minutes", "now", "11:37", "focus until 11:37"],
  ["For 90 Minutes!", "now", "11:37", "focus until 11:37"],
  ["1h30", "now", "11:37", "focus until 11:37"],
  ["1 h 30", "now", "11:37", "focus until 11:37"],
  ["1h 30m", "now", "11:37", "focus until 11:37"],
  ["1 hour and 30 minutes", "now", "11:37", "focus until 11:37"],
  ["1.5h", "now", "11:37", "focus until 11:37"],
  ["1,5 h", "now", "11:37", "focus until 11:37"],
  ["1½h", "now", "11:37", "focus until 11:37"],
  ["an hour and a half", "now", "11:37", "focus until 11:37"],
  ["one and a half hours", "now", "11:37", "focus until 11:37"],
  ["half an hour", "now", "10:37", "focus until 10:37"],
  ["a half-hour", "now", "10:37", "focus until 10:37"],
  ["quarter of an hour", "now", "10:22", "focus until 10:22"],
  ["an hour", "now", "11:07", "focus until 11:07"],
  ["two hours", "now", "12:07", "focus until 12:07"],
  ["2hrs the index", "now", "12:07", "focus until 12:07 (the index)"],
  ["now for 2 hours", "now", "12:07", "focus until 12:07"],
  ["2h from now", "now", "12:07", "focus until 12:07"],
  ["９０ｍ", "now", "11:37", "focus until 11:37"],
  ["90m: the importer", "now", "11:37", "focus until 11:37 (the importer)"],
  ["90m — “deep work”", "now", "11:37", "focus until 11:37 (deep work)"],
  ["90m (writing)", "now", "11:37", "focus until 11:37 (writing)"],
  ["90m prep for tomorrow", "now", "11:37", "focus until 11:37 (prep for tomorrow)"],
  ["90m 2 reviews", "now", "11:37", "focus until 11:37 (2 reviews)"],
  ["review 45m", "now", "10:52", "review until 10:52"],
  ["reviews: 45m the small ones", "now", "10:52", "review until 10:52 (the small ones)"],
]);

table("until a time, on a Tuesday at 10:07 in Berlin", berlin, [
  ["until 15:00", "now", "15:00", "focus until 15:00"],
  ["UNTIL  15:00.", "now", "15:00", "focus until 15:00"],
  ["until 15.30", "now", "15:30", "focus until 15:30"],
  ["until 15h30", "now", "15:30", "focus until 15:30"],
  ["until 1530", "now", "15:30", "focus until 15:30"],
  ["till 3pm", "now", "15:00", "focus until 15:00"],
  ["until 3p", "now", "15:00", "focus until 15:00"],
  ["until 3:30 p.m.", "now", "15:30", "focus until 15:30"],
  ["until 3:30 P.M. the talk", "now", "15:30", "focus until 15:30 (the talk)"],
  ["until noon", "now", "12:00", "focus until 12:00"],
  ["until midnight", "now", "25 Mar 0:00", "focus until tomorrow 0:00"],
  ["until 24:00", "now", "25 Mar 0:00", "focus until tomorrow 0:00"],
  ["until 0:00", "now", "25 Mar 0:00", "focus until tomorrow 0:00"],
  ["until 12am", "now", "25 Mar 0:00", "focus until tomorrow 0:00"],
  ["from now until 15:00", "now", "15:00", "focus until 15:00"],
  ["until tomorrow", "now", "25 Mar 0:00", "focus until tomorrow 0:00"],
  ["until tomorrow 1:00", "now", "25 Mar 1:00", "focus until tomorrow 1:00"],
  ["until 1:00 tomorrow", "now", "25 Mar 1:00", "focus until tomorrow 1:00"],
  ["until wednesday at 1am", "now", "25 Mar 1:00", "focus until tomorrow 1:00"],
  ["until 15:00 Berlin time", "now", "15:00", "focus until 15:00"],
  ["until 15:00 my time the talk", "now", "15:00", "focus until 15:00 (the talk)"],
  ["on call until 20:00", "now", "20:00", "on call until 20:00"],
  ["on-call until 8pm", "now", "20:00", "on call until 20:00"],
]);

table("from a time to another, on a Tuesday at 10:07 in Berlin", berlin, [
  ["14-16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["14–16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["14:00 — 16:00", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["14 to 16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["from 14 to 16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["from 14:00 until 16:00", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["between 2pm and 4pm", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["１４：００－１６：００", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["1400-1600", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["2-4pm", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["2pm-4", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["11-1pm", "11:00", "13:00", "focus 11:00 to 13:00"],
  ["11am-1", "11:00", "13:00", "focus 11:00 to 13:00"],
  ["noon-2pm", "12:00", "14:00", "focus 12:00 to 14:00"],
  ["9-5pm", "now", "17:00", "focus until 17:00"],
  ["9-11", "now", "11:00", "focus until 11:00"],
  ["22:00-midnight", "22:00", "25 Mar 0:00", "focus 22:00 to 0:00"],
  ["22:00-2:00", "22:00", "25 Mar 2:00", "focus 22:00 to tomorrow 2:00"],
  ["10pm-2", "22:00", "25 Mar 2:00", "focus 22:00 to tomorrow 2:00"],
  ["8pm-10", "20:00", "22:00", "focus 20:00 to 22:00"],
  ["14:00 for 90m", "14:00", "15:30", "focus 14:00 to 15:30"],
  ["at 2pm for an hour", "14:00", "15:00", "focus 14:00 to 15:00"],
  ["2h from 14:00", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["90m starting at noon", "12:00", "13:30", "focus 12:00 to 13:30"],
  ["review 16:00-16:45", "16:00", "16:45", "review 16:00 to 16:45"],
  ["on call 18:00-23:00", "18:00", "23:00", "on call 18:00 to 23:00"],
]);

table("on another day, said on a Tuesday at 10:07 in Berlin", berlin, [
  ["today 14-16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["tomorrow 9-11", "25 Mar 9:00", "25 Mar 11:00", "focus tomorrow 9:00 to 11:00"],
  ["TOMORROW, 9 – 11", "25 Mar 9:00", "25 Mar 11:00", "focus tomorrow 9:00 to 11:00"],
  ["9-11 tomorrow", "25 Mar 9:00", "25 Mar 11:00", "focus tomorrow 9:00 to 11:00"],
  ["tomorrow 9-11 standup", "25 Mar 9:00", "25 Mar 11:00", "focus tomorrow 9:00 to 11:00 (standup)"],
  ["tomorrow at 9 for 2h", "25 Mar 9:00", "25 Mar 11:00", "focus tomorrow 9:00 to 11:00"],
  ["2h tomorrow at 9am", "25 Mar 9:00", "25 Mar 11:00", "focus tomorrow 9:00 to 11:00"],
  ["the day after tomorrow 9-11", "26 Mar 9:00", "26 Mar 11:00", "focus Thursday 9:00 to 11:00"],
  ["mon 9-11", "30 Mar 9:00 +0200", "30 Mar 11:00 +0200", "focus Monday 9:00 to 11:00"],
  ["next monday 9-11", "30 Mar 9:00 +0200", "30 Mar 11:00 +0200", "focus Monday 9:00 to 11:00"],
  ["this friday 9–11", "27 Mar 9:00", "27 Mar 11:00", "focus Friday 9:00 to 11:00"],
  ["9 to 11 on friday", "27 Mar 9:00", "27 Mar 11:00", "focus Friday 9:00 to 11:00"],
  ["Fri. 9-11 gym", "27 Mar 9:00", "27 Mar 11:00", "focus Friday 9:00 to 11:00 (gym)"],
  ["tue 9-11", "now", "11:00", "focus until 11:00"],
  ["tuesday 9-10", "31 Mar 9:00 +0200", "31 Mar 10:00 +0200", "focus 31 Mar 9:00 to 10:00"],
  ["next tuesday 9-11", "31 Mar 9:00 +0200", "31 Mar 11:00 +0200", "focus 31 Mar 9:00 to 11:00"],
  ["on 3 dec 9-11", "3 Dec 9:00", "3 Dec 11:00", "focus 3 Dec 9:00 to 11:00"],
  ["Dec 3rd, 9-11", "3 Dec 9:00", "3 Dec 11:00", "focus 3 Dec 9:00 to 11:00"],
  ["thursday 3 december 9-11", "3 Dec 9:00", "3 Dec 11:00", "focus 3 Dec 9:00 to 11:00"],
  ["3 dec (thu) 9-11", "3 Dec 9:00", "3 Dec 11:00", "focus 3 Dec 9:00 to 11:00"],
  ["2026-12-03 9:00-11:00", "3 Dec 9:00", "3 Dec 11:00", "focus 3 Dec 9:00 to 11:00"],
  ["on the 5th 9-11", "5 Apr 9:00 +0200", "5 Apr 11:00 +0200", "focus 5 Apr 9:00 to 11:00"],
  ["2 jan 2027 9-11", "2 Jan 2027 9:00", "2 Jan 2027 11:00", "focus 2 Jan 9:00 to 11:00"],
  ["from 22:00 until tomorrow 2:00", "22:00", "25 Mar 2:00", "focus 22:00 to tomorrow 2:00"],
  ["tomorrow 22:00 - thursday 6:00", "25 Mar 22:00", "26 Mar 6:00", "focus tomorrow 22:00 to Thursday 6:00"],
  ["review fri 16:00-16:45", "27 Mar 16:00", "27 Mar 16:45", "review Friday 16:00 to 16:45"],
  ["on call sat 0-16", "28 Mar 0:00", "28 Mar 16:00", "on call Saturday 0:00 to 16:00"],
]);

table("away, said on a Tuesday at 10:07 in Berlin", berlin, [
  ["away today", "now", "25 Mar 0:00", "away until tomorrow 0:00"],
  ["away tomorrow", "25 Mar 0:00", "26 Mar 0:00", "away tomorrow 0:00 to Thursday 0:00"],
  ["away friday dentist", "27 Mar 0:00", "28 Mar 0:00", "away Friday 0:00 to Saturday 0:00 (dentist)"],
  ["away until friday", "now", "27 Mar 0:00", "away until Friday 0:00"],
  ["away until 5 apr", "now", "5 Apr 0:00 +0200", "away until 5 Apr 0:00"],
  ["away until friday 14:00", "now", "27 Mar 14:00", "away until Friday 14:00"],
  ["away for 3 days", "now", "27 Mar 10:07", "away until Friday 10:07"],
  ["away 1 week", "now", "31 Mar 10:07 +0200", "away until 31 Mar 10:07"],
  ["away 24-28 mar", "now", "29 Mar 0:00", "away until Sunday 0:00", "28 March is its last day."],
  ["away april 2-5", "2 Apr 0:00 +0200", "6 Apr 0:00 +0200", "away 2 Apr 0:00 to 6 Apr 0:00", "5 April is its last day."],
  [
    "away 30 mar to 2 apr holidays",
    "30 Mar 0:00 +0200",
    "3 Apr 0:00 +0200",
    "away Monday 0:00 to 3 Apr 0:00 (holidays)",
    "2 April is its last day.",
  ],
  ["away 24 dec – 2 jan", "24 Dec 0:00", "3 Jan 2027 0:00", "away 24 Dec 0:00 to 3 Jan 0:00", "2 January is its last day."],
  ["away friday 14:00 to monday 9:00", "27 Mar 14:00", "30 Mar 9:00 +0200", "away Friday 14:00 to Monday 9:00"],
]);

table("a Wednesday at 15:20 in New York", { zone: "America/New_York", called: "New York time", now: "15 Jul 2026 15:20 -0400" }, [
  ["1h", "now", "16:20", "focus until 16:20"],
  ["until 5pm", "now", "17:00", "focus until 17:00"],
  ["until 12 midnight", "now", "16 Jul 0:00", "focus until tomorrow 0:00"],
  ["tomorrow from 9 a.m. to 11 a.m.", "16 Jul 9:00", "16 Jul 11:00", "focus tomorrow 9:00 to 11:00"],
  ["wed 9-11", "22 Jul 9:00", "22 Jul 11:00", "focus 22 Jul 9:00 to 11:00"],
  ["november 2 9-11", "2 Nov 9:00 -0500", "2 Nov 11:00 -0500", "focus 2 Nov 9:00 to 11:00"],
]);

table("a Thursday at 8:05 in Kathmandu", { zone: "Asia/Kathmandu", called: "Kathmandu time", now: "3 Dec 2026 8:05 +0545" }, [
  ["45m", "now", "8:50", "focus until 8:50"],
  ["until 9.30", "now", "9:30", "focus until 9:30"],
  ["3 dec 14-16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["thursday 14-16", "14:00", "16:00", "focus 14:00 to 16:00"],
  ["away 24 dec to 3 jan", "24 Dec 0:00", "4 Jan 2027 0:00", "away 24 Dec 0:00 to 4 Jan 0:00", "3 January is its last day."],
]);

table("a Saturday at 22:30 by UTC, at the end of a month", { zone: "UTC", called: "UTC time", now: "31 Jan 2026 22:30 +0000" }, [
  ["2h", "now", "1 Feb 0:30", "focus until tomorrow 0:30"],
  ["until 24:00", "now", "1 Feb 0:00", "focus until tomorrow 0:00"],
  ["until 9:00 tomorrow utc", "now", "1 Feb 9:00", "focus until tomorrow 9:00"],
  ["the 1st 9-11", "1 Feb 9:00", "1 Feb 11:00", "focus tomorrow 9:00 to 11:00"],
  ["the 31st 9-11", "31 Mar 9:00", "31 Mar 11:00", "focus 31 Mar 9:00 to 11:00"],
  ["28 feb 9-11", "28 Feb 9:00", "28 Feb 11:00", "focus 28 Feb 9:00 to 11:00"],
]);

table("the evening before clocks go forward in Berlin", { ...berlin, now: "28 Mar 2026 20:00 +0100" }, [
  [
    "tomorrow 2:30-4:00",
    "29 Mar 3:30 +0200",
    "29 Mar 4:00 +0200",
    "focus tomorrow 3:30 to 4:00",
    "There is no 2:30 on 29 March in Berlin; I took 3:30.",
  ],
  [
    "until 2:30 tomorrow",
    "now",
    "29 Mar 3:30 +0200",
    "focus until tomorrow 3:30",
    "There is no 2:30 on 29 March in Berlin; I took 3:30.",
  ],
  ["until sunday 9:00", "now", "29 Mar 9:00 +0200", "focus until tomorrow 9:00"],
  ["9h", "now", "29 Mar 6:00 +0200", "focus until tomorrow 6:00"],
  ["22:00-3:00", "22:00", "29 Mar 3:00 +0200", "focus 22:00 to tomorrow 3:00"],
  ["sunday 1:30 for 90m", "29 Mar 1:30", "29 Mar 4:00 +0200", "focus tomorrow 1:30 to 4:00"],
  ["away for 1 day", "now", "29 Mar 20:00 +0200", "away until tomorrow 20:00"],
]);

table("the evening before clocks go back in Berlin", { ...berlin, now: "24 Oct 2026 20:00 +0200" }, [
  [
    "tomorrow 1:30-2:30",
    "25 Oct 1:30",
    "25 Oct 2:30",
    "focus tomorrow 1:30 to 2:30",
    "2:30 comes twice on 25 October in Berlin; I took the first.",
  ],
  [
    "tomorrow 2:30 to 3:30",
    "25 Oct 2:30",
    "25 Oct 3:30 +0100",
    "focus tomorrow 2:30 to 3:30",
    "2:30 comes twice on 25 October in Berlin; I took the first.",
  ],
  [
    "until tomorrow 2am",
    "now",
    "25 Oct 2:00",
    "focus until tomorrow 2:00",
    "2:00 comes twice on 25 October in Berlin; I took the first.",
  ],
  ["until tomorrow 3am", "now", "25 Oct 3:00 +0100", "focus until tomorrow 3:00"],
  ["7h", "now", "25 Oct 2:00 +0100", "focus until tomorrow 2:00"],
]);

table("in the hour that comes again, in Berlin", { ...berlin, now: "25 Oct 2026 2:10 +0100" }, [
  ["until 2:30", "now", "2:30", "focus until 2:30", "2:30 comes twice on 25 October in Berlin; I took the second."],
  ["until 3:30", "now", "3:30", "focus until 3:30"],
]);

const newYork = { zone: "America/New_York", called: "New York time" };
table("the evening before clocks go forward in New York", { ...newYork, now: "7 Mar 2026 20:00 -0500" }, [
  [
    "tomorrow 2:15am-3:30am",
    "8 Mar 3:15 -0400",
    "8 Mar 3:30 -0400",
    "focus tomorrow 3:15 to 3:30",
    "There is no 2:15 on 8 March in New York; I took 3:15.",
  ],
]);
table("the evening before clocks go back in New York", { ...newYork, now: "31 Oct 2026 20:00 -0400" }, [
  [
    "until 1:30am tomorrow",
    "now",
    "1 Nov 1:30",
    "focus until tomorrow 1:30",
    "1:30 comes twice on 1 November in New York; I took the first.",
  ],
]);

const lordHowe = { zone: "Australia/Lord_Howe", called: "Lord Howe time" };
table("the evening before clocks go back by half an hour on Lord Howe", { ...lordHowe, now: "4 Apr 2026 20:00 +1100" }, [
  [
    "until tomorrow 1:45",
    "now",
    "5 Apr 1:45",
    "focus until tomorrow 1:45",
    "1:45 comes twice on 5 April in Lord Howe; I took the first.",
  ],
  ["until tomorrow 2:00", "now", "5 Apr 2:00 +1030", "focus until tomorrow 2:00"],
  ["6h", "now", "5 Apr 1:30 +1030", "focus until tomorrow 1:30"],
]);
table("the evening before they go forward", { ...lordHowe, now: "3 Oct 2026 20:00 +1030" }, [
  [
    "until tomorrow 2:15",
    "now",
    "4 Oct 2:45 +1100",
    "focus until tomorrow 2:45",
    "There is no 2:15 on 4 October in Lord Howe; I took 2:45.",
  ],
  ["tomorrow 1:00-2:30", "4 Oct 1:00", "4 Oct 2:30 +1100", "focus tomorrow 1:00 to 2:30"],
  ["on call sunday 9-17", "4 Oct 9:00 +1100", "4 Oct 17:00 +1100", "on call tomorrow 9:00 to 17:00"],
]);

const saoPaulo = { zone: "America/Sao_Paulo", called: "Sao Paulo time" };
table("the evening before a midnight that was skipped in São Paulo", { ...saoPaulo, now: "3 Nov 2018 20:00 -0300" }, [
  [
    "until tomorrow",
    "now",
    "4 Nov 1:00 -0200",
    "focus until tomorrow 1:00",
    "There is no 0:00 on 4 November in Sao Paulo; I took 1:00.",
  ],
  [
    "until midnight",
    "now",
    "4 Nov 1:00 -0200",
    "focus until tomorrow 1:00",
    "There is no 0:00 on 4 November in Sao Paulo; I took 1:00.",
  ],
  [
    "tomorrow 0:30-3:00",
    "4 Nov 1:30 -0200",
    "4 Nov 3:00 -0200",
    "focus tomorrow 1:30 to 3:00",
    "There is no 0:30 on 4 November in Sao Paulo; I took 1:30.",
  ],
  ["4h", "now", "4 Nov 1:00 -0200", "focus until tomorrow 1:00"],
  [
    "away tomorrow",
    "4 Nov 1:00 -0200",
    "5 Nov 0:00 -0200",
    "away tomorrow 1:00 to 0:00",
    "There is no 0:00 on 4 November in Sao Paulo; I took 1:00.",
  ],
]);
table("the evening before a midnight that came twice", { ...saoPaulo, now: "16 Feb 2019 20:00 -0200" }, [
  ["until 23:30", "now", "23:30", "focus until 23:30", "23:30 comes twice on 16 February in Sao Paulo; I took the first."],
  ["until midnight", "now", "17 Feb 0:00 -0300", "focus until tomorrow 0:00"],
  [
    "22:00 to 23:15",
    "22:00",
    "23:15",
    "focus 22:00 to 23:15",
    "23:15 comes twice on 16 February in Sao Paulo; I took the first.",
  ],
]);
table("in its second hour", { ...saoPaulo, now: "16 Feb 2019 23:10 -0300" }, [
  ["until 11:30pm", "now", "23:30", "focus until 23:30", "23:30 comes twice on 16 February in Sao Paulo; I took the second."],
]);

table("an ordinary day in Apia", { zone: "Pacific/Apia", called: "Apia time", now: "27 Nov 2026 6:45 +1300" }, [
  ["until 8am", "now", "8:00", "focus until 8:00"],
  ["fri 9-11", "9:00", "11:00", "focus 9:00 to 11:00"],
  ["next friday 9-11", "4 Dec 9:00", "4 Dec 11:00", "focus 4 Dec 9:00 to 11:00"],
]);
table(
  "the day before one that was left out in Apia",
  { zone: "Pacific/Apia", called: "Apia time", now: "29 Dec 2011 10:00 -1000" },
  [
    [
      "until tomorrow",
      "now",
      "31 Dec 0:00 +1400",
      "focus until Saturday 0:00",
      "There is no 0:00 on 30 December in Apia; I took 31 December 0:00.",
    ],
    [
      "tomorrow 9-11",
      "31 Dec 9:00 +1400",
      "31 Dec 11:00 +1400",
      "focus Saturday 9:00 to 11:00",
      "There is no 9:00 on 30 December in Apia; I took 31 December 9:00.",
      "There is no 11:00 on 30 December in Apia; I took 31 December 11:00.",
    ],
    ["saturday 9-11", "31 Dec 9:00 +1400", "31 Dec 11:00 +1400", "focus Saturday 9:00 to 11:00"],
  ],
);

const office = [1, 2, 3, 4, 5];
const all = [1, 2, 3, 4, 5, 6, 7];
test.each<[words: string, days: number[], from: string, to: string, echo: string]>([
  ["weekdays 9:00-11:30", office, "09:00", "11:30", "Focus Mon to Fri 9:00 to 11:30"],
  ["every weekday from 9 to 11", office, "09:00", "11:00", "Focus Mon to Fri 9:00 to 11:00"],
  ["mon-fri 9-11", office, "09:00", "11:00", "Focus Mon to Fri 9:00 to 11:00"],
  ["Mon – Fri 9am-11am", office, "09:00", "11:00", "Focus Mon to Fri 9:00 to 11:00"],
  ["monday through friday 9-11", office, "09:00", "11:00", "Focus Mon to Fri 9:00 to 11:00"],
  ["9-11 weekdays", office, "09:00", "11:00", "Focus Mon to Fri 9:00 to 11:00"],
  ["weekdays at 9 for 90m", office, "09:00", "10:30", "Focus Mon to Fri 9:00 to 10:30"],
  ["daily 9-10", all, "09:00", "10:00", "Focus every day 9:00 to 10:00"],
  ["every day 9-10", all, "09:00", "10:00", "Focus every day 9:00 to 10:00"],
  ["9-10 every day", all, "09:00", "10:00", "Focus every day 9:00 to 10:00"],
  ["each day between 9 and 10", all, "09:00", "10:00", "Focus every day 9:00 to 10:00"],
  ["every tuesday and thursday 14-16", [2, 4], "14:00", "16:00", "Focus Tue and Thu 14:00 to 16:00"],
  ["tue/thu 2-4pm", [2, 4], "14:00", "16:00", "Focus Tue and Thu 14:00 to 16:00"],
  ["mon,wed 9-10", [1, 3], "09:00", "10:00", "Focus Mon and Wed 9:00 to 10:00"],
  ["Mondays, Wednesdays & Fridays 9-10 writing", [1, 3, 5], "09:00", "10:00", "Focus Mon, Wed and Fri 9:00 to 10:00 (writing)"],
  ["fridays 9am-noon: the week", [5], "09:00", "12:00", "Focus Fri 9:00 to 12:00 (the week)"],
  ["every friday 2pm-4", [5], "14:00", "16:00", "Focus Fri 14:00 to 16:00"],
  ["on fridays 14-16", [5], "14:00", "16:00", "Focus Fri 14:00 to 16:00"],
  ["weekends 10-12 reading", [6, 7], "10:00", "12:00", "Focus Sat and Sun 10:00 to 12:00 (reading)"],
  ["sundays 22:00-midnight", [7], "22:00", "24:00", "Focus Sun 22:00 to 24:00"],
  ["on call weekdays 22-6", office, "22:00", "06:00", "On call Mon to Fri 22:00 to 6:00"],
  ["on call: every weekend 0-16", [6, 7], "00:00", "16:00", "On call Sat and Sun 0:00 to 16:00"],
  ["review weekdays 16:00-16:45", office, "16:00", "16:45", "Review Mon to Fri 16:00 to 16:45"],
  ["away wednesdays 13-18", [3], "13:00", "18:00", "Away Wed 13:00 to 18:00"],
  ["ｗｅｅｋｄａｙｓ　９－１１", office, "09:00", "11:00", "Focus Mon to Fri 9:00 to 11:00"],
])("every week: %j", (words, days, from, to, echo) => {
  expect(typed(words, berlin)).toMatchObject({ weekly: { days, from, to }, echo });
});
