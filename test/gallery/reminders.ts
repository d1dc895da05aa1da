import type { ReminderBody } from "../../src/domain/notice.ts";
import type { Reminder } from "../../src/domain/reminder.ts";
import type { Asked, Request } from "../../src/domain/request.ts";
import { day, hour } from "../../src/domain/time.ts";
import { remindedText, standingReminderText, stoppedText } from "../../src/slack/remind-verb.view.ts";
import { reminderEndedView, reminderView } from "../../src/slack/reminder-message.view.ts";
import { ana, bo, dee, eli, joinedAs, max, noor, now, viewer } from "./people.ts";
import { extreme, ordinary, settledAs } from "./requests.ts";
import { inMessages, inWords, type Sample } from "./sample.ts";

const [room, zone] = ["T1/C0PARSER", viewer.zone];
const place = { channel: room, zone, names: viewer.names };
const setUpBy = (by: string, over: Partial<Reminder> = {}): Reminder => ({
  ...{ channel: room, by, since: now - day, nextAt: now + 23 * hour },
  ...{ days: [1, 2, 3, 4, 5], time: "10:00", zone },
  ...over,
});

/** Asked two days ago in the channel, by those who ask it here and by `others` too. */
const askedHere = (all: Request[], ...others: string[]): Request[] =>
  all.map((one) => {
    const [first] = one.askers;
    const here = (who: string): Asked => ({
      ...first,
      who,
      origin: { from: "slack", thread: { channel: "C0PARSER", ts: "1774253340.000100" } },
      at: now - 2 * day,
    });
    return { ...one, askers: [here(first.who), ...others.map(here)], askedAt: now - 2 * day };
  });
const decision = (one: Request): Request => ({ ...one, kind: "decision" });
const returned = (one: Request): Request => ({ ...one, turn: { is: "returned", at: now, question: "Which release?" } });
const [first, second, third, fourth] = askedHere(ordinary(4)) as [Request, Request, Request, Request];
const full = [second, decision(returned(fourth)), ...askedHere([first], dee), settledAs(third, { is: "approved", by: ana })];
const crowded = [...askedHere(extreme(6).map(decision), max, noor, eli), ...askedHere(ordinary(8).slice(6))];
const body = (over: Partial<ReminderBody> = {}): Pick<ReminderBody, "left" | "ended"> => ({ left: 0, ...over });
const stopped = (by: string) => body({ ended: { is: "stopped", by, at: now, zone } });
const american = { ...joinedAs(max), locale: "en-US" };

/** What a channel is told, and what is said about that. */
export const reminderSamples: Sample[] = [
  ...inMessages(reminderView, "reminder", {
    small: [body(), [second], setUpBy(ana), place],
    full: [body({ left: 4 }), full, setUpBy(dee), place],
    crowded: [body({ left: 140 }), crowded, setUpBy(max, { days: [1, 3, 4, 6], zone: "America/Argentina/Buenos_Aires" }), place],
  }),
  ...inMessages(reminderView, "reminder-over", {
    small: [stopped(ana), [second], undefined, place],
    full: [body(), full.map((one) => settledAs(one, { is: "withdrawn", by: bo })), setUpBy(ana), place],
    crowded: [stopped(max), crowded, undefined, place],
  }),
  ...inMessages(reminderEndedView, "reminder-ended", {
    small: ["C0PARSER", "archived"],
    full: ["C0PARSER", "left"],
    crowded: ["C0PARSER", "read-only"],
  }),
  ...inWords(remindedText, "reminder-set-up", {
    small: [setUpBy(ana), undefined, { person: joinedAs(ana), other: undefined, now }],
    full: [setUpBy(ana), setUpBy(dee, { days: [1], time: "09:30" }), { person: joinedAs(ana), other: joinedAs(dee), now }],
    crowded: [setUpBy(max), setUpBy(max, { days: [1, 3, 4, 6] }), { person: american, other: american, now }],
  }),
  ...inWords(standingReminderText, "reminder-now", {
    small: [undefined, { person: joinedAs(ana), now }],
    full: [
      { ...setUpBy(ana), setUpBy: joinedAs(ana) },
      { person: joinedAs(ana), now },
    ],
    crowded: [
      { ...setUpBy(noor), setUpBy: joinedAs(noor) },
      { person: american, now },
    ],
  }),
  ...inWords(stoppedText, "reminder-stopped", { small: ["Ana"], full: ["Ana", "Dee"], crowded: [american.name, "نور الهدى"] }),
];
