import type { Request } from "../../src/domain/request.ts";
import { day } from "../../src/domain/time.ts";
import type { Outcome } from "../../src/domain/turn.ts";
import { askingAway } from "../../src/slack/away-hint.view.ts";
import { type Digest, digestView } from "../../src/slack/digest-message.view.ts";
import { summaries } from "./loads.ts";
import { ana, bo, cy, joinedAs, longGroup, max, noor, now, platform, saidAway, viewer } from "./people.ts";
import { askedAtHost, atTheLimit, extreme, longAsk, ordinary, settledAs, weighed } from "./requests.ts";
import { inMessages, inPlainerMessages, type Sample } from "./sample.ts";

const digest = (coming: Request[], over: Partial<Digest> = {}): Digest => ({
  coming,
  carried: [],
  isLive: true,
  isBypass: false,
  asksManner: false,
  ...over,
});

const midnight = Date.parse("2026-03-25T00:00:00+01:00");
const settlings = {
  review: [
    { is: "approved", by: ana },
    { is: "changes requested", by: ana, note: "The retry loop swallows the first error." },
    { is: "withdrawn", by: bo },
  ],
  decision: [
    { is: "decided", by: cy, choice: "Postgres" },
    { is: "answered", by: max, words: longAsk },
    { is: "declined", by: noor, note: "Cy knows this code." },
  ],
} satisfies Record<Request["kind"], Outcome[]>;

/** In every way in which a request leaves a digest, most of them settled. */
const moved = (all: Request[]): Request[] =>
  all.map((one, at) => {
    const outcome = settlings[one.kind][at % 3];
    const ways: Request[] = [
      { ...one, turn: { is: "put off", at: now, until: midnight } },
      { ...one, turn: { is: "returned", at: now, question: "Which release is this for?" } },
      { ...one, turn: { is: "held", since: now }, to: max },
      { ...one, turn: { is: "held", since: now } },
    ];
    return (at % 4 === 3 ? ways[Math.floor(at / 4) % ways.length] : outcome && settledAs(one, outcome)) ?? one;
  });

const isUrgent = { bypass: { by: bo, at: now, of: ana, reason: "Main is red and the release waits." } };
const isUrgentAtLength = { bypass: { by: max, at: now, of: ana, reason: atTheLimit("Main is red and the release waits.") } };

const unclaimed = (group: string): Partial<Request> => ({
  ...{ to: group, askedOf: group },
  turn: { is: "unclaimed", since: now, told: [ana] },
});
/** Of a group too: claimed by another, given to this viewer, given to another. */
const taken = (all: Request[]): Request[] =>
  all.map((one, at) => ({
    ...one,
    askedOf: platform,
    ...(at % 3 === 0 && { to: cy, taken: "claimed" as const }),
    ...(at % 3 === 1 && { to: ana, taken: "most free" as const }),
    ...(at % 3 === 2 && { to: max, taken: "most free" as const }),
  }));

/** Of a code host that shows comments, of one, and of one that is only heard; some with checks that pass or fail. */
const atHosts = (all: Request[]): Request[] =>
  all.map((one, at) => ({
    ...askedAtHost(one, at % 3 === 1 ? "gitlab" : "github", at % 3 !== 2),
    ...(at % 3 !== 1 && { checks: at % 3 === 0 ? ("failed" as const) : ("passed" as const) }),
  }));

const asksAway = askingAway(saidAway(joinedAs(ana)), now);

export const digests: Sample[] = [
  ...inMessages(digestView, "digest", {
    small: [digest(ordinary(1)), viewer],
    full: [digest(ordinary(5), { carried: ordinary(9).slice(5) }), viewer],
    crowded: [digest([...extreme(30), ...moved(extreme(42).slice(30))], { carried: extreme(50).slice(42), asksAway }), viewer],
  }),
  ...inMessages(digestView, "digest-at-hosts", {
    small: [digest(atHosts(ordinary(1))), viewer],
    full: [digest(atHosts(ordinary(5)), { carried: atHosts(ordinary(9).slice(5)) }), viewer],
    crowded: [digest(atHosts(extreme(30))), viewer],
  }),
  ...inPlainerMessages(digestView, "digest-plainer", {
    small: [digest([], { carried: ordinary(2) }), viewer],
    full: [digest(ordinary(5), { carried: ordinary(9).slice(5) }), viewer],
    crowded: [digest([...extreme(30), ...moved(extreme(42).slice(30))], { carried: extreme(50).slice(42) }), viewer],
  }),
  ...inMessages(digestView, "digest-summed-up", {
    small: [digest(moved(ordinary(2)), { summary: summaries.small }), viewer],
    full: [digest(ordinary(2), { summary: summaries.full }), viewer],
    crowded: [
      digest([...extreme(30), ...moved(extreme(42).slice(30))], {
        carried: extreme(50).slice(42),
        asksAway,
        summary: summaries.crowded,
      }),
      viewer,
    ],
  }),
  ...inMessages(digestView, "digest-weighed", {
    small: [digest([], { carried: weighed(3) }), viewer],
    full: [digest(weighed(7)), viewer],
    crowded: [digest(weighed(26), { carried: weighed(40).slice(26) }), viewer],
  }),
  ...inMessages(digestView, "digest-half-done", {
    small: [digest(moved(ordinary(1))), viewer],
    full: [digest([...moved(ordinary(3)), ...ordinary(6).slice(3)]), viewer],
    crowded: [digest([...extreme(6), ...moved(extreme(36).slice(6))]), viewer],
  }),
  ...inMessages(digestView, "digest-bypass", {
    small: [digest(ordinary(1, isUrgent), { isBypass: true }), viewer],
    full: [digest(ordinary(3, isUrgent), { isBypass: true }), viewer],
    crowded: [digest(extreme(8, isUrgentAtLength), { isBypass: true }), viewer],
  }),
  ...inMessages(digestView, "digest-on-return", {
    small: [digest(ordinary(1), { back: { since: now - 7 * day, came: 1, ended: 0 } }), viewer],
    full: [digest(ordinary(6), { asksAway, back: { since: now - 7 * day, came: 34, ended: 28 } }), viewer],
    crowded: [digest(extreme(60), { back: { since: now - 7 * day, came: 1034, ended: 974 } }), viewer],
  }),
  ...inMessages(digestView, "digest-of-group", {
    small: [digest(ordinary(1, unclaimed(platform))), viewer],
    full: [digest([...ordinary(2, unclaimed(platform)), ...taken(ordinary(5).slice(2))]), viewer],
    crowded: [digest([...extreme(12, unclaimed(longGroup)), ...taken(extreme(20).slice(12))]), viewer],
  }),
  ...inMessages(digestView, "digest-first", {
    small: [digest(ordinary(1), { asksManner: true }), viewer],
    full: [digest(ordinary(3), { asksManner: true }), viewer],
    crowded: [digest(extreme(60), { asksManner: true }), viewer],
  }),
  ...inMessages(digestView, "digest-older", {
    small: [digest(ordinary(1), { isLive: false }), viewer],
    full: [digest([...moved(ordinary(6)), ...ordinary(8).slice(6)], { isLive: false }), viewer],
    crowded: [digest(moved(extreme(60)), { isLive: false }), viewer],
  }),
];
