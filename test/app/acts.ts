import fc from "fast-check";
import type { NewAgent } from "../../src/app/create-agent.ts";
import { perform, type VerbName } from "../../src/app/desk.ts";
import type { HostEvent } from "../../src/app/host-event.ts";
import { askerOf } from "../../src/domain/askers.ts";
import type { Deed } from "../../src/domain/deed.ts";
import { hostCommentId } from "../../src/domain/host-comment.ts";
import { reminderId } from "../../src/domain/notice.ts";
import { type PersonId, personId, userOf } from "../../src/domain/person.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import type { Request, Submission } from "../../src/domain/request.ts";
import type { Changes } from "../../src/domain/settings.ts";
import { day, hour, type Instant, minute } from "../../src/domain/time.ts";
import type { BlockKind } from "../../src/domain/time-block.ts";
import { enderOf, type Judgement } from "../../src/domain/turn.ts";
import type { Store } from "../../src/store/store.ts";

const person = (user: string) => personId("T1", user);
export const people = ["UANA", "UBO", "UCY", "UDEE"].map(person);
/** Ana, Cy and Dee at first; who is in it changes. */
export const crew = "T1/SCREW";
/** In which some of what is asked is asked. */
const room = "T1/CROOM";
const nobodies = [person("UBOT"), person("UGONE"), person("UNOBODY")];
/** Who asked whom before the day of a test begins. */
const pairs = [
  ["T1/UBO", "T1/UANA"],
  ["T1/UDEE", "T1/UANA"],
  ["T1/UBO", "T1/UCY"],
] as const;
const start = Date.parse("2026-03-24T08:05:00Z");

/** One thing that somebody tries, some while after the one before. Whether it is allowed shows when it is tried. */
type Act = {
  verb: VerbName;
  wait: number;
  /** Who tries it: somebody, whoever then may, or, of reader and asker, the other. */
  by: PersonId | "whoever may" | "the other";
  other: PersonId;
  number: number;
  length: number;
  flag: boolean;
  judgement: Judgement;
};

/** Those that are seldom allowed are tried more often. */
const verb = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<VerbName>("submit", "submit", "declareBlock", "letThrough", "endBlock", "reply") },
  { weight: 4, arbitrary: fc.constantFrom<VerbName>("settle", "settle", "askBack", "putOff", "handOver", "withdraw") },
  {
    weight: 3,
    arbitrary: fc.constantFrom<VerbName>(
      "reopen",
      "undoAll",
      "bringAgain",
      "bump",
      "addWords",
      "estimate",
      "beginRun",
      "judgeAll",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom<VerbName>("claim", "claim", "waitToo", "meetGroup", "chooseGroupManner") },
  {
    weight: 2,
    arbitrary: fc.constantFrom<VerbName>(
      "chooseManner",
      "openHome",
      "beginJudging",
      "stopJudging",
      "keepDay",
      "declineAway",
      "look",
      "meet",
      "stopRun",
      "changeSettings",
      "skipDay",
      "judgeBypass",
      "askStandIn",
      "needStill",
      "goAway",
      "keepDnd",
      "limitAgents",
      "noteLookUp",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom<VerbName>("remindChannel", "remindChannel", "stopReminding", "endReminder") },
  { weight: 1, arbitrary: fc.constantFrom<VerbName>("joinTeam", "joinTeam", "leaveTeam") },
  {
    weight: 2,
    arbitrary: fc.constantFrom<VerbName>("createAgent", "askAsAgent", "askAsAgent", "changeAgent", "rotateToken", "revokeAgent"),
  },
  { weight: 2, arbitrary: fc.constantFrom<VerbName>("keepCallback", "keepCallback", "dropCallback", "noteCallback") },
  { weight: 2, arbitrary: fc.constantFrom<VerbName>("askAsAgent", "makeRule", "makeRule", "endRule") },
  {
    weight: 2,
    arbitrary: fc.constantFrom<VerbName>(
      "claimAccount",
      "proveAccount",
      "unlinkAccount",
      "linkTeam",
      "unlinkTeam",
      "countUnlinked",
      "noteUncommented",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom<VerbName>("hostEvent") },
  { weight: 2, arbitrary: fc.constantFrom<VerbName>("addCalendar", "keepCalendar", "keepCalendar", "dropCalendar") },
);
const judgement = fc.constantFrom<Judgement>(
  { is: "approved" },
  { is: "changes requested", note: "The loop" },
  { is: "declined", note: "No time" },
  { is: "decided", choice: "Postgres" },
  { is: "decided", choice: "Redis", note: "One less", revisitOn: "2026-03-26" },
  { is: "answered", words: "Neither" },
);
const somebody = fc.constantFrom(...people, ...people, ...people.slice(0, 2), ...people.slice(0, 2), ...nobodies);
/** Often none: several things at one instant are what a clock that stands still, or a burst, brings. */
const wait = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 45 * minute }) },
  { weight: 1, arbitrary: fc.integer({ min: hour, max: 14 * hour }) },
);
const by: fc.Arbitrary<Act["by"]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("whoever may" as const) },
  { weight: 1, arbitrary: fc.constant("the other" as const) },
  { weight: 1, arbitrary: somebody },
);
type Arbitraries = { [Part in keyof Act]: fc.Arbitrary<Act[Part]> };
const actOf = (parts: Pick<Arbitraries, "verb" | "wait" | "by">): fc.Arbitrary<Act> =>
  fc.record(
    {
      ...parts,
      other: somebody,
      number: fc.integer({ min: 0, max: 59 }),
      length: fc.integer({ min: 1, max: 30 }).map((quarters) => quarters * 15 * minute),
      flag: fc.boolean(),
      judgement,
    },
    { noNullPrototype: true },
  );
export const acts = fc.array(actOf({ verb, wait, by }), { minLength: 10, maxLength: 40, size: "max" });

const busyAct = actOf({
  verb: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom<VerbName>("submit", "submit", "meet", "meet", "meetGroup", "chooseGroupManner") },
    {
      weight: 10,
      arbitrary: fc.constantFrom<VerbName>("reopen", "reopen", "withdraw", "withdraw", "settle", "putOff", "askBack", "claim"),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom<VerbName>(
        "handOver",
        "bringAgain",
        "estimate",
        "reply",
        "addWords",
        "bump",
        "letThrough",
        "needStill",
      ),
    },
  ),
  wait: fc.oneof(
    { weight: 14, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 * hour }) },
    { weight: 1, arbitrary: fc.constant(15 * day) },
  ),
  by: fc.oneof({ weight: 6, arbitrary: fc.constant("whoever may" as const) }, { weight: 1, arbitrary: somebody }),
});
/** Several in a row about one request: asked and taken back in a breath, or left alone for weeks. */
export const busyActs = fc
  .array(
    fc
      .tuple(fc.array(busyAct, { minLength: 2, maxLength: 5, size: "max" }), fc.nat({ max: 59 }))
      .map(([row, number]) => row.map((one) => ({ ...one, number }))),
    { minLength: 10, maxLength: 16, size: "max" },
  )
  .map((rows) => rows.flat());

/** What was tried, and what came of it. */
export type Step = {
  verb: VerbName;
  by: PersonId;
  now: Instant;
  about: Request | undefined;
  /** Who was in the group. */
  members: PersonId[];
  refusal?: string;
};

type Watcher = {
  before?: () => Promise<void>;
  after?: (step: Step) => Promise<void>;
  /** In whose words it is said. */
  say?: (input: unknown, by: PersonId, about: Request | undefined) => unknown;
};

/** Tries one act after another on a store, with the looks that come due between them, as in life. Only a Refusal is an ending that is expected. */
export async function play(store: Store, list: Act[], { before, after, say = (input) => input }: Watcher = {}) {
  let now = await meetAll(store);
  for (const [at, [who, to]] of pairs.entries())
    await perform(store, "submit", submission(100 + at, who, to, at % 2 === 0), start);
  for (const owner of people.slice(0, 2))
    await perform(store, "createAgent", { ...agentOf(owner), name: "helper", tokenHash: `hash-${owner}` }, start);
  for (const one of list) {
    now = await lookMeanwhile(store, now + one.wait);
    const about = await oneOf(store, one.number);
    const by = actor(one, about);
    const members = (await store.group(crew))?.members ?? [];
    await before?.();
    const input = say(inputOf(one, by, about, now), by, about);
    const refusal = await refusalOf(() => perform(store, one.verb, input as never, now));
    await after?.({ verb: one.verb, by, now, about, members, ...(refusal !== undefined && { refusal }) });
  }
}

/** Whoever may ask the same too; or who says it already, once more. */
const joining = ({ askers, to, askedOf }: Request, by: PersonId, isAgain: boolean): PersonId =>
  isAgain ? by : (people.find((one) => one !== to && one !== askedOf && !askers.some(({ who }) => who === one)) ?? by);

const oneOf = async (store: Store, number: number) => {
  const { requests } = await store.everything();
  return store.request(`T1/${1 + (number % (requests.length || 1))}`);
};

const askersVerbs: VerbName[] = [
  "askStandIn",
  "letThrough",
  "withdraw",
  "reply",
  "submit",
  "bringAgain",
  "bump",
  "addWords",
  "beginRun",
];

/** The reader, save for what is the asker's to do; of a request that does not exist, Ana is the reader and Bo the asker. */
function actor({ by, verb, number }: Act, about: Request | undefined): PersonId {
  if (by !== "whoever may" && by !== "the other") return by;
  if (verb === "reopen" && about?.turn.is === "settled" && about.to !== crew) return enderOf(about.turn.outcome) ?? about.to;
  const [gone] = about?.left ?? [];
  if (verb === "reopen" && gone && about?.turn.is !== "settled") return gone.asked.who;
  const isForAsker = askersVerbs.includes(verb);
  const reader = about?.to === crew ? people[number % people.length] : about?.to;
  return isForAsker === (by === "whoever may") ? ((about && askerOf(about)) ?? person("UBO")) : (reader ?? person("UANA"));
}

export const requestsIn = async (store: Store): Promise<Request[]> =>
  ((await store.everything()).requests as { value: Request }[]).map(({ value }) => value);

/** Erases somebody's data to the end, as the round does. */
export async function eraseAll(store: Store, who: PersonId, now: Instant, mark = "0badcafe") {
  await perform(store, "erase", { who, mark }, now);
  while (await store.eraseMore());
  await endAllErased(store, now);
}

export async function endAllErased(store: Store, now: Instant) {
  for (let [who] = await store.erasedWithOpen(); who !== undefined; [who] = await store.erasedWithOpen())
    await perform(store, "endErased", { who }, now);
}

/** Four people, three of whom joined, a bot, and somebody who left; and a group. */
export async function meetAll(store: Store) {
  const kinds = { UBOT: "bot", UGONE: "deactivated" } as const;
  for (const user of ["UANA", "UBO", "UCY", "UDEE", "UBOT", "UGONE"] as const) {
    const kind = user in kinds ? kinds[user as keyof typeof kinds] : "person";
    await perform(store, "meet", { id: person(user), name: user, zone: "Europe/Berlin", from: "here", kind }, start);
  }
  for (const who of people.slice(0, 3)) await perform(store, "chooseManner", { who, manner: "batch" }, start);
  await perform(store, "meetGroup", { id: crew, name: "@crew", members: people.filter((_, at) => at !== 1) }, start);
  return start;
}

/** What the room is reminded of is shown at once. */
async function remindAndShow(store: Store, at: Instant) {
  await perform(store, "remind", { channel: room }, at);
  const body = (await store.notice(reminderId(room)))?.body;
  if (body?.kind === "reminder" && body.at === at) await perform(store, "countReminded", { requests: body.requests, at }, at);
}

/** Everybody is looked at when their time comes, up to and with `until`. */
async function lookMeanwhile(store: Store, until: Instant): Promise<Instant> {
  for (let who = await firstDue(store, until); who; who = await firstDue(store, until))
    await perform(store, "look", { who: who.id }, who.nextLookAt);
  while ((await store.dueToRemind(until, 1)).length > 0)
    await remindAndShow(store, (await store.reminder(room))?.nextAt ?? until);
  while ((await store.dueToSumUp(until, 1)).length > 0)
    await perform(store, "tellTeam", { channel: room }, (await store.teamNote(room))?.nextAt ?? until);
  return until;
}

type PersonRow = { id: PersonId; nextLookAt: Instant };
const firstDue = async (store: Store, until: Instant): Promise<PersonRow | undefined> => {
  const [who] = await store.dueToLook(until, 1);
  return who === undefined ? undefined : ((await store.everything()).people as PersonRow[]).find(({ id }) => id === who);
};

async function refusalOf(run: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (reason) {
    if (reason instanceof Refusal) return reason.message;
    throw reason;
  }
}

const goings = ["keep", "return", "hand over"] as const;
const kinds: BlockKind[] = ["focus", "focus", "review", "on call", "away"];
const changes: Changes[] = [
  { bypasses: { perWeek: 1, always: ["T1/UBO"], never: ["T1/UCY", "T1/UDEE"], emergency: "+49 170 1" } },
  { slots: ["10:00", "10:30", "15:00"] },
  { slots: [] },
  { weekly: [{ kind: "focus", days: [1, 2, 3, 4, 5], from: "09:00", to: "11:30" }] },
  { weekly: [{ kind: "review", days: [2, 3], from: "13:00", to: "13:45" }], endsAreQuiet: true },
  { daysOff: [{ from: "2026-03-25", to: "2026-03-26" }] },
  { opensForLongest: true, zone: "Pacific/Apia" },
  { hours: {} },
  { ignoresDnd: true },
  { ignoresDnd: null, capacity: null, opensForLongest: null },
  { capacity: 30 },
  { agents: { own: "none", others: 10 } },
];

function inputOf(act: Act, by: PersonId, about: Request | undefined, now: Instant): unknown {
  const { verb, number, other, length, flag, judgement } = act;
  const request = about?.id ?? "T1/99";
  const from = flag ? now : now + hour;
  switch (verb) {
    case "submit":
      return number >= 15 && about?.link
        ? { ...submission(number, joining(about, by, flag), about.askedOf, about.kind === "review", now), link: about.link }
        : submission(number, by, number % 5 < 2 ? crew : other, flag, now);
    case "beginRun": {
      const { key: _, asked, ...question } = submission(number, by, other, flag, now);
      return { ...question, who: asked.who, execution: `Fx${number}` };
    }
    case "createAgent":
      return { ...agentOf(by), name: flag ? "builder" : `tester ${number}`, tokenHash: `hash-${by}-${number}` };
    case "askAsAgent": {
      const { asked, ...ask } = submission(number, by, other, flag, now);
      const link = number % 3 > 0 ? `https://acme.dev/${number % 3}` : `https://example.com/${number}`;
      const more = { link, recommendation: "Postgres", evidence: `All ${number} checks are green` };
      const repeated = number % 4 > 0 && { topic: "queues", isReversible: true as const };
      return { ...ask, ...more, ...repeated, agent: agentOf(asked.who).id };
    }
    case "endRule":
      return { by, rule: `${by}/${about?.number ?? 99}` };
    case "changeAgent":
      return { agent: agentOf(by).id, by, change: flag ? { name: `builder ${number}` } : { mayAsk: "owner" } };
    case "rotateToken":
      return { agent: agentOf(by).id, by, tokenHash: `hash-again-${by}-${number}` };
    case "keepCallback":
      return { ...callbackOf(by, number % 2), secret: `sealed-secret-${number}`, host: "agent.example" };
    case "noteCallback":
      return { ...callbackOf(by, number % 2), is: (["gone", "failing", "well"] as const)[number % 3] };
    case "dropCallback":
      return { agent: agentOf(by).id, owner: by };
    case "revokeAgent":
      return { agent: agentOf(by).id, by };
    case "noteLookUp":
      return { who: other, by: agentOf(by).id };
    case "claimAccount":
      return { who: by, host: "github", login: userOf(by), hash: `code-${by}` };
    case "proveAccount":
      return { who: by, host: "github", number: people.indexOf(by), login: userOf(by), hash: `code-${by}` };
    case "unlinkAccount":
      return { who: by, host: "github" };
    case "linkTeam":
      return { by, group: crew, host: "github", team: "acme/crew" };
    case "unlinkTeam":
      return { by, host: "github", team: "acme/crew" };
    case "countUnlinked":
      return { times: 1 };
    case "noteUncommented":
      return { comment: hostCommentId("settled", request, now) };
    case "hostEvent":
      return toldByHost(act, by, now);
    case "limitAgents":
      return flag ? { minutes: 10 } : {};
    case "stopRun":
      return { who: by, execution: `Fx${number}`, why: "There is nothing to judge." };
    case "settle":
      return { request, by, outcome: judgement, ...(flag && { commentAt: "github" }) };
    case "askBack":
      return { request, by, question: "Which release?", ...(flag && { commentAt: "github" }) };
    case "claim":
    case "reopen":
    case "makeRule":
    case "bump":
    case "waitToo":
    case "beginJudging":
    case "stopJudging":
      return { request, by };
    case "undoAll":
      return { by, at: endedAt(about), requests: [request, `T1/${1 + (number % 4)}`] };
    case "estimate":
      return { request, by, minutes: number - 3 };
    case "addWords":
    case "bringAgain":
      return { request, by, words: "Done" };
    case "judgeAll":
      return { by, line: `D1/${number % 20}`, deeds: deedsOf(request, act, now) };
    case "reply":
      return { request, by, words: "The next one" };
    case "putOff":
      return {
        request,
        by,
        until: flag ? now + length : now + (length - hour) * 20,
        ...(number % 3 === 0 && { once: `T1/${1 + (number % 4)}` }),
      };
    case "handOver":
      return { request, by, to: other, why: "You know it better" };
    case "letThrough":
      return { request, by, reason: "Main is red" };
    case "judgeBypass":
      return { request, by, isWorthIt: flag };
    case "needStill":
    case "askStandIn":
    case "withdraw":
      return { request, by };
    case "declareBlock":
      return { who: by, block: { kind: kinds[number % kinds.length], from, to: from + length } };
    case "changeSettings":
      return { who: by, change: changes[number % changes.length] };
    case "goAway":
      return {
        who: by,
        span: { from, to: from + length * (flag ? 1 : 10) },
        ...(number % 3 !== 0 && { standIn: other }),
        choices: [1, 2, 3, 4].map((one) => ({ request: `T1/${one}`, goes: goings[(number + one) % 3] })),
        words: "I am away",
      };
    case "keepDnd":
      return {
        who: by,
        dnd: number % 4 === 0 ? null : { from: from + (number - 30) * hour, to: from + (number - 30) * hour + length },
      };
    case "skipDay":
    case "keepDay":
      return { who: by, date: "2026-03-24" };
    case "declineAway":
      return { who: by, from: now };
    case "endBlock":
      return { who: by, quietly: flag };
    case "addCalendar":
      return { who: by, url: `sealed-${number % 2}`, host: "calendar.example", words: ["focus"] };
    case "keepCalendar":
      return {
        who: by,
        url: "sealed-0",
        focus: [
          { from, to: from + length },
          { from: from + 2 * hour, to: from + 2 * hour + length },
        ],
        away: flag ? [{ from: now + day, to: now + 2 * day }] : [],
        ...(number % 5 === 0 && { sealedAnew: "sealed-0" }),
      };
    case "remindChannel":
      return { channel: room, by, days: [1, 2, 3, 4, 5], time: flag ? "10:00" : "15:30" };
    case "joinTeam":
    case "leaveTeam":
    case "stopReminding":
      return { channel: room, by };
    case "endReminder":
      return { channel: room, is: "archived" };
    case "chooseManner":
      return { who: by, manner: (["batch", "keep coming", "not with me"] as const)[number % 12 === 0 ? 2 : number % 2] };
    case "chooseGroupManner":
      return { group: crew, by, manner: flag ? "most free" : "claim" };
    case "meetGroup":
      return {
        id: crew,
        name: "@crew",
        members: people.filter((_, at) => (number >> at) % 2 === 1),
        ...(number === 59 && { isDisabled: true }),
      };
    case "meet":
      return {
        id: by,
        name: by,
        zone: flag ? "America/New_York" : "Asia/Kathmandu",
        from: "here",
        kind: number % 12 === 7 ? "deactivated" : "person",
      };
    default:
      return { who: by };
  }
}

const endedAt = (about: Request | undefined) => (about?.turn.is === "settled" ? about.turn.at : 0);

const callbackOf = (owner: PersonId, nth: number) => ({ agent: agentOf(owner).id, owner, url: `sealed-callback-${nth}` });
const told = ["asked", "asked", "asked", "approved", "changes requested", "commented", "taken back"] as const;

/** Of a change that each has written, something happened to somebody. */
function toldByHost({ number, other }: Act, by: PersonId, now: Instant): HostEvent {
  const who = number % 7 === 6 ? crew : other;
  const states = [{ at: now, is: number % 11 === 10 ? ("draft" as const) : ("open" as const) }];
  return {
    change: `github/${people.indexOf(by)}`,
    facts: { states, readers: { [who]: [{ at: now, is: told[number % told.length] ?? "asked" }] } },
    subject: {
      ask: "Look at the lexer",
      link: `https://acme.dev/change/${people.indexOf(by)}`,
      author: by,
      ...(number % 2 === 0 && { takesComments: true }),
    },
  };
}

/** One of each. */
export const agentIdOf = (owner: PersonId): PersonId => person(`agent-${userOf(owner).toLowerCase()}`);
const agentOf = (owner: PersonId): Omit<NewAgent, "name" | "tokenHash"> => ({
  id: agentIdOf(owner),
  owner,
  kinds: ["review", "decision"],
  mayAsk: "everybody",
});

/** What was asked back cannot be put off: the second is refused where the first was done. */
const deedsOf = (request: string, { flag, judgement, length }: Act, now: Instant): Deed[] =>
  flag
    ? [{ request, is: "settle", outcome: judgement }]
    : [
        { request, is: "ask back", question: "Which release?" },
        { request, is: "put off", until: now + length },
      ];

const submission = (key: number, who: PersonId, to: PersonId, isReview: boolean, now = start): Submission => ({
  key: `key-${key}`,
  kind: isReview ? "review" : "decision",
  asked: {
    who,
    origin: {
      from: "slack",
      ...(key % 3 > 0 && { isPublic: true as const }),
      ...(key % 5 === 1 && { thread: { channel: userOf(room), ts: "1774339200.000100" } }),
    },
  },
  to,
  ask: "Look at the parser",
  ...(key % 4 > 0 && { link: `https://acme.dev/${key % 3}` }),
  options: isReview ? [] : ["Postgres", "Redis"],
  ...([0, 3].includes(key % 5) && !isReview && { onSilence: { is: "lapse", at: now + (1 + (key % 7)) * hour, to: "Redis" } }),
  minutes: 10,
  ...(key % 3 > 0 && { recommendation: `Approve, said ${userOf(who)}`, holdsUp: `The release of ${userOf(who)}` }),
});
