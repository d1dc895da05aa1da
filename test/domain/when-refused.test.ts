import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/refusal.ts";
import { berlin, typed } from "./when-phrases.ts";

const usual = "Try `/focus 90m`, `/focus until 15:00`, `/focus 14:00-16:00` or `/focus tomorrow 9-11`.";

type Row = [words: string, said: string];
const unread = (words: string): Row => [words, `I could not read "${words}". ${usual}`];

/** What stands behind `/focus` in each of a sentence's examples. */
const commandsIn = (said: string) => [...said.matchAll(/`\/focus ([^`]+)`/g)].map(([, words = ""]) => words);

/** On a Tuesday at 10:07 in Berlin. Every example can be typed as it stands, there and then. */
test.each<Row>([
  unread("banana"),
  unread("until teh 5th"),
  unread("until"),
  unread("for"),
  unread("m"),
  unread("h"),
  unread("-90m"),
  unread("90s"),
  unread("90 seconds"),
  unread("half a day"),
  unread("a couple of hours"),
  unread("for a while"),
  unread("until the meeting"),
  unread("until Bo is back"),
  unread("soon"),
  unread("now"),
  unread("asap"),
  unread("9-11-"),
  unread("9 11"),
  unread("9-11, 14-16"),
  unread("9-11 and 14-16"),
  unread("9-11 then 14:00-15:00"),
  unread("90m 14:00"),
  unread("until 15:00 until 16:00"),
  unread("9-11 1h"),
  unread("don't focus until 15:00"),
  unread("no focus 90m"),
  ["writing 90m", 'I could not read "writing 90m". Try `/focus 90m writing`.'],
  ["deep work tomorrow 9-11", 'I could not read "deep work tomorrow 9-11". Try `/focus tomorrow 9-11 deep work`.'],
  unread("9-11 standup tomorrow"),
  unread("9-11 gym on friday"),
  unread("90m writing until 15:00"),
  unread("90m tomorrow"),
  unread("2h on friday"),
  unread("tomorrow tomorrow 9-11"),
  unread("tomorrow 9-11 friday"),
  unread("monday 9-11 tuesday"),
  unread("until friday until monday"),
  unread("9-11 every"),
  [
    "every other friday 9-11",
    'I could not read "every other friday 9-11": a block of every week has days and hours. Try `/focus weekdays 9:00-11:30` or `/focus fridays 14:00-16:00`.',
  ],
  [
    "every 2 weeks",
    'I could not read "every 2 weeks": a block of every week has days and hours. Try `/focus weekdays 9:00-11:30` or `/focus fridays 14:00-16:00`.',
  ],
  [
    "monthly 9-11",
    'I could not read "monthly 9-11": a block of every week has days and hours. Try `/focus weekdays 9:00-11:30` or `/focus fridays 14:00-16:00`.',
  ],
  [
    "every morning",
    'I could not read "every morning": a block of every week has days and hours. Try `/focus weekdays 9:00-11:30` or `/focus fridays 14:00-16:00`.',
  ],
  [
    "weekly on monday 9-11",
    'I could not read "weekly on monday 9-11": a block of every week has days and hours. Try `/focus weekdays 9:00-11:30` or `/focus fridays 14:00-16:00`.',
  ],
  [
    "every monday 9-11 until 5 jan",
    'I read the days, but not the hours of "every monday 9-11 until 5 jan". Try `/focus weekdays 9:00-11:30`.',
  ],
  [
    "weekdays 9-11 starting monday",
    'I read the days, but not the hours of "weekdays 9-11 starting monday". Try `/focus weekdays 9:00-11:30`.',
  ],
  ["weekdays", 'I read the days, but not the hours of "weekdays". Try `/focus weekdays 9:00-11:30`.'],
  ["weekends", 'I read the days, but not the hours of "weekends". Try `/focus weekdays 9:00-11:30`.'],
  ["every day", 'I read the days, but not the hours of "every day". Try `/focus weekdays 9:00-11:30`.'],
  ["mon-fri", 'I read the days, but not the hours of "mon-fri". Try `/focus weekdays 9:00-11:30`.'],
  ["mondays in the morning", 'I read the days, but not the hours of "mondays in the morning". Try `/focus weekdays 9:00-11:30`.'],
  ["weekdays until noon", 'I read the days, but not the hours of "weekdays until noon". Try `/focus weekdays 9:00-11:30`.'],
  ["weekdays 9-5", '"weekdays 9-5" ends before it starts. Try `/focus weekdays 9:00-17:00`.'],
  ["weekdays 11-2", '"weekdays 11-2" ends before it starts. Try `/focus weekdays 11:00-14:00`.'],
  ["fridays 12-1", '"fridays 12-1" ends before it starts. Try `/focus weekdays 12:00-13:00`.'],
  ["away mon-fri", 'I read the days, but not the hours of "away mon-fri". Try `/focus weekdays 9:00-11:30`.'],
  ["review weekdays", 'I read the days, but not the hours of "review weekdays". Try `/focus weekdays 9:00-11:30`.'],
  [
    "tomorrow morning",
    'I could not read "tomorrow morning": it says no hour that a clock shows. Try `/focus tomorrow 9:00-12:00` or `/focus today 9:00-12:00`.',
  ],
  [
    "tomorrow afternoon",
    'I could not read "tomorrow afternoon": it says no hour that a clock shows. Try `/focus tomorrow 13:00-17:00` or `/focus today 13:00-17:00`.',
  ],
  [
    "this evening",
    'I could not read "this evening": it says no hour that a clock shows. Try `/focus 18:00-21:00` or `/focus tomorrow 18:00-21:00`.',
  ],
  [
    "tonight",
    'I could not read "tonight": it says no hour that a clock shows. Try `/focus 18:00-21:00` or `/focus tomorrow 18:00-21:00`.',
  ],
  [
    "until lunch",
    'I could not read "until lunch": it says no hour that a clock shows. Try `/focus until 12:00` or `/focus until 17:00`.',
  ],
  [
    "until after lunch",
    'I could not read "until after lunch": it says no hour that a clock shows. Try `/focus until 12:00` or `/focus until 17:00`.',
  ],
  [
    "until tomorrow evening",
    'I could not read "until tomorrow evening": it says no hour that a clock shows. Try `/focus until 17:00` or `/focus until 20:00`.',
  ],
  [
    "until the end of the day",
    'I could not read "until the end of the day": it says no hour that a clock shows. Try `/focus until 18:00` or `/focus until 17:00`.',
  ],
  [
    "until eod",
    'I could not read "until eod": it says no hour that a clock shows. Try `/focus until 18:00` or `/focus until 17:00`.',
  ],
  unread("until eow"),
  [
    "9-11 tonight",
    'I could not read "9-11 tonight": it says no hour that a clock shows. Try `/focus today 18:00-21:00` or `/focus tomorrow 18:00-21:00`.',
  ],
  [
    "9-11 in the evening",
    'I could not read "9-11 in the evening": it says no hour that a clock shows. Try `/focus today 18:00-21:00` or `/focus tomorrow 18:00-21:00`.',
  ],
  [
    "in the morning",
    'I could not read "in the morning": it says no hour that a clock shows. Try `/focus 9:00-12:00` or `/focus tomorrow 9:00-12:00`.',
  ],
  ["tomorrow", '"tomorrow" says no hours. Try `/focus tomorrow 9-11` or `/focus tomorrow 14-16`.'],
  ["friday", '"friday" says no hours. Try `/focus friday 9-11` or `/focus friday 14-16`.'],
  ["on 3 april", '"on 3 april" says no hours. Try `/focus 3 april 9-11` or `/focus 3 april 14-16`.'],
  ["3 december", '"3 december" says no hours. Try `/focus 3 december 9-11` or `/focus 3 december 14-16`.'],
  ["the 5th", '"the 5th" says no hours. Try `/focus the 5th 9-11` or `/focus the 5th 14-16`.'],
  ["next monday", '"next monday" says no hours. Try `/focus next monday 9-11` or `/focus next monday 14-16`.'],
  ["review tomorrow", '"tomorrow" says no hours. Try `/focus review tomorrow 9:00 for 45m`.'],
  ["on call friday", '"friday" says no hours. Try `/focus on call friday 9-11` or `/focus on call friday 14-16`.'],
  ["14:00", '"14:00" says no end. Try `/focus 14:00 for 90m` or `/focus until 14:00`.'],
  ["3pm", '"3pm" says no end. Try `/focus 15:00 for 90m` or `/focus until 15:00`.'],
  ["noon", '"noon" says no end. Try `/focus 12:00 for 90m` or `/focus until 12:00`.'],
  ["at 14:00", '"at 14:00" says no end. Try `/focus 14:00 for 90m` or `/focus until 14:00`.'],
  ["from 14:00", '"from 14:00" says no end. Try `/focus 14:00 for 90m` or `/focus until 14:00`.'],
  ["tomorrow at 9", '"tomorrow at 9" says no end. Try `/focus tomorrow 9:00 for 90m`.'],
  [
    "friday 14:00 the talk",
    '"friday 14:00 the talk" says no end. Try `/focus friday 14:00 for 90m` or `/focus tomorrow 14:00 for 90m`.',
  ],
  ["9", '"9" could be hours or minutes. Try `/focus 9h` or `/focus 9m`.'],
  ["2", '"2" could be hours or minutes. Try `/focus 2h` or `/focus 2m`.'],
  ["1", '"1" could be hours or minutes. Try `/focus 1h` or `/focus 1m`.'],
  ["90 the importer", 'I could not tell what "90" counts. Try `/focus 90m the importer`.'],
  ["3 things to do", 'I could not tell what "3" counts. Try `/focus 3m things to do` or `/focus 3h things to do`.'],
  ["2 reviews", 'I could not tell what "2" counts. Try `/focus 2m reviews` or `/focus 2h reviews`.'],
  ["friday for 2h", '"friday for 2h" says no hour to start. Try `/focus friday 9:00 for 2h`.'],
  ["tomorrow 2h", '"tomorrow 2h" says no hour to start. Try `/focus tomorrow 9:00 for 2h`.'],
  ["until 9:00", "9:00 has passed. Try `/focus until 21:00` or `/focus tomorrow 9-11`."],
  ["until 10:07", `A block lasts a minute at least. ${usual}`],
  ["until 10:00", "10:00 has passed. Try `/focus until 22:00` or `/focus tomorrow 9-11`."],
  ["until 3", "3:00 has passed. Try `/focus until 15:00` or `/focus tomorrow 9-11`."],
  ["until 3am", "3:00 has passed. Try `/focus until 15:00` or `/focus tomorrow 9-11`."],
  ["8-9", "9:00 has passed. Try `/focus 20:00-21:00` or `/focus tomorrow 8:00-9:00`."],
  ["8-10", "10:00 has passed. Try `/focus 20:00-22:00` or `/focus tomorrow 8:00-10:00`."],
  ["0-1", "1:00 has passed. Try `/focus 12:00-13:00` or `/focus tomorrow 0:00-1:00`."],
  ["today 8-9", `9:00 has passed. ${usual}`],
  ["today 8-9am", `9:00 has passed. ${usual}`],
  [
    "until today",
    '"until today" ends with the day\'s beginning, which has passed. Try `/focus until 24:00` or `/focus until 17:00`.',
  ],
  [
    "until 24 march",
    '"until 24 march" ends with the day\'s beginning, which has passed. Try `/focus until 24:00` or `/focus until 17:00`.',
  ],
  ["until today 9:00", `9:00 has passed. ${usual}`],
  ["at 8 for 1h", "9:00 has passed. Try `/focus 20:00-21:00` or `/focus tomorrow 8:00-9:00`."],
  ["1h from 8:00", "9:00 has passed. Try `/focus 20:00-21:00` or `/focus tomorrow 8:00-9:00`."],
  [
    "3 march 9-11",
    "3 Mar has passed. Try a later day, such as `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.",
  ],
  [
    "27 feb 9-11",
    "27 Feb has passed. Try a later day, such as `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.",
  ],
  [
    "31 dec 2025 9-11",
    "31 Dec 2025 has passed. Try a later day, such as `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.",
  ],
  [
    "1 january 2025 9-11",
    "1 Jan 2025 has passed. Try a later day, such as `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.",
  ],
  ["16:00-14:00", `"16:00-14:00" ends before it starts. ${usual}`],
  ["14:00-14:00", `"14:00-14:00" ends before it starts. ${usual}`],
  ["tomorrow 11-9", '"tomorrow 11-9" ends before it starts. Try `/focus tomorrow 11:00-21:00`.'],
  ["9-5", '"9-5" ends before it starts. Try `/focus 9:00-17:00`.'],
  ["11-2", '"11-2" ends before it starts. Try `/focus 11:00-14:00`.'],
  ["12-1", '"12-1" ends before it starts. Try `/focus 12:00-13:00`.'],
  ["tomorrow 9-5", '"tomorrow 9-5" ends before it starts. Try `/focus tomorrow 9:00-17:00`.'],
  ["friday to thursday", 'I read the days, but not the hours of "friday to thursday". Try `/focus weekdays 9:00-11:30`.'],
  [
    "away friday to thursday",
    'I read the days, but not the hours of "away friday to thursday". Try `/focus weekdays 9:00-11:30`.',
  ],
  [
    "away 5 apr to 3 apr",
    "3 Apr has passed. Try a later day, such as `/focus away 3 december` or `/focus away 24 december to 2 january`.",
  ],
  ["29 march 2:30-3:30", `There is no 2:30 on 29 March in Berlin; I took 3:30. A block lasts a minute at least. ${usual}`],
  ["0m", `A block lasts a minute at least. ${usual}`],
  ["0h", `A block lasts a minute at least. ${usual}`],
  ["0 minutes", `A block lasts a minute at least. ${usual}`],
  ["0.1 minutes", `A block lasts a minute at least. ${usual}`],
  ["0", `A block lasts a minute at least. ${usual}`],
  ["17h", `A block lasts 16 hours at most. ${usual}`],
  ["16h1m", `A block lasts 16 hours at most. ${usual}`],
  ["1000m", `A block lasts 16 hours at most. ${usual}`],
  ["1000", `A block lasts 16 hours at most. ${usual}`],
  ["3 days", `A block lasts 16 hours at most. ${usual}`],
  ["2 weeks", `A block lasts 16 hours at most. ${usual}`],
  ["9-11 dec", `A block lasts 16 hours at most. ${usual}`],
  ["24 dec to 2 jan", `A block lasts 16 hours at most. ${usual}`],
  ["tomorrow 0:00-23:00", `A block lasts 16 hours at most. ${usual}`],
  ["until friday", `A block lasts 16 hours at most. ${usual}`],
  ["until tomorrow 9:00", `A block lasts 16 hours at most. ${usual}`],
  ["until 31 dec", `A block lasts 16 hours at most. ${usual}`],
  ["friday 9:00 to saturday 9:00", `A block lasts 16 hours at most. ${usual}`],
  ["99999999999999999999h", `A block lasts 16 hours at most. ${usual}`],
  ["review 61m", "A review lasts 60 minutes at most. Try `/focus review 45m` or `/focus review 16:00-16:45`."],
  ["review 2h", "A review lasts 60 minutes at most. Try `/focus review 45m` or `/focus review 16:00-16:45`."],
  ["review until 15:00", "A review lasts 60 minutes at most. Try `/focus review 45m` or `/focus review 16:00-16:45`."],
  [
    "away until 31 dec",
    "Away lasts 90 days at most. Try `/focus away tomorrow`, `/focus away 24 december to 2 january` or `/focus away until friday 9:00`.",
  ],
  [
    "away 91 days",
    "Away lasts 90 days at most. Try `/focus away tomorrow`, `/focus away 24 december to 2 january` or `/focus away until friday 9:00`.",
  ],
  ["away", "Say when. Try `/focus away tomorrow`, `/focus away 24 december to 2 january` or `/focus away until friday 9:00`."],
  ["on call", "Say when. Try `/focus on call 18:00-23:00` or `/focus on call tomorrow 9-17`."],
  ["review", "Say when. Try `/focus review 45m` or `/focus review 16:00-16:45`."],
  ["focus", `Say when. ${usual}`],
  ["until 25:00", `"until 25:00" has a time that no clock shows. ${usual}`],
  ["until 24:30", `"until 24:30" has a time that no clock shows. ${usual}`],
  ["until 15:75", `"until 15:75" has a time that no clock shows. ${usual}`],
  ["until 13pm", `"until 13pm" has a time that no clock shows. ${usual}`],
  ["until 0am", `"until 0am" has a time that no clock shows. ${usual}`],
  ["14-99", `"14-99" has a time that no clock shows. ${usual}`],
  ["tomorrow 24:00-25:00", `"tomorrow 24:00-25:00" has a time that no clock shows. ${usual}`],
  ["9:60-10:00", `"9:60-10:00" has a time that no clock shows. ${usual}`],
  ["at 25 for 1h", `"at 25 for 1h" has a time that no clock shows. ${usual}`],
  ["30 feb 9-11", 'No calendar shows "30 feb". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  ["31 april 9-11", 'No calendar shows "31 april". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  ["29 feb 9-11", 'No calendar shows "29 feb". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  ["2026-02-30 9-11", 'No calendar shows "2026-02-30". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  ["2026-13-01 9-11", 'No calendar shows "2026-13-01". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  ["the 32nd 9-11", 'No calendar shows "the 32nd". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  ["the 0th 9-11", 'No calendar shows "the 0th". Try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.'],
  [
    "3/4 9-11",
    '"3/4" is read differently in different places. Write its month as a word: try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.',
  ],
  [
    "12/3/2026 9-11",
    '"12/3/2026" is read differently in different places. Write its month as a word: try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.',
  ],
  [
    "until 3.4. 15:00",
    '"3.4." is read differently in different places. Write its month as a word: try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.',
  ],
  [
    "3-4-26 9-11",
    '"3-4-26" is read differently in different places. Write its month as a word: try `/focus 3 december 9-11`, `/focus tomorrow 9-11` or `/focus 90m`.',
  ],
  ["friday 26 march 9-11", "26 Mar is a Thursday, not a Friday. Say one of them alone: `26 Mar` or `Friday`."],
  ["26 march (friday) 9-11", "26 Mar is a Thursday, not a Friday. Say one of them alone: `26 Mar` or `Friday`."],
  ["thursday 27 mar 14-16", "27 Mar is a Friday, not a Thursday. Say one of them alone: `27 Mar` or `Thursday`."],
  ["next friday 9-11", '"next friday" could be 27 Mar or 3 Apr. Say which of them: `27 Mar` or `3 Apr`.'],
  ["next thursday 9-11", '"next thursday" could be 26 Mar or 2 Apr. Say which of them: `26 Mar` or `2 Apr`.'],
  ["until next wednesday 9:00", '"next wednesday" could be 25 Mar or 1 Apr. Say which of them: `25 Mar` or `1 Apr`.'],
  [
    "until 15:00 New York time",
    `Blocks are read on your own clocks, Berlin time: say it in that, without "New York time". ${usual}`,
  ],
  ["until 3pm EST", `Blocks are read on your own clocks, Berlin time: say it in that, without "EST". ${usual}`],
  ["9-11 UTC", `Blocks are read on your own clocks, Berlin time: say it in that, without "UTC". ${usual}`],
  ["9-11 GMT+2", `Blocks are read on your own clocks, Berlin time: say it in that, without "GMT+2". ${usual}`],
  [
    "tomorrow 9-11 Europe/London",
    `Blocks are read on your own clocks, Berlin time: say it in that, without "Europe/London". ${usual}`,
  ],
  ["until tomorrow midnight", '"until tomorrow midnight" could be either night of that day. Try `/focus until tomorrow 0:00`.'],
  ["until friday midnight", `"until friday midnight" could be either night of that day. ${usual}`],
  ["until 15:00 tokyo time", `Blocks are read on your own clocks, Berlin time: say it in that, without "tokyo time". ${usual}`],
  ["weekdays 9-11 EST", 'I read the days, but not the hours of "weekdays 9-11 EST". Try `/focus weekdays 9:00-11:30`.'],
])("%j is refused: %s", (words, said) => {
  expect(() => typed(words, berlin)).toThrow(new Refusal(said));
  for (const example of commandsIn(said)) expect(typed(example, berlin).echo).toMatch(/\d:\d\d/);
});

test("in the evening until a time of the small hours is in the night that begins", () => {
  const evening = { ...berlin, now: "24 Mar 2026 20:05 +0100" };
  expect(typed("until 1:45", evening).echo).toBe("focus until tomorrow 1:45 Berlin time");
  expect(() => typed("until 9:00", evening)).toThrow("9:00 has passed.");
  expect(() => typed("until 1:45", { ...berlin, now: "24 Mar 2026 15:20 +0100" })).toThrow("1:45 has passed.");
});

test("at 15:20 no example is offered that has passed by then", () => {
  const late = { ...berlin, now: "24 Mar 2026 15:20 +0100" };
  expect(() => typed("banana", late)).toThrow(
    new Refusal('I could not read "banana". Try `/focus 90m`, `/focus 14:00-16:00` or `/focus tomorrow 9-11`.'),
  );
  expect(() => typed("until 9:00", late)).toThrow(
    new Refusal("9:00 has passed. Try `/focus until 21:00` or `/focus tomorrow 9-11`."),
  );
});
