import type { Awaited } from "../../src/domain/expectation.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { queue, standing } from "../../src/domain/standing.ts";
import { hour } from "../../src/domain/time.ts";
import type { TimeBlock } from "../../src/domain/time-block.ts";
import { decisionsView } from "../../src/slack/decisions-command.view.ts";
import { focusView } from "../../src/slack/focus-command.view.ts";
import { homeView, outsiderHomeView } from "../../src/slack/home-tab.view.ts";
import { sittingOffer } from "../../src/slack/one-at-a-time.view.ts";
import { queueView } from "../../src/slack/queue-command.view.ts";
import { waitingView } from "../../src/slack/waiting-message.view.ts";
import { erasedHome } from "../../src/slack/your-data.view.ts";
import { askedBy } from "../domain/requests.ts";
import { longDay, quietDay, usualDay } from "./loads.ts";
import { ana, bo, cy, focusing, joinedAs, longGroup, max, notJoinedYet, now, platform, saidAway, viewer } from "./people.ts";
import { atTheLimit, decided, decidedAtLength, extreme, longAsk, ordinary, settledAs } from "./requests.ts";
import { inEphemerals, inHomes, inMessages, type Sample } from "./sample.ts";

const isHeld = { turn: { is: "held", since: now } } as const;
const longLabel = atTheLimit("the importer, the parser and their tests,", 80);
const tomorrow: TimeBlock = { kind: "focus", from: now + 23 * hour, to: now + 25 * hour, label: "writing" };
const tomorrowAtLength: TimeBlock = { ...tomorrow, label: longLabel };

/** What Ana waits for: whose move each is differs. */
export const awaitedFrom = (all: Request[], by: string = ana): Awaited[] =>
  all.map((one, at) => {
    const turns: Request["turn"][] = [
      { is: "shown", at: now },
      { is: "held", since: now },
      { is: "returned", at: now, question: at < 6 ? "Which release is this for?" : longAsk },
      { is: "put off", at: now, until: now + 20 * hour },
      { is: "shown", at: now, lapsesAt: now + 5 * hour },
    ];
    const turn = turns[at % turns.length] ?? one.turn;
    const askers: Request["askers"] = [{ ...askedBy(by, one.ask)[0], at: one.askedAt }];
    const onSilence = { is: "lapse" as const, at: now + 4 * hour, to: atTheLimit("Keep the old format,", 75) };
    const lapsing = "lapsesAt" in turn ? { onSilence } : {};
    const request = { ...one, ...lapsing, askers, id: `T1/${300 + at}`, number: 300 + at, to: [cy, bo, max][at % 3] ?? cy, turn };
    const until = now + (at + 3) * hour;
    return turn.is === "returned" ? { request } : { request, expected: { from: now + hour, to: until } };
  });

/** Who writes times as in the United States. */
const american = { ...viewer, locale: "en-US" };

const none = queue([], [], viewer, now);
const approved = (all: Request[]) => all.map((one) => settledAs({ ...one, to: ana }, { is: "approved", by: ana }));
const some = queue(ordinary(5), awaitedFrom(ordinary(3)), viewer, now, [], approved(ordinary(7).slice(5)));
const most = queue(extreme(50), awaitedFrom(extreme(20)), viewer, now, [], approved(extreme(53).slice(50)));

/** Of a group: unclaimed, as it stands for one of them; and what others took of it. */
const ofGroup = (group: string): Partial<Request> => ({ to: group, askedOf: group });
const takenOf = (group: string, all: Request[]): Request[] =>
  all.map((one, at) => ({
    ...one,
    ...{ askedOf: group, to: [cy, max][at % 2] ?? cy },
    taken: at % 3 === 2 ? ("most free" as const) : ("claimed" as const),
  }));
const unclaimed: Request["turn"] = { is: "unclaimed", since: now, told: [] };
const waiting = awaitedFrom(ordinary(1)).map(({ request }) => ({
  request: { ...request, ...ofGroup(platform), turn: unclaimed },
}));
const groupQueue = queue(ordinary(3, ofGroup(platform)), waiting, viewer, now, takenOf(platform, ordinary(2)));
const longGroupQueue = queue(
  extreme(50, ofGroup(longGroup)),
  awaitedFrom(extreme(20)),
  viewer,
  now,
  takenOf(longGroup, extreme(9)),
);

/** They are offered what weighs much for another day. */
const resting = (person: Person): Person => ({
  ...person,
  ...(person.attention && { attention: { ...person.attention, restsWhenFull: true } }),
});

export const overviews: Sample[] = [
  ...inEphemerals(decisionsView, "decisions", {
    small: [{ requests: decided(1), page: 0, isMore: false }, "", viewer],
    full: [{ requests: decided(4), page: 0, isMore: false }, "queue", viewer],
    crowded: [{ requests: decidedAtLength(10), page: 3, isMore: true }, longLabel, viewer],
  }),
  ...inEphemerals(decisionsView, "decisions-none", {
    small: [{ requests: [], page: 0, isMore: false }, "", viewer],
    full: [{ requests: [], page: 0, isMore: false }, "kafka", viewer],
    crowded: [{ requests: [], page: 0, isMore: false }, atTheLimit("the importer, the parser and their tests,", 200), viewer],
  }),
  ...inEphemerals(queueView, "queue", {
    small: [none, 0, viewer],
    full: [some, 0, viewer],
    crowded: [most, 0, viewer],
  }),
  ...inEphemerals(sittingOffer, "next", {
    small: [[], viewer],
    full: [ordinary(5), viewer],
    crowded: [extreme(50), viewer],
  }),
  ...inEphemerals(queueView, "queue-further-page", {
    small: [queue(ordinary(8), [], viewer, now), 1, viewer],
    full: [queue(ordinary(18), awaitedFrom(ordinary(2)), viewer, now), 1, viewer],
    crowded: [most, 4, viewer],
  }),
  ...inMessages(waitingView, "waiting", {
    small: [[], viewer],
    full: [awaitedFrom(ordinary(5)), viewer],
    crowded: [awaitedFrom(extreme(60)), viewer],
  }),
  ...inEphemerals(queueView, "queue-of-group", {
    small: [queue([], [], viewer, now, takenOf(platform, ordinary(1))), 0, viewer],
    full: [groupQueue, 0, viewer],
    crowded: [longGroupQueue, 0, viewer],
  }),
  ...inHomes(homeView, "home-of-group", {
    small: [standing(notJoinedYet, [], now), queue(ordinary(1, ofGroup(platform)), [], viewer, now), quietDay, 0, viewer],
    full: [standing(joinedAs(ana), ordinary(3), now), groupQueue, quietDay, 0, viewer],
    crowded: [standing(joinedAs(ana, [focusing(longLabel)]), extreme(50, isHeld), now), longGroupQueue, longDay, 0, viewer],
  }),
  ...inHomes(erasedHome, "home-erased", { small: [], full: [], crowded: [] }),
  ...inHomes(outsiderHomeView, "home-of-outsider", {
    small: [none, 0, viewer],
    full: [some, 0, viewer],
    crowded: [most, 0, viewer],
  }),
  ...inHomes(homeView, "home", {
    small: [standing(notJoinedYet, [], now), none, quietDay, 0, viewer],
    full: [standing(resting({ ...saidAway(joinedAs(ana)), locale: "en-US" }), ordinary(5), now), some, usualDay, 0, american],
    crowded: [
      standing(saidAway(joinedAs(ana, [focusing(longLabel), tomorrowAtLength])), extreme(50, isHeld), now),
      most,
      longDay,
      1,
      viewer,
    ],
  }),
  ...inEphemerals(focusView, "focus-open", {
    small: [standing(notJoinedYet, [], now), now],
    full: [standing(joinedAs(ana), ordinary(3), now), now],
    crowded: [standing(joinedAs(ana, [tomorrowAtLength]), [...ordinary(120), ...ordinary(40, isHeld)], now), now],
  }),
  ...inEphemerals(focusView, "focus-shut", {
    small: [standing(joinedAs(ana, [focusing()]), [], now), now],
    full: [standing(joinedAs(ana, [focusing("the importer"), tomorrow]), ordinary(4, isHeld), now), now],
    crowded: [standing(joinedAs(ana, [focusing(longLabel, tomorrow.from), tomorrowAtLength]), extreme(160, isHeld), now), now],
  }),
  ...inEphemerals(focusView, "focus-after-hours", {
    small: [standing(notJoinedYet, [], now + 12 * hour), now + 12 * hour],
    full: [standing(joinedAs(ana), ordinary(2, isHeld), now + 12 * hour), now + 12 * hour],
    crowded: [standing(joinedAs(ana, [tomorrowAtLength]), extreme(90, isHeld), now + 12 * hour), now + 12 * hour],
  }),
];
