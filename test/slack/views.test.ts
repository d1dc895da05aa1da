import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import type { Deed } from "../../src/domain/deed.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { seat } from "../../src/domain/sitting.ts";
import { prospect, queue, standing } from "../../src/domain/standing.ts";
import { mostRules, type StandingAnswer } from "../../src/domain/standing-answer.ts";
import { hour, minute } from "../../src/domain/time.ts";
import type { Outcome } from "../../src/domain/turn.ts";
import type { BlockPart } from "../../src/playground/block-part.ts";
import { plainText } from "../../src/playground/plain-text.ts";
import { accountMovedView, accountsView, claimView } from "../../src/slack/accounts.view.ts";
import { answerLineView, lineDoneView } from "../../src/slack/answer-line.view.ts";
import { answerView } from "../../src/slack/answer-message.view.ts";
import { type AskDraft, askModal, receiptModal } from "../../src/slack/ask-modal.view.ts";
import { escaped } from "../../src/slack/block-kit.ts";
import { chooseModal } from "../../src/slack/choose-modal.view.ts";
import { decisionsView } from "../../src/slack/decisions-command.view.ts";
import { digestView } from "../../src/slack/digest-message.view.ts";
import { estimateModal } from "../../src/slack/estimate-modal.view.ts";
import { focusView } from "../../src/slack/focus-command.view.ts";
import { handOverModal } from "../../src/slack/hand-over-modal.view.ts";
import { homeView, outsiderHomeView } from "../../src/slack/home-tab.view.ts";
import { laterModal } from "../../src/slack/later-modal.view.ts";
import { newsView } from "../../src/slack/news-message.view.ts";
import { noteModal } from "../../src/slack/note-modal.view.ts";
import { oneAtATimeView, sittingOffer } from "../../src/slack/one-at-a-time.view.ts";
import { questionView } from "../../src/slack/question-message.view.ts";
import { queueView } from "../../src/slack/queue-command.view.ts";
import { receiptText } from "../../src/slack/receipt.view.ts";
import { reminderView } from "../../src/slack/reminder-message.view.ts";
import { rulesView } from "../../src/slack/rules-command.view.ts";
import { togetherModal } from "../../src/slack/settle-together.view.ts";
import { lettingStand } from "../../src/slack/standing-answer.view.ts";
import { statusText } from "../../src/slack/status-verb.view.ts";
import { uncommentedView } from "../../src/slack/uncommented.view.ts";
import { waitingView } from "../../src/slack/waiting-message.view.ts";
import { wordsModal } from "../../src/slack/words-modal.view.ts";
import { aDay } from "../domain/loads.ts";
import { askedBy, ended } from "../domain/requests.ts";
import { checkMessage, checkView } from "./check-view.ts";

const [ana, bo, crew] = ["T1/U0ANA", "T1/U0BO", "T1/S0CREW"];
const now = Date.parse("2026-03-24T10:35:00+01:00");
const sizes = [0, 1, 7, 50, 500];
/** Words of people, at their worst: long, and in forms that Slack would read as more than words. */
const unit = fc.oneof(
  fc.constantFrom(
    "<!channel> ",
    "<@U0ANA>",
    "<https://evil.example|https://bank.example>",
    "&lt;",
    "<",
    "&",
    "*b* ",
    "👩‍👩‍👧",
    "🦆",
    "é",
    "漢",
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const words = (most: number) =>
  fc
    .array(unit, { minLength: 1, maxLength: most })
    .map((parts) =>
      parts
        .join("")
        .slice(0, most)
        .replace(/\p{Surrogate}/gu, ""),
    )
    .filter((text) => text.trim() !== "");
const someWords = fc.record({
  ask: fc.oneof(words(1000), fc.constantFrom("<".repeat(1000), "🦆".repeat(500), "x".repeat(1000), "ش".repeat(1000))),
  said: fc.oneof(words(1000), fc.constant("&".repeat(1000))),
  name: words(80),
  options: fc.uniqueArray(words(75), { minLength: 2, maxLength: 10 }),
});
type Words = typeof someWords extends fc.Arbitrary<infer Value> ? Value : never;

const day = aDay({
  came: { people: 1_000, agents: 0 },
  settled: { people: 900, agents: 0 },
  minutes: 10_000,
  measured: 450,
  focus: 20 * hour,
});

/** The nth of many requests: every kind, every turn, with all that can be said of one. */
function request(number: number, { ask, said, options }: Words): Request {
  const kinds: Pick<Request, "kind" | "options">[] = [
    { kind: "review", options: [] },
    { kind: "decision", options },
    { kind: "decision", options: [] },
  ];
  const turns: Request["turn"][] = [
    { is: "shown", at: now },
    { is: "shown", at: now },
    { is: "held", since: now },
    { is: "put off", at: now, until: now + hour },
    { is: "unclaimed", since: now, told: [ana] },
    { is: "unclaimed", since: now, told: [] },
    { is: "returned", at: now, question: said },
    ended({ is: "changes requested", by: ana, note: said }, now),
    ended({ is: "decided", by: ana, choice: options[0] ?? "" }, now),
    ended({ is: "answered", by: ana, words: said }, now),
  ];
  return {
    id: `T1/${number}`,
    number,
    key: `key ${number}`,
    askers: askedBy(bo, ask),
    history: [{ since: now - hour, whose: ana }],
    askedOf: ana,
    to: number % 17 === 0 ? bo : ana,
    ask,
    minutes: 10,
    askedAt: now - number * minute,
    talk: Array.from({ length: number % 6 }, (_, at) => ({ by: at % 2 === 0 ? ana : bo, at: now, words: said })),
    turn: turns[number % turns.length] ?? { is: "shown", at: now },
    ...(kinds[number % kinds.length] ?? { kind: "review", options: [] }),
    ...(number % 2 === 0 && { link: `https://github.com/acme/parser/pull/${number}?${"x".repeat(1500)}` }),
    ...(number % 4 === 3 && {
      recommendation: said,
      holdsUp: said,
      earlier: [{ at: now, outcome: { is: "approved", by: ana } }],
    }),
    ...(number % 8 === 3 && { askers: coAskers(ask, said) }),
    ...(number % 3 === 0 && { dueAt: now + (number - 20) * hour }),
    ...(number % 9 === 4 && { to: crew, askedOf: crew }),
    ...(number % 11 === 0 && { askedOf: crew, taken: number % 2 === 0 ? "claimed" : "most free" }),
    ...(number % 5 === 0 && { handedOver: { by: bo, why: said, at: now } }),
    ...(number % 7 === 0 && { bypass: { by: bo, reason: said, at: now } }),
  };
}

/** More than can be named, each with words of their own. */
const coAskers = (ask: string, said: string): Request["askers"] => {
  const [first] = askedBy(bo, ask);
  const others = Array.from({ length: 8 }, (_, at) => ({
    ...first,
    who: `T1/U0CO${at}`,
    ask: `${at}${said}`.slice(0, 1000),
    says: { evidence: said, holdsUp: said },
  }));
  return [first, ...others];
};

/** The same, as one of a few agents asked it. */
const asAgents = (one: Request, nth: number): Request => ({
  ...{ ...one, topic: one.ask, isReversible: true, evidence: one.ask, recommendation: one.options[0] ?? one.ask },
  ...{ minutes: 5, askers: [{ who: `T1/agent-${nth}`, origin: { from: "agent" }, ask: one.ask, at: one.askedAt }] },
});
const ruleOf = ({ number, kind }: Request, { ask, said, options }: Words): StandingAnswer => ({
  ...{ id: `${ana}/${number}`, reader: ana, agent: `T1/agent-${number}`, topic: ask, kind, from: now, until: now + hour },
  ...{
    judgement: { is: "decided", choice: options[0] ?? "", note: said },
    times: number,
    last: { request: `T1/${number}`, at: now },
  },
});

const many = (count: number, spoken: Words) => Array.from({ length: count }, (_, at) => request(at + 1, spoken));
const person = ({ name }: Words): Person => ({
  id: ana,
  name,
  zone: "Europe/Berlin",
  kind: "person",
  attention: {
    ...joining("Europe/Berlin"),
    blocks: [{ kind: "focus", from: now - hour, to: now + hour, label: name }],
  },
});
const viewerOf = ({ name }: Words) => ({
  id: ana,
  zone: "Europe/Berlin",
  now,
  names: () => name,
  hours: () => joining("Europe/Berlin"),
});

/** Seen to fail on texts cut inside a character, on texts that grew with escaping, and on one muted line in mrkdwn. */
const holds = (check: (spoken: Words) => void, numRuns = 25) =>
  fc.assert(fc.property(someWords, check), { numRuns, endOnFailure: true });

describe.each(sizes)("of %i requests", (count) => {
  const runs = count > 50 ? 8 : 25;

  test("a digest, live, older or bypassing, is one that Slack takes", () => {
    holds((spoken) => {
      const all = many(count, spoken);
      const half = Math.ceil(count / 2);
      for (const isLive of [true, false])
        for (const asksManner of [true, false]) {
          const digest = { coming: all.slice(0, half), carried: all.slice(half), isLive, isBypass: asksManner, asksManner };
          checkMessage(digestView(digest, viewerOf(spoken)));
        }
    }, runs);
  });

  test("a morning of agents, what of it is settled together, and the rules are ones that Slack takes", () => {
    holds((spoken) => {
      const all = many(count, spoken).map((one, at) => asAgents(one, at % 9));
      const ids = all.map(({ id }) => id);
      const counts = { since: now - 15 * hour, came: count, ruled: 3, withdrawn: 2, otherwise: 1, later: 4 };
      for (const carried of [[], many(2 * count, spoken).slice(count)])
        for (const requests of [ids, ids.slice(0, 7)]) {
          const brief = { ...counts, requests };
          const digest = { coming: all, carried, isLive: true, isBypass: false, asksManner: false, brief };
          checkMessage(digestView(digest, viewerOf(spoken)));
        }
      checkView(togetherModal(all, spoken.name, viewerOf(spoken), ({ id }) => id));
      const rules = all.slice(0, mostRules).map((one) => ruleOf(one, spoken));
      checkMessage(rulesView(rules, () => spoken.name, viewerOf(spoken), now, spoken.said));
      for (const one of all)
        for (const { confirm } of lettingStand(one, viewerOf(spoken))) expect(confirm?.text.text.length).toBeLessThan(301);
    }, runs);
  });

  test("the accounts of somebody at code hosts are ones that Slack takes", () => {
    holds((spoken) => {
      const account = { id: "github/1", who: "T1/U1", host: "github" as const, login: spoken.name, linkedAt: now };
      const claim = { hash: "", who: "T1/U1", host: "gitlab" as const, login: spoken.name, until: now + hour };
      const teams = many(count, spoken).map((_, nth) => ({ ...account, id: `github/team/acme/${nth}`, group: spoken.name }));
      checkMessage(
        accountsView({ accounts: [account], claims: [claim], teams }, ["github"], { zone: "UTC", hasJoined: false, now }),
      );
      checkMessage(accountMovedView("github", spoken.name));
      checkMessage(uncommentedView("github", many(count + 1, spoken)));
      const code = { code: "sluice-abc", until: now + hour, hasJoined: false, zone: "UTC", now };
      checkMessage(claimView({ host: "github", login: spoken.name, ...code }));
    }, runs);
  });

  test("the queue, on every page, and Home are ones that Slack takes", () => {
    holds((spoken) => {
      const awaited = many(count, spoken).map((request) => ({ request, expected: { from: now, to: now + 30 * hour } }));
      const all = queue(many(count, spoken), awaited, viewerOf(spoken), now, many(count, spoken));
      checkMessage(waitingView(awaited, viewerOf(spoken)));
      for (const page of [0, 1, Math.floor(count / 7), -1, 1_000]) checkMessage(queueView(all, page, viewerOf(spoken)));
      checkView(homeView(standing(person(spoken), many(count, spoken), now), all, day, 0, viewerOf(spoken)));
      checkView(outsiderHomeView(all, 0, viewerOf(spoken)));
    }, runs);
  });

  test("a sitting, at its beginning, in its midst and when all was skipped, and what leads to it, are ones that Slack takes", () => {
    holds((spoken) => {
      const { mine } = queue(many(count, spoken), [], viewerOf(spoken), now);
      const all = mine.map(({ number }) => number);
      for (const skipped of [[], all.slice(0, Math.floor(count / 2)), all]) {
        const sitting = { passed: skipped.length, skipped: skipped.slice(-200) };
        checkView(oneAtATimeView(seat(mine, sitting), {}, JSON.stringify(sitting), viewerOf(spoken)));
      }
      checkMessage(sittingOffer(mine, viewerOf(spoken)));
    }, runs);
  });
});

test("answers, questions, news, receipts and one's own gate are messages that Slack takes", () => {
  holds((spoken) => {
    const viewer = viewerOf(spoken);
    for (const one of many(24, spoken)) {
      if (one.turn.is === "settled")
        for (const isTakenBack of [false, true])
          checkMessage(answerView([{ request: one, outcome: one.turn.outcome, isTakenBack }], viewer));
      checkMessage(questionView(one, spoken.said, viewer));
      checkMessage(newsView(one, { is: "handed over", by: ana, to: bo, why: spoken.said }, viewer));
      checkMessage(newsView(one, { is: "put off", by: ana, until: now + hour }, viewer));
      checkMessage(newsView(one, { is: "left", who: ana }, viewer));
      for (const guess of [undefined, { from: now, to: now + hour }])
        checkMessage(newsView(one, { is: "late", expectedBy: now, ...(guess && { guess }) }, viewer));
      checkMessage(newsView(one, { is: "reopened", by: ana }, viewer));
      checkMessage(newsView(one, { is: "queued", by: ana }, viewer));
      checkMessage(newsView(one, { is: "revisit", by: ana }, viewer));
      checkMessage(newsView(one, { is: "claimed", by: ana, group: crew }, viewer));
      checkMessage(newsView(one, { is: "passed back", by: ana, group: crew, to: bo }, viewer));
      checkMessage(newsView(one, { is: "nobody left", group: crew }, viewer));
      const somebody = person(spoken);
      for (const found of [undefined, "again", "joined", "next round"] as const) {
        const said = receiptText(
          { request: one, reader: somebody, ...(found && { found }) },
          somebody,
          { prospect: prospect(one, { person: somebody, open: [] }, now), bypassesLeft: 2 },
          now,
        );
        expect(said.length).toBeLessThan(1_000);
      }
    }
    const { attention: _, ...stranger } = person(spoken);
    for (const who of [person(spoken), stranger]) checkMessage(focusView(standing(who, many(9, spoken), now), now));
  });
});

// Caught names and words that were not escaped.
test("what reminds a channel is a message that Slack takes, whoever asked and whatever became of it", () => {
  holds((spoken) => {
    const thread = { from: "slack" as const, thread: { channel: "C0PARSER", ts: "1.1" } };
    const all = many(24, spoken).map((one): Request => {
      const [first, ...others] = one.askers.map((asked) => ({ ...asked, origin: thread }));
      return { ...one, askers: [first!, ...others] };
    });
    const place = { channel: "T1/C0PARSER", zone: "Europe/Berlin", names: () => spoken.name };
    const schedule = { days: [1, 3, 5] as (1 | 3 | 5)[], time: "10:00", zone: "Europe/Berlin" };
    const reminder = { ...schedule, channel: place.channel, by: ana, since: now, nextAt: now };
    for (const from of [0, 8, 16]) checkMessage(reminderView({ left: 99 }, all.slice(from, from + 8), reminder, place));
    const ended = { is: "stopped" as const, by: ana, at: now, zone: "Europe/Berlin" };
    checkMessage(reminderView({ left: 0, ended }, all, undefined, place));
  });
});

test("decisions, on every page, are messages that Slack takes", () => {
  holds((spoken) => {
    const ends: Outcome[] = [
      { is: "decided", by: ana, choice: spoken.options[0] ?? "", note: spoken.said, revisitOn: "2026-09-24" },
      { is: "answered", by: bo, words: spoken.said },
    ];
    const decided = many(10, spoken).map((one, at): Request => {
      const [outcome, other] = at % 2 === 0 ? ends : ends.toReversed();
      const reopened = at % 3 === 0 && { reopened: [{ at: now, by: ana, took: { at: now - hour, outcome: other! } }] };
      return { ...one, to: ana, kind: "decision", options: spoken.options, turn: ended(outcome!, now - minute), ...reopened };
    });
    for (const requests of [[], decided.slice(0, 1), decided])
      for (const [page, isMore] of [
        [0, false],
        [0, true],
        [3, true],
        [9, false],
      ] as const)
        for (const sought of ["", spoken.said.slice(0, 200)])
          checkMessage(decisionsView({ requests, page, isMore }, sought, viewerOf(spoken)));
  });
});

test("a sitting is a modal that Slack takes, whatever it shows", () => {
  holds((spoken) => {
    const skipped = Array.from({ length: 200 }, (_, at) => 1_000_000 + at);
    const metadata = JSON.stringify({ passed: 200, skipped, at: "T0123456789/1000000" });
    for (const one of [undefined, ...many(24, spoken)])
      for (const refusal of [undefined, spoken.said]) {
        const now = { request: one, place: 201, of: 300, minutes: 1_000, skipped: 200 };
        checkView(oneAtATimeView(now, { refusal, request: one }, metadata, viewerOf(spoken)));
      }
  });
});

/** With as many rounds, voices and ends that were taken back as nobody should have. */
function withAPast(one: Request, { said }: Words): Request {
  const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);
  const earlier = times(30, { at: now - hour, outcome: { is: "changes requested" as const, by: ana, note: said } });
  const took = { at: now - hour, outcome: { is: "answered" as const, by: bo, words: said } };
  const says = { evidence: said, recommendation: said, holdsUp: said };
  const also = times(6, { who: "T1/U0DEE", origin: { from: "slack" as const }, ask: said, at: now, says });
  const talk = times(6, { by: ana, at: now, words: said });
  return {
    ...one,
    earlier,
    talk,
    reopened: times(30, { at: now, by: ana, took }),
    askers: [one.askers[0], ...also],
    recommendation: said,
  };
}

// Caught an eleventh line of one block, in a list and in full.
test("what had many rounds and voices is drawn as Slack takes it", () => {
  holds((spoken) => {
    const all = many(6, spoken).map((one) => withAPast(one, spoken));
    checkView(homeView(standing(person(spoken), all, now), queue(all, [], viewerOf(spoken), now), day, 0, viewerOf(spoken)));
    for (const one of all) {
      const seat = { request: one, place: 1, of: 6, minutes: 60, skipped: 0 };
      checkView(oneAtATimeView(seat, {}, "{}", viewerOf(spoken)));
    }
    const decided = many(10, spoken).map((one) => ({ ...withAPast(one, spoken), kind: "decision" as const, askedOf: ana }));
    checkMessage(decisionsView({ requests: decided, page: 1, isMore: true }, spoken.said, viewerOf(spoken)));
  });
});

// Caught a line of options that escaping made too long to be told.
test("a line of short answers, read back and done, is one that Slack takes, and so is what its button carries", () => {
  holds((spoken) => {
    const deeds: Deed[] = [
      { request: "T1/1", is: "settle", outcome: { is: "approved", note: spoken.said } },
      { request: "T1/1", is: "settle", outcome: { is: "decided", choice: spoken.options[0] ?? "" } },
      { request: "T1/1", is: "put off", until: now + hour },
      { request: "T1/1", is: "ask back", question: spoken.said },
    ];
    const parts = many(20, spoken).map((one, at) => ({ request: one, deed: deeds[at % deeds.length] as Deed }));
    const misread = many(20, spoken).map(() => ({ said: spoken.said, why: spoken.said }));
    const reader = { attention: joining("Europe/Berlin"), now };
    for (const count of [0, 1, 20]) {
      checkMessage(answerLineView(parts.slice(0, count), misread.slice(count), "x".repeat(2_000), reader));
      checkMessage(
        lineDoneView(
          parts.slice(0, count),
          misread.slice(count).map(({ why }) => why),
          reader,
        ),
      );
    }
  });
});

test("every modal is one that Slack takes", () => {
  const context = JSON.stringify({ request: "T1/1", respondTo: "https://hooks.slack.com/actions/T1/1/abc" });
  holds((spoken) => {
    for (const one of many(6, spoken)) {
      for (const purpose of ["request-changes", "decline", "answer", "ask-back", "reply"] as const)
        checkView(wordsModal(one, purpose, context));
      expect(statusText({ request: one, expected: { from: now, to: now + hour } }, viewerOf(spoken)).length).toBeLessThan(3_000);
      if (one.options.length > 0) checkView(chooseModal(one, context));
      checkView(laterModal(one, person(spoken), now, context));
      checkView(handOverModal(one, context));
      checkView(estimateModal({ ...one, minutes: one.number * 37 }, context));
      checkView(noteModal(spoken.said));
      checkView(receiptModal(Array<string>(5).fill(spoken.said).join("\n")));
    }
  });
});

test("the form to ask by is one that Slack takes, however it is filled", () => {
  const readers = Array.from({ length: 5 }, (_, at) => `U0READER${at}`);
  holds((spoken) => {
    const group = { id: "S0CREW", name: spoken.name };
    for (const kind of ["review", "decision"] as const)
      for (const silence of ["wait", "work on", "lapse"] as const)
        for (const isFull of [true, false]) {
          const draft: AskDraft = { kind, silence, isFull, readers, group, ask: spoken.ask, link: "https://acme.dev" };
          checkView(askModal(draft, Array<string>(6).fill(spoken.name), [spoken.name, spoken.name]));
          checkView(askModal({ kind, silence, isFull }));
        }
  });
});

test("what is put off on a Friday comes back on a Monday that is called so", () => {
  const spoken: Words = { ask: "Look", said: "Why?", name: "Bo", options: ["Yes", "No"] };
  const choices = (at: string) => {
    const { blocks } = laterModal(
      request(1, spoken),
      { ...person(spoken), attention: joining("Europe/Berlin") },
      Date.parse(at),
      "",
    );
    return [...JSON.stringify(blocks[1]).matchAll(/"text":"([^"]+ \d+:\d+)"/g)].map(([, says]) => says);
  };
  const first = (all: unknown[]) => [...new Set(all)];
  expect(first(choices("2026-03-24T10:35:00+01:00"))).toEqual(["Next digest, 13:00", "Tomorrow, 9:30", "Next week, Monday 9:30"]);
  expect(first(choices("2026-03-27T10:35:00+01:00"))).toEqual(["Next digest, 13:00", "Monday 9:30"]);
});

describe("the text that screen readers and notifications have", () => {
  const spoken: Words = { ask: "Is a < b & *c*?", said: "Which release?", name: "Bo <b>", options: ["Yes & no", "No"] };
  const asked = (count: number): Request[] =>
    Array.from({ length: count }, (_, at) => ({
      ...request(1, spoken),
      id: `T1/${at + 1}`,
      number: at + 1,
      ask: `${spoken.ask} ${at + 1}`,
      turn: { is: "shown", at: now },
    }));
  const digestOf = (count: number) =>
    digestView({ coming: asked(count), carried: [], isLive: true, isBypass: false, asksManner: false }, { ...viewerOf(spoken) });

  test.each([1, 7, 20])("a digest of %i tells each request with its number, who asked and for how long", (count) => {
    const { text, blocks } = digestOf(count);
    const lines = text.split("\n").slice(2);
    expect(lines).toHaveLength(count);
    for (const [at, line] of lines.entries())
      expect(line).toMatch(
        new RegExp(`^• Is a &lt; b &amp; \\*c\\*\\? ${at + 1} · R${at + 1} · decision · Bo &lt;b&gt;, 1 min · about 10 min`),
      );
    expect(plainText(blocks as BlockPart[])).toContain("Is a < b & *c*? 1");
  });

  test.each([50, 500])("a digest of %i counts what it does not tell", (count) => {
    const { text, blocks } = digestOf(count);
    const told = text.split("\n").filter((line) => line.startsWith("•")).length;
    expect(text).toContain(`and ${count - told} more: /queue`);
    const shown = blocks.filter(({ block_id }) => block_id?.startsWith("act/")).length;
    expect(plainText(blocks as BlockPart[])).toContain(`[Show the other ${count - shown}]`);
  });

  test.each([50, 500])("a digest of %i, half of it from before, counts both that it does not show", (count) => {
    const [coming, carried] = [asked(count).slice(count / 2), asked(count).slice(0, count / 2)];
    const { blocks } = digestView({ coming, carried, isLive: true, isBypass: false, asksManner: false }, viewerOf(spoken));
    const drawn = plainText(blocks as BlockPart[]);
    const hidden = [...drawn.matchAll(/\[Show the other (\d+) (?:new ones|from before)\]/g)].map(([, number]) => Number(number));
    expect(hidden).toHaveLength(2);
    expect(hidden.reduce((sum, one) => sum + one, 0)).toBe(count - 17);
  });

  test("an older digest of many counts what it does not show", () => {
    const over = asked(60).map((one): Request => ({ ...one, turn: ended({ is: "approved", by: ana }, now) }));
    const digest = { coming: over, carried: [], isLive: false, isBypass: false, asksManner: false };
    const { blocks } = digestView(digest, viewerOf(spoken));
    expect(blocks).toHaveLength(50);
    expect(plainText(blocks as BlockPart[])).toContain("All of these have moved on.\nand 11 more that moved on");
  });

  test("a queue of many counts what it does not tell", () => {
    const { text } = queueView(queue(asked(500), [], viewerOf(spoken), now), 0, viewerOf(spoken));
    const told = text.split("\n").filter((line) => line.startsWith("•")).length;
    expect(text).toContain(`and ${500 - told} more`);
  });

  test("an answer, a question and news say in words what their blocks show", () => {
    const [one] = asked(1);
    if (!one) throw new Error("There is one.");
    const viewer = viewerOf(spoken);
    const all = [
      answerView([{ request: one, outcome: { is: "declined", by: ana, note: "Not mine < yours" }, isTakenBack: false }], viewer),
      questionView(one, "Which < release?", viewer),
      newsView(one, { is: "handed over", by: ana, to: bo, why: "You know < it" }, viewer),
    ];
    const turn = ended({ is: "decided", by: ana, choice: "Yes & no", note: "We < run it" }, now);
    const decided: Request = { ...one, kind: "decision", options: spoken.options, turn };
    all.push(decisionsView({ requests: [decided], page: 0, isMore: false }, "", viewer));
    all.push(newsView(decided, { is: "revisit", by: ana }, viewer));
    const said = ["Not mine < yours", "Which < release?", "You know < it", "We < run it", "We < run it"];
    for (const [at, { text, blocks }] of all.entries()) {
      expect(text).toContain(escaped(said[at] ?? ""));
      expect(text).toContain("R1");
      expect(plainText(blocks as BlockPart[])).toContain(said[at]);
    }
  });

  test("an answer and a question about a long ask say all the same which one and since when", () => {
    const [one] = asked(1);
    if (!one) throw new Error("There is one.");
    const ask = "word ".repeat(200).trim();
    const long = { ...one, ask, askers: askedBy(bo, ask) };
    const viewer = viewerOf(spoken);
    const all = [
      answerView([{ request: long, outcome: { is: "approved", by: ana }, isTakenBack: false }], viewer),
      questionView(long, "Which release?", viewer),
    ];
    for (const { blocks } of all) expect(plainText(blocks as BlockPart[])).toContain("… · R1 · asked Tue 24 Mar, 10:34");
  });

  test("a name from right to left leaves the number behind it where it is", () => {
    const viewer = { ...viewerOf(spoken), names: () => "نور" };
    const digest = (one: Request) =>
      digestView({ coming: [one], carried: [], isLive: true, isBypass: false, asksManner: false }, viewer);
    for (const one of asked(1)) {
      expect(plainText(digest(one).blocks as BlockPart[])).toContain("\u2068نور\u2069, 1 min");
      const over: Request = { ...one, turn: ended({ is: "decided", by: bo, choice: "نعم" }, now) };
      expect(plainText(digest(over).blocks as BlockPart[])).toContain('by \u2068نور\u2069: "\u2068نعم\u2069", 10:35');
    }
  });

  test("a block that ends tomorrow is said as one, and brings what gathered then", () => {
    const until = Date.parse("2026-03-25T09:30:00+01:00");
    const blocks = [{ kind: "focus" as const, from: now, to: until }];
    const focused: Person = { ...person(spoken), attention: { ...joining("Europe/Berlin"), blocks } };
    expect(focusView(standing(focused, [], now), now).text).toContain("you get them together tomorrow 9:30.");
    const soon: Person = { ...focused, attention: { ...joining("Europe/Berlin"), blocks: [{ ...blocks[0]!, to: now + hour }] } };
    expect(focusView(standing(soon, [], now), now).text).toContain("you get them together at 11:35.");
  });
});
