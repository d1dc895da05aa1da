import type { Awaited } from "../../src/domain/expectation.ts";
import type { Brief } from "../../src/domain/notice.ts";
import { type Request, saidAs } from "../../src/domain/request.ts";
import type { StandingAnswer } from "../../src/domain/standing-answer.ts";
import { day, hour } from "../../src/domain/time.ts";
import { type AgentAsks, agentAsksModal } from "../../src/slack/agent-asks.view.ts";
import { askingAway } from "../../src/slack/away-hint.view.ts";
import { type Digest, digestView } from "../../src/slack/digest-message.view.ts";
import type { Viewer } from "../../src/slack/request.view.ts";
import { ruledAnswersModal } from "../../src/slack/ruled-answers.view.ts";
import { rulesView } from "../../src/slack/rules-command.view.ts";
import { togetherDone, togetherModal, togetherUndone } from "../../src/slack/settle-together.view.ts";
import { awaitedFrom } from "./overviews.ts";
import { ana, joinedAs, now, saidAway, viewer } from "./people.ts";
import { decidedAtLength, extreme, longAsk, longOptions, ordinary, settledAs, decided as someDecided } from "./requests.ts";
import { inEphemerals, inMessages, inModals, inPlainerMessages, type Sample } from "./sample.ts";

const longName = "night-builder-of-the-platform-and-tools-";
const called = ["builder", "tester", ...[1, 2, 3, 4, 5, 6, 7, 8].map((nth) => `${longName.slice(0, 38)}${nth}`)];
const agentAt = (at: number) => `T1/agent-${at}`;
const ownerAt = (at: number) => (at === 1 ? "your" : at === 0 ? "Bo's" : "Maximiliane von Hohenstein-Oberwiesenthal's");
/** Agents go by their names too. */
const agents = called.map((name, at) => `${name} (${ownerAt(at)} agent)`);
export const seeing: Viewer = { ...viewer, names: (id) => agents[Number(/^T1\/agent-(\d+)$/.exec(id)?.[1])] ?? viewer.names(id) };

/** The same requests, as agents asked them, one after the other; every other one is of low stakes. */
const asked = (all: Request[], first: number, count: number): Request[] =>
  all.map((one, at) => {
    const who = agentAt(first + (at % count));
    const options = one.kind === "decision" && one.options.length === 0 ? ["Yes", "No"] : one.options;
    return {
      ...{ ...one, options, topic: "names", evidence: "All checks are green." },
      ...{ askers: [{ who, origin: { from: "agent" }, ask: one.ask, at: one.askedAt }] as Request["askers"] },
      recommendation: options[0] ?? "Approve: it is one file",
      ...(Math.floor(at / count) % 2 === 0 && { isReversible: true as const, minutes: 5 }),
    };
  });

/** As a standing answer of Ana's gave what they propose. */
const ruled = (all: Request[]): Request[] =>
  all.map((one) =>
    settledAs(one, { is: "decided", by: ana, choice: one.options[0] ?? "Long", byRule: { since: now - 9 * day } }),
  );

const brief = (requests: Request[], over: Partial<Brief> = {}): Brief => ({
  ...{ since: now - 16.5 * hour, came: requests.length, ruled: 0, withdrawn: 0, otherwise: 0, later: 0 },
  requests: requests.map(({ id }) => id),
  ...over,
});
const morning = (coming: Request[], night: Request[], over: Partial<Digest> = {}, counts: Partial<Brief> = {}): Digest => ({
  ...{ coming: [...night, ...coming], carried: [], isLive: true, isBypass: false, asksManner: false },
  brief: brief(night, counts),
  ...over,
});

const night = { small: asked(ordinary(5), 0, 1), full: asked(ordinary(9), 0, 2), crowded: asked(extreme(30), 2, 4) };
const people = extreme(60).slice(30);
const mornings: Record<keyof typeof night, [Digest, Viewer]> = {
  small: [morning([], night.small), seeing],
  full: [morning(ordinary(12).slice(9), night.full, {}, { came: 24, ruled: 9, withdrawn: 6 }), seeing],
  crowded: [
    morning(
      people.slice(0, 12),
      night.crowded,
      { carried: people.slice(12), asksAway: askingAway(saidAway(joinedAs(ana)), now) },
      { came: 1_045, ruled: 999, withdrawn: 6, otherwise: 4, later: 6 },
    ),
    seeing,
  ],
};

/** More agents than have a card. */
const manyAgents = asked(extreme(40), 0, 10);

const decided = { is: "decided" as const, by: ana, choice: "Postgres" };
const letStand = (one: Request, at: number): Request => {
  const outcome = one.kind === "review" ? { is: "approved" as const, by: ana } : { ...decided, choice: one.options[0] ?? "" };
  const ended = settledAs({ ...one, isReversible: true }, outcome);
  return at % 3 === 1 && ended.turn.is === "settled" ? { ...ended, turn: { ...ended.turn, sameUntil: now + 30 * day } } : ended;
};
const answered = (all: Request[]): Digest => ({
  ...{ coming: all.map(letStand), carried: [], isLive: true, isBypass: false, asksManner: false },
});

export const rule = (at: number, over: Partial<StandingAnswer> = {}): StandingAnswer => ({
  ...{ id: `${ana}/${142 + at}`, reader: ana, agent: agentAt(at % agents.length), topic: "retry queues", kind: "decision" },
  ...{ judgement: { is: "decided", choice: "Postgres" }, from: now - at * day, until: now + (30 - at) * day, times: at },
  ...(at > 0 && { last: { request: `T1/${200 + at}`, at: now - at * hour } }),
  ...over,
});
export const longRule: Partial<StandingAnswer> = {
  topic: longAsk,
  judgement: { is: "decided", choice: longOptions[0] ?? "", note: longAsk },
};

const reopened = (all: Request[]): Request[] =>
  all.map((one) => ({
    ...one,
    reopened: [{ at: now, by: ana, took: { at: now - hour, outcome: { ...decided, byRule: { since: now - 9 * day } } } }],
  }));

const asking = (at: number, all: Awaited[], ended: Request[] = []): AgentAsks => ({
  ...{ agent: { id: agentAt(at), name: called[at] ?? "" }, asked: all, ended, owner: ana, viewer: seeing },
});

const togetherOf = (count: number) => ({ at: now, requests: idsUpTo(count) });
const idsUpTo = (count: number) => Array.from({ length: count }, (_, at) => `T1/${144 + at}`);

export const agentsWork: Sample[] = [
  ...inMessages(digestView, "digest-morning", mornings),
  ...inPlainerMessages(digestView, "digest-morning-plainer", mornings),
  ...inMessages(digestView, "digest-morning-of-many", {
    small: [morning([], asked(ordinary(7), 0, 7)), seeing],
    full: [morning(ordinary(14).slice(12), asked(ordinary(12), 0, 8)), seeing],
    crowded: [morning(people.slice(0, 12), manyAgents, { carried: extreme(70).slice(42) }, { came: 40 }), seeing],
  }),
  ...inMessages(digestView, "digest-let-stand", {
    small: [answered(asked(ordinary(2), 0, 1)), seeing],
    full: [answered(asked(ordinary(5), 0, 2)), seeing],
    crowded: [answered(asked(extreme(40), 2, 4)), seeing],
  }),
  ...inMessages(digestView, "digest-against-rule", {
    small: [{ ...answered([]), coming: reopened(asked(ordinary(1), 0, 1)) }, seeing],
    full: [{ ...answered([]), coming: reopened(asked(ordinary(3), 0, 1)) }, seeing],
    crowded: [{ ...answered([]), coming: reopened(asked(extreme(12), 2, 4)) }, seeing],
  }),
  ...inModals(togetherModal, "settle-together", {
    small: [night.small.filter(({ isReversible }) => isReversible).slice(0, 2), "builder", seeing, saidAs],
    full: [asked(ordinary(12), 0, 20), "builder", seeing, saidAs],
    crowded: [asked(extreme(60), 2, 60), `${longName}7`, seeing, saidAs],
  }),
  ...inModals(togetherDone, "settle-together-done", {
    small: [togetherOf(1), { over: [], refusals: ["R142 has changed since you saw it."] }],
    full: [
      togetherOf(5),
      {
        over: ["R141 has ended: withdrawn by builder (Bo's agent), 10:31. · Which queue for retries?"],
        refusals: ["R142 has changed since you saw it.", "R143 is already settled: approved by Bo, 10:34."],
      },
    ],
    crowded: [
      togetherOf(40),
      {
        over: Array.from(
          { length: 20 },
          (_, at) => `R${122 + at} has ended: withdrawn by builder (Bo's agent), 10:31. · ${longName}`,
        ),
        refusals: Array.from({ length: 20 }, (_, at) => `R${142 + at} has changed since you saw it.`),
      },
    ],
  }),
  ...inModals(togetherUndone, "settle-together-undone", {
    small: [["T1/143"], ["T1/143"], undefined],
    full: [idsUpTo(4), idsUpTo(5), undefined],
    crowded: [
      [],
      idsUpTo(40),
      "None of these can be undone together any more, which is possible for half a minute. `/sluice undo R142` takes one back, and whoever asked it is told.",
    ],
  }),
  ...inModals(agentAsksModal, "agent-asks", {
    small: [asking(0, [])],
    full: [asking(0, awaitedFrom(ordinary(4), agentAt(0)), someDecided(2)), "R150 is withdrawn."],
    crowded: [
      asking(9, awaitedFrom(extreme(50), agentAt(9)), decidedAtLength(5)),
      "R142 is already settled: approved by Bo, 10:34.",
    ],
  }),
  ...inModals(ruledAnswersModal, "ruled-answers", {
    small: [[], now - 16.5 * hour, seeing, undefined],
    full: [
      ruled(asked(ordinary(5), 0, 1)),
      now - 16.5 * hour,
      seeing,
      "R150 is in front of you again. Your rule goes on for what comes: `/sluice rules` stops it.",
    ],
    crowded: [ruled(asked(extreme(60, { options: longOptions }), 2, 4)), now - 16.5 * hour, seeing, undefined],
  }),
  ...inEphemerals(rulesView, "rules", {
    small: [[], seeing.names, seeing, now],
    full: [[rule(0), rule(1), rule(5, { kind: "review", judgement: { is: "approved" } })], seeing.names, seeing, now],
    crowded: [
      Array.from({ length: 40 }, (_, at) => rule(at, longRule)),
      seeing.names,
      seeing,
      now,
      'Stopped: what builder asks on "retry queues" waits for you from now on.',
    ],
  }),
];
