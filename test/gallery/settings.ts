import type { OwnAgent } from "../../src/domain/agent.ts";
import { type Attention, joining } from "../../src/domain/attention.ts";
import { attentionOf, type Person } from "../../src/domain/person.ts";
import type { StandingAnswer } from "../../src/domain/standing-answer.ts";
import { addDays, day, hour } from "../../src/domain/time.ts";
import type { WeeklyBlock } from "../../src/domain/time-block.ts";
import { agentForm } from "../../src/slack/agent-form.view.ts";
import { agentsForm } from "../../src/slack/agents-settings.view.ts";
import { awayDoneModal, awayModal } from "../../src/slack/away-modal.view.ts";
import { type CalendarShown, calendarForm } from "../../src/slack/calendar-settings.view.ts";
import { firstUseForm, sampleModal } from "../../src/slack/first-use.view.ts";
import { capacityForm } from "../../src/slack/judging-settings.view.ts";
import { mirrorForm } from "../../src/slack/mirror-settings.view.ts";
import { awaitingToken, newTokenModal } from "../../src/slack/new-token.view.ts";
import { ownAgentsMessage, ownAgentsModal } from "../../src/slack/own-agents.view.ts";
import { rulesInSettings } from "../../src/slack/rules-command.view.ts";
import {
  bypassesForm,
  daysOffForm,
  digestsForm,
  holidaysForm,
  hoursForm,
  statusForm,
  weeklyForm,
} from "../../src/slack/settings-forms.view.ts";
import { settingsModal } from "../../src/slack/settings-modal.view.ts";
import { erasedModal, eraseModal } from "../../src/slack/your-data.view.ts";
import { zoneView } from "../../src/slack/zone-message.view.ts";
import { accountsShown } from "./accounts.ts";
import { longRule, rule, seeing } from "./agents-work.ts";
import { ana, bo, cy, dee, eli, joinedAs, max, noor, notJoinedYet, now, viewer } from "./people.ts";
import { atTheLimit, extreme, ordinary, ordinaryOne } from "./requests.ts";
import { inEphemerals, inMessages, inModals, type Sample } from "./sample.ts";

const berlin = joining("Europe/Berlin");

const settled = (over: Partial<Attention>): Person => ({ ...joinedAs(ana), attention: { ...berlin, ...over } });
const longLabel = atTheLimit("the importer, the parser and their tests,", 80);
const weekly = (at: number): WeeklyBlock => ({
  kind: (["focus", "review", "on call"] as const)[at % 3] ?? "focus",
  days: [1, 3, 5],
  from: `${String(at).padStart(2, "0")}:00`,
  to: `${String(at).padStart(2, "0")}:45`,
});
const usualWeek = settled({
  weekly: [{ kind: "focus", days: [1, 2, 3, 4, 5], from: "09:00", to: "11:30", label: "writing" }],
  slotsOf: { 5: ["09:30"] },
  daysOff: [{ from: "2026-12-24", to: "2027-01-02" }],
  holidays: { place: "DE/BE" },
  bypasses: { perWeek: 1, always: [bo], emergency: "+49 170 1234567" },
});
const crowdedWeek: Person = {
  ...settled({
    zone: "America/Argentina/ComodRivadavia",
    hours: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, { from: `0${day}:15`, to: `1${day}:45` }])),
    slotsOf: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [`0${day}:30`, "12:00", "13:30", `1${day}:00`]])),
    weekly: Array.from({ length: 20 }, (_, at) => ({ ...weekly(at), label: longLabel })),
    daysOff: Array.from({ length: 60 }, (_, at) => ({
      from: addDays("2026-04-01", at * 5),
      to: addDays("2026-04-01", at * 5 + 2),
    })),
    endsAreQuiet: true,
    opensForLongest: true,
    holidays: { place: "AR" },
    bypasses: { perWeek: 5, always: [bo, cy, dee], never: [eli, noor, max], emergency: atTheLimit("Call the desk and", 200) },
  }),
  hasOwnZone: true,
};
const weeks: Record<"small" | "full" | "crowded", [Person]> = {
  small: [{ ...notJoinedYet }],
  full: [usualWeek],
  crowded: [crowdedWeek],
};

const calendarOf = (over: object): Extract<CalendarShown, { kept: unknown }> => ({
  kept: {
    who: "T1/U0ANA",
    url: "v1.sealed",
    host: "calendar.google.com",
    words: ["focus", "deep work"],
    reading: { at: now },
    ...over,
  },
});
const crowdedCalendar = calendarOf({
  host: `${"calendar-of-the-whole-company.".repeat(8)}example`,
  words: Array.from({ length: 10 }, (_, at) => `${at} ${longLabel.slice(0, 38)}`),
  reading: {
    fault: {
      why: "it is a page to look at, not a feed. Take the calendar's secret address in iCal format",
      since: now - day,
      times: 3,
    },
  },
});
const focusAhead = Array.from({ length: 12 }, (_, at) => ({ from: now + (at + 1) * day, to: now + (at + 1) * day + hour }));

const agentsKnown = { usual: undefined, own: 2, names: (id: string) => (id.endsWith("0") ? "builder" : longLabel) };
const limited = settled({ agents: { own: 45, others: 480 }, capacity: 480 });
const refusing = (times: number): Person => ({
  ...limited,
  lookUps: Array.from({ length: times }, (_, at) => ({ by: `T1/${at}`, times: at + 1, last: now - at * day })),
  refusedAgents: Array.from({ length: times }, (_, at) => ({ agent: `T1/${at}`, times: at + 1, last: now - at * hour })),
});

const looking = { names: viewer.names, on: { zone: "Europe/Berlin" }, now };
const ownAgent = (at: number, name = ""): OwnAgent => ({
  agent: {
    id: `T1/agent-${at}`,
    owner: ana,
    name: name === "" ? (["builder", "tester", "بنّاء"][at % 3] ?? "") : `${at} ${name}`.slice(0, 40),
    kinds: at % 2 === 0 ? ["review", "decision"] : ["review"],
    mayAsk: ["owner" as const, [bo, noor], [ana, bo, max, dee, eli, noor], "everybody" as const][at % 4] ?? "owner",
    createdAt: now - at * 30 * day,
  },
  open: at * 4,
  ending: at * 4,
  hasEnds: at > 0,
});
const refusedName = 'You have no such agent. "/sluice agents" lists yours.';
const token = "sluice_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
const rulesShown = (rules: StandingAnswer[]) => rulesInSettings(rules, seeing.names, seeing, now);

/** What somebody chose about being reached, and going away. */
export const settingsSamples: Sample[] = [
  ...inModals(settingsModal, "settings", {
    small: [...weeks.small, now],
    full: [...weeks.full, now],
    crowded: [...weeks.crowded, now, "There is room for 20 weekly blocks. Remove one first."],
  }),
  ...inModals(hoursForm, "settings-hours", weeks),
  ...inModals(digestsForm, "settings-digests", weeks),
  ...inModals(settingsModal, "settings-no-load", {
    small: [...weeks.small, now, undefined, undefined, undefined, undefined, false],
    full: [...weeks.full, now, undefined, undefined, undefined, undefined, false],
    crowded: [...weeks.crowded, now, undefined, undefined, undefined, undefined, false],
  }),
  ...inModals(weeklyForm, "settings-weekly", weeks),
  ...inModals(daysOffForm, "settings-days-off", { small: [], full: [], crowded: [] }),
  ...inMessages(zoneView, "other-zone", {
    small: ["Europe/Berlin", "Europe/Lisbon", { ...berlin, zone: "Europe/Berlin" }, { zone: "Europe/Berlin" }],
    full: ["Europe/Berlin", "Europe/Lisbon", { ...berlin, zone: "Europe/Lisbon" }, { zone: "Europe/Lisbon", locale: "en-US" }],
    crowded: ["Europe/Berlin", "America/Argentina/ComodRivadavia", attentionOf(crowdedWeek), crowdedWeek],
  }),
  ...inModals(firstUseForm, "first-use", weeks),
  ...inModals(sampleModal, "first-use-sample", {
    small: [joinedAs(ana), undefined, now],
    full: [joinedAs(ana), now + 2 * hour, now],
    crowded: [crowdedWeek, now + day, now],
  }),
  ...inModals(capacityForm, "settings-capacity", weeks),
  ...inModals(mirrorForm, "settings-mirror", weeks),
  ...inModals(agentsForm, "settings-agents", {
    small: [...weeks.small, agentsKnown, now],
    full: [...weeks.full, { ...agentsKnown, usual: 60 }, now],
    crowded: [limited, agentsKnown, now],
  }),
  ...inModals(settingsModal, "settings-agents-refused", {
    small: [refusing(1), now, undefined, undefined, undefined, agentsKnown],
    full: [refusing(3), now, undefined, undefined, undefined, { ...agentsKnown, usual: 60 }],
    crowded: [
      { ...crowdedWeek, refusedAgents: refusing(50).refusedAgents ?? [], lookUps: refusing(50).lookUps ?? [] },
      now,
      undefined,
      undefined,
      undefined,
      agentsKnown,
    ],
  }),
  ...inModals(ownAgentsModal, "own-agents", {
    small: [{ agents: [], ...looking }],
    full: [
      { agents: [ownAgent(0), ownAgent(1), ownAgent(2)], ...looking },
      "reviewer is revoked. 3 requests that it asked are withdrawn.",
    ],
    crowded: [{ agents: Array.from({ length: 20 }, (_, at) => ownAgent(at, longLabel.slice(0, 38))), ...looking }, refusedName],
  }),
  ...inEphemerals(ownAgentsMessage, "own-agents-message", {
    small: [{ agents: [], ...looking }],
    full: [{ agents: [ownAgent(0), ownAgent(1)], ...looking }],
    crowded: [{ agents: Array.from({ length: 20 }, (_, at) => ownAgent(at, longLabel.slice(0, 38))), ...looking }],
  }),
  ...inModals(agentForm, "agent-form", {
    small: [{ id: "T1/agent-1" }],
    full: [ownAgent(2).agent],
    crowded: [{ ...ownAgent(2, longLabel.slice(0, 38)).agent, mayAsk: Array.from({ length: 20 }, (_, at) => `T1/U0${at}`) }],
  }),
  ...inModals(newTokenModal, "new-token", {
    small: [{ agent: { name: "builder", kinds: ["decision"] }, token, url: "https://sluice.example.com", isPublic: true }],
    full: [{ agent: { name: "builder", kinds: ["review"] }, token, url: "http://localhost:3001", isPublic: false }],
    crowded: [
      {
        agent: { name: `بنّاء ${longLabel.slice(0, 34)}`, kinds: ["decision", "review"] },
        token,
        url: `https://${"sluice-of-the-whole-company.".repeat(6)}example.com`,
        isPublic: true,
      },
    ],
  }),
  ...inModals(awaitingToken, "awaiting-token", { small: [], full: [], crowded: [] }),
  ...inModals(settingsModal, "settings-rules", {
    small: [...weeks.small, now, undefined, undefined, undefined, agentsKnown, true, [...accountsShown.small, ...rulesShown([])]],
    full: [
      ...weeks.full,
      now,
      undefined,
      undefined,
      undefined,
      agentsKnown,
      true,
      [...accountsShown.full, ...rulesShown([rule(0), rule(3)])],
    ],
    crowded: [
      { ...crowdedWeek, refusedAgents: refusing(50).refusedAgents ?? [] },
      now,
      undefined,
      crowdedCalendar,
      undefined,
      agentsKnown,
      true,
      [...accountsShown.crowded, ...rulesShown(Array.from({ length: 40 }, (_, at) => rule(at, longRule)))],
    ],
  }),
  ...inModals(holidaysForm, "settings-holidays", weeks),
  ...inModals(settingsModal, "settings-calendar", {
    small: [
      joinedAs(ana),
      now,
      undefined,
      { absent: "Whoever runs Sluice has to set ENCRYPTION_KEY before you can add a calendar." },
    ],
    full: [settled({ calendar: { spans: focusAhead, leftOut: [] } }), now, undefined, calendarOf({})],
    crowded: [crowdedWeek, now, undefined, crowdedCalendar],
  }),
  ...inModals(calendarForm, "calendar-form", {
    small: [undefined],
    full: [calendarOf({}).kept],
    crowded: [crowdedCalendar.kept],
  }),
  ...inModals(statusForm, "settings-status", weeks),
  ...inModals(settingsModal, "settings-consent", {
    small: [...weeks.small, now, undefined, undefined, { is: "not set up" }],
    full: [...weeks.full, now, undefined, undefined, { is: "offered", url: "https://sluice.example/consent" }],
    crowded: [
      settled({ status: { text: longLabel, emoji: ":no_bell:" }, dnd: "none" }),
      now,
      undefined,
      undefined,
      { is: "given" },
    ],
  }),
  ...inModals(bypassesForm, "settings-bypasses", weeks),
  ...inModals(eraseModal, "erase-modal", { small: [], full: [], crowded: [] }),
  ...inModals(erasedModal, "erased-modal", { small: [], full: [], crowded: [] }),
  ...inModals(awayModal, "away", {
    small: [[], undefined, viewer],
    full: [ordinary(4), { from: now, to: now + 6 * day }, viewer],
    crowded: [extreme(60), { from: now + day, to: now + 90 * day + hour }, viewer],
  }),
  ...inModals(awayModal, "away-from-one", {
    small: [[ordinaryOne], { from: now, to: now + day }, viewer],
    full: [[ordinaryOne], undefined, viewer],
    crowded: [extreme(1), undefined, viewer],
  }),
  ...inModals(awayDoneModal, "away-done", {
    small: ["You are away until Monday 0:00 Berlin time. Nothing waited for you. `/focus off` says that you are back sooner."],
    full: [
      "You are away until Monday 0:00 Berlin time. 2 handed over, 1 given back, 3 kept for your return. `/focus off` says that you are back sooner.",
    ],
    crowded: [atTheLimit("You are away until Monday,", 900)],
  }),
];
