import type { DayLoad } from "../../src/domain/day-load.ts";
import { addDays, hour, minute } from "../../src/domain/time.ts";
import { dayLoadView, daySummary, type Story, weekLoadView } from "../../src/slack/load.view.ts";
import { loadDefinitions } from "../../src/slack/load-definitions.view.ts";
import { type Deeds, standupView } from "../../src/slack/standup.view.ts";
import { teamNoteView } from "../../src/slack/team-note-message.view.ts";
import { aDay } from "../domain/loads.ts";
import { ana, bo, cy, max, now, viewer } from "./people.ts";
import { atTheLimit, extreme, longAsk, ordinary, settledAs } from "./requests.ts";
import { inEphemerals, inMessages, inModals, inPlainerMessages, type Sample } from "./sample.ts";

export const quietDay: DayLoad = aDay();
export const usualDay: DayLoad = aDay({
  came: { people: 4, agents: 2 },
  settled: { people: 3, agents: 2 },
  carried: { people: 1, agents: 2 },
  left: { "handed over": 1, withdrawn: 1 },
  minutes: 95,
  measured: 2,
  focus: 4 * hour,
  kept: 2.5 * hour,
  broken: [{ at: now, request: "T1/2" }],
  bypasses: [{ at: now, request: "T1/2" }],
  avoided: 5,
  waited: { people: 7 * hour, agents: 3 * hour },
  putOff: 2,
  replied: 3,
});
const moments = Array.from({ length: 12 }, (_, at) => ({ at: now + at * minute, request: `T1/${at + 1}` }));
export const longDay: DayLoad = aDay({
  came: { people: 134, agents: 2034 },
  again: 40,
  settled: { people: 82, agents: 611 },
  carried: { people: 100, agents: 1600 },
  reworked: 4,
  left: { "handed over": 11, "asked back": 32, withdrawn: 71, lapsed: 14, "ended by another": 12, "passed on": 9 },
  minutes: 1900,
  measured: 61,
  focus: 9.5 * hour,
  kept: 0,
  broken: moments,
  bypasses: moments,
  avoided: 812,
  waited: { people: 7034 * hour, agents: 3001 * hour },
  putOff: 62,
  replied: 33,
});

const nothing: Story = { letThrough: [], mirror: { again: [] } };
const [first, second] = ordinary(2);
const through = second ? [{ ...second, bypass: { by: bo, at: now, reason: "Main is red", of: ana } }] : [];
const fed = { days: 12, agents: 5, came: 168, settled: 72, measured: 12, minutesEach: 11, capacity: 90, forPeople: 24 };
const usualOutlook = {
  capacity: 90,
  forecast: {
    minutes: 55,
    clear: { date: "2026-03-26", part: "morning" as const },
    day: { least: 4, most: 7, minutes: 60, days: 10, capacity: 90 },
  },
  feeding: fed,
};
const mirrored = {
  quick: { count: 7, of: 12 },
  approved: { count: 18, of: 20 },
  late: { late: { count: 4, of: 6 }, before: { count: 1, of: 12 }, from: "16:00" },
  inARow: 6,
  again: ["T1/142", "T1/141"],
};
const some: Story = {
  mirror: mirrored,
  outlook: usualOutlook,
  letThrough: through.map((request) => ({ at: now, request, broke: true })),
  ...(first && { oldest: { ...first, holdsUp: "the importer" } }),
};
const manyThrough = ordinary(12).map((one) => ({
  ...one,
  bypass: { by: max, at: now, reason: longAsk, of: ana, isWorthIt: false },
}));
const many: Story = {
  outlook: {
    capacity: 480,
    forecast: { minutes: 18_000, day: { least: 240, most: 500, minutes: 4_100, days: 10, capacity: 480 } },
    feeding: { ...fed, came: 16_800, agents: 500 },
  },
  letThrough: manyThrough.map((request) => ({ at: now, request, broke: true })),
  ...(first && { oldest: { ...first, ask: longAsk, holdsUp: atTheLimit("the importer and all that reads from it", 300) } }),
};

const daysOf = (days: DayLoad[]) => days.map((one, at) => ({ ...one, date: addDays("2026-03-23", at) }));
const week = (...days: DayLoad[]) => ({ days: daysOf(days), all: { ...(days.at(-1) ?? quietDay), date: "2026-03-29" } });

const given = {
  small: [quietDay, nothing, viewer],
  full: [usualDay, some, viewer],
  crowded: [longDay, many, viewer],
} satisfies Record<string, Parameters<typeof dayLoadView>>;

/** The same once the day is over. */
export const summaries = {
  small: daySummary(quietDay, nothing, viewer, true),
  full: daySummary(usualDay, some, viewer, true),
  crowded: daySummary(longDay, many, viewer, true),
};

const deeds = (over: Partial<Deeds> = {}): Deeds => ({
  date: "2026-03-23",
  ...{ judged: [], replied: [], handedOver: [], askedBack: [] },
  ...over,
});
const approved = ordinary(5).map((one) => settledAs(one, { is: "approved", by: ana }));

const teamWeek = { of: 6, decided: 23, waiting: 9, oldestSince: now - 6 * 24 * hour, stalled: 3, focusKept: 41 * hour };

export const loads: Sample[] = [
  ...inMessages(teamNoteView, "team-note", {
    small: [{ of: 5, decided: 0, waiting: 0, stalled: 0, focusKept: 0 }, now],
    full: [teamWeek, now],
    crowded: [{ ...teamWeek, of: 480, decided: 23_000, waiting: 9_000, stalled: 3_000, focusKept: 41_000 * hour }, now],
  }),
  ...inEphemerals(standupView, "standup", {
    small: [deeds(), viewer],
    full: [
      deeds({
        judged: approved.map((one, at) => ({ ...one, ...(at === 0 && { holdsUp: "the importer" }) })),
        replied: ordinary(1),
        handedOver: ordinary(2).map((request) => ({ request, to: cy })),
      }),
      viewer,
    ],
    crowded: [
      deeds({
        judged: extreme(40).map((one) => settledAs(one, { is: "answered", by: ana, words: longAsk })),
        replied: extreme(20),
        handedOver: extreme(20).map((request) => ({ request })),
        askedBack: extreme(20),
      }),
      viewer,
    ],
  }),
  ...inMessages(dayLoadView, "load-day", given),
  ...inPlainerMessages(dayLoadView, "load-day-plainer", given),
  ...inEphemerals(weekLoadView, "load-week", {
    small: [week(quietDay), viewer],
    full: [week(usualDay, { ...usualDay, minutes: 40 }, quietDay, { ...usualDay, minutes: 120 }, usualDay), viewer],
    crowded: [week(longDay, longDay, longDay, longDay, longDay, longDay, longDay), viewer],
  }),
  ...inModals(loadDefinitions, "load-definitions", { small: [], full: [fed], crowded: [{ ...fed, came: 16_800, agents: 500 }] }),
];
