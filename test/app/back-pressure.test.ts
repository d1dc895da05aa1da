import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openDesk, perform } from "../../src/app/desk.ts";
import { openMinutesOf } from "../../src/domain/back-pressure.ts";
import type { Person, PersonId } from "../../src/domain/person.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import type { Submission } from "../../src/domain/request.ts";
import { hour, type Instant, minute } from "../../src/domain/time.ts";
import { openSqlite } from "../../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { withFolder, withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";

/** A Tuesday, 10:00 in Berlin. */
const start = Date.parse("2026-03-24T10:00+01:00");
const [ana, bo, cy] = ["T1/UANA", "T1/UBO", "T1/UCY"] as const;
/** Two agents of Bo's, one of Cy's, one of Ana's own, and one of nobody's. */
const agents = { "T1/UB1": bo, "T1/UB2": bo, "T1/UC1": cy, "T1/UA1": ana, "T1/UN1": undefined };
type Agent = keyof typeof agents;
const ownerOf = (agent: Agent): PersonId => agents[agent] ?? agent;
const owners = new Map(Object.keys(agents).map((agent) => [agent, ownerOf(agent as Agent)]));

const agentOf = (id: string, name = id): Person => {
  const owner = agents[id as Agent];
  return { id, name, zone: "UTC", kind: "bot", ...(owner && { owner }) };
};

async function withOffice<T>(store: Store, run: () => Promise<T>): Promise<T> {
  for (const id of [ana, bo, cy])
    await perform(store, "meet", { id, name: id.slice(4), zone: "Europe/Berlin", from: "here", kind: "person" }, start);
  await perform(store, "changeSettings", { who: ana, change: { capacity: 60, agents: { others: 30 } } }, start);
  for (const id of Object.keys(agents)) await store.atOnce((tx) => tx.putPerson(agentOf(id)));
  return run();
}
const inOffice = <T>(run: (store: Store) => Promise<T>) => withStore((store) => withOffice(store, () => run(store)));

let asked = 0;
function asks(who: string, minutes: number, over: Partial<Submission> = {}): Submission {
  asked += 1;
  const key = `ask/${asked}`;
  return { key, kind: "review", asked: { who, origin: { from: "slack" } }, to: ana, ask: "Look", options: [], minutes, ...over };
}

/** "accepted", "queued", or why it was refused. */
async function outcomeOf(store: Store, submission: Submission, now: Instant = start): Promise<string> {
  try {
    const { request } = await perform(store, "submit", submission, now);
    return request.turn.is === "held" && (request.turn.notBefore ?? now) > now ? "queued" : "accepted";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.askLater?.reason ?? error.message;
  }
}
const openOf = async (store: Store, owner: PersonId) => openMinutesOf(owner, await store.openFor(ana), owners);

test("a burst of an owner's agents is let in for today, then for the days after, then refused, whichever of them asks", () =>
  inOffice(async (store) => {
    const outcomes = [];
    for (let nth = 0; nth < 11; nth += 1) outcomes.push(await outcomeOf(store, asks(nth % 2 === 0 ? "T1/UB1" : "T1/UB2", 10)));
    expect(outcomes).toEqual([...Array(3).fill("accepted"), ...Array(6).fill("queued"), ...["reader is full", "reader is full"]]);
    expect(await outcomeOf(store, asks("T1/UC1", 10))).toBe("accepted");
    expect(await outcomeOf(store, asks(bo, 10))).toBe("accepted");
    const days = (await store.openFor(ana)).flatMap(({ turn }) =>
      turn.is === "held" && turn.notBefore !== undefined ? [new Date(turn.notBefore).toISOString().slice(0, 13)] : [],
    );
    expect(days).toEqual([...Array(3).fill("2026-03-25T08"), ...Array(3).fill("2026-03-26T08")]);
  }));

test("agents that ask all at once are counted one after another, and who is refused takes no number", () =>
  inOffice(async (store) => {
    const desk = openDesk(
      store,
      () => start,
      () => {},
    );
    const burst = Array.from({ length: 40 }, (_, nth) => asks(nth % 2 === 0 ? "T1/UB1" : "T1/UB2", 10));
    const ends = await Promise.allSettled(burst.map(desk.submit));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
    expect(await openOf(store, bo)).toBe(90);
    expect((await store.person(ana))?.refusedAgents?.reduce((sum, { times }) => sum + times, 0)).toBe(31);
    const { request } = await perform(store, "submit", asks(cy, 10), start);
    expect(request.number).toBe(10);
  }));

test("who is refused is told why and when to ask again, in its own zone, and asked again then it is queued", () =>
  inOffice(async (store) => {
    for (let nth = 0; nth < 9; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    const refused = await perform(store, "submit", asks("T1/UB2", 10), start).catch((error: Refusal) => error);
    expect(refused).toMatchObject({
      message:
        "ANA has as much from your owner's agents as three days hold. Try again from tomorrow 8:00 UTC time on, or withdraw some of it.",
      askLater: { reason: "reader is full", retryAt: Date.parse("2026-03-25T08:00Z"), agent: "T1/UB2", reader: ana },
    });
    const [first] = await store.openFor(ana);
    await perform(store, "settle", { request: first?.id ?? "", by: ana, outcome: { is: "approved" } }, start);
    expect(await outcomeOf(store, asks("T1/UB2", 10))).toBe("queued");
  }));

test("what repairs or answers what is open passes at any load: the same key, the same link, the next round, more words", () =>
  inOffice(async (store) => {
    const link = "https://github.com/acme/parser/pull/1";
    const first = asks("T1/UB1", 10, { link });
    const other = asks("T1/UB2", 10, { link: `${link}2` });
    await perform(store, "submit", first, start);
    await perform(store, "submit", other, start);
    for (let nth = 0; nth < 7; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    const full = await perform(store, "submit", asks("T1/UB2", 10), start).catch((error: Refusal) => error.askLater?.reason);
    expect(full).toBe("reader is full");
    expect(await outcomeOf(store, first)).toBe("accepted");
    expect(await outcomeOf(store, asks("T1/UB1", 10, { link }))).toBe("accepted");
    await perform(store, "addWords", { request: "T1/2", by: "T1/UB2", words: "For 2.4" }, start);
    const outcome = { is: "changes requested", note: "The loop" } as const;
    await perform(store, "settle", { request: "T1/1", by: ana, outcome }, start);
    await perform(store, "submit", asks("T1/UB1", 60), start);
    expect(await outcomeOf(store, asks("T1/UB2", 10))).toBe("reader is full");
    expect(await outcomeOf(store, asks("T1/UB1", 10, { link }), start + minute)).toBe("accepted");
    expect((await store.request("T1/1"))?.turn).toEqual({ is: "held", since: start + minute });
  }));

test("a person who joins what an agent has queued does not wait for its share", () =>
  inOffice(async (store) => {
    const link = "https://github.com/acme/parser/pull/1";
    for (let nth = 0; nth < 3; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    expect(await outcomeOf(store, asks("T1/UB1", 10, { link }))).toBe("queued");
    const late = (await store.request("T1/4"))?.expected?.by ?? 0;
    expect(await outcomeOf(store, asks("T1/UC1", 10, { link }), start + 1)).toBe("queued");
    expect(await outcomeOf(store, asks(cy, 10, { link }), start + minute)).toBe("accepted");
    expect((await store.request("T1/4"))?.expected?.by).toBeLessThan(late);
  }));

test("what nobody but agents asks any more is queued again for its day, until a person takes back that they left", () =>
  inOffice(async (store) => {
    const link = "https://github.com/acme/parser/pull/1";
    for (let nth = 0; nth < 3; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    const origin = { from: "slack", isPublic: true } as const;
    await perform(store, "submit", asks("T1/UB1", 10, { link, asked: { who: "T1/UB1", origin } }), start);
    const queued = await store.request("T1/4");
    const heldUntil = async () => {
      const turn = (await store.request("T1/4"))?.turn;
      return turn?.is === "held" ? turn.notBefore : turn?.is;
    };
    const day = await heldUntil();
    expect(day).toBe(Date.parse("2026-03-25T08:00Z"));
    const by = (who: PersonId) => ({ request: "T1/4", by: who });
    await perform(store, "waitToo", by(bo), start + 1);
    await perform(store, "submit", asks(cy, 10, { link }), start + 2);
    await perform(store, "withdraw", by(bo), start + 3);
    expect(await heldUntil()).toBe(start + 1);
    await perform(store, "withdraw", by(cy), start + 4);
    expect(await heldUntil()).toBe(day);
    expect((await store.request("T1/4"))?.expected).toEqual(queued?.expected);
    await perform(store, "reopen", by(cy), start + 5);
    expect(await heldUntil()).toBe(start + 5);
    await perform(store, "withdraw", by("T1/UB1"), start + 6);
    expect(await heldUntil()).toBe(start + 5);
  }));

test("what its reader was shown while a person waited for it is theirs, also once that person left", () =>
  inOffice(async (store) => {
    const link = "https://github.com/acme/parser/pull/1";
    for (let nth = 0; nth < 3; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    await perform(store, "submit", asks("T1/UB1", 10, { link }), start);
    await perform(store, "submit", asks(cy, 10, { link }), start);
    const opening = start + 6 * hour;
    await perform(store, "look", { who: ana }, opening);
    expect((await store.request("T1/4"))?.turn.is).toBe("shown");
    await perform(store, "withdraw", { request: "T1/4", by: cy }, opening + minute);
    expect((await store.request("T1/4"))?.turn.is).toBe("shown");
  }));

test("what a reader makes a request of themselves is never refused, and takes nobody's share", () =>
  inOffice(async (store) => {
    const taken = { asked: { who: "T1/UB1", origin: { from: "slack" as const } } };
    for (let nth = 0; nth < 12; nth += 1) await perform(store, "putInQueue", asks("T1/UB1", 10, taken), start);
    expect(await outcomeOf(store, asks("T1/UB1", 10))).toBe("accepted");
    for (let nth = 0; nth < 8; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    expect(await outcomeOf(store, asks("T1/UB1", 10))).toBe("reader is full");
    await perform(store, "putInQueue", asks("T1/UB1", 10, taken), start);
    expect(await store.openFor(ana)).toHaveLength(22);
  }));

test("whose agents have no limit are let in whatever they have open, and the workspace's limit is for whoever says nothing else", () =>
  inOffice(async (store) => {
    const manyBy = async (agent: Agent) => {
      for (let nth = 0; nth < 9; nth += 1) await outcomeOf(store, asks(agent, 10));
      return outcomeOf(store, asks(agent, 10));
    };
    expect(await manyBy("T1/UN1")).toBe("reader is full");
    await perform(store, "changeSettings", { who: ana, change: { agents: { others: "none" } } }, start);
    expect(await manyBy("T1/UB1")).toBe("accepted");
    await perform(store, "limitAgents", { minutes: 30 }, start);
    expect(await outcomeOf(store, asks("T1/UB1", 10))).toBe("accepted");
    await perform(store, "changeSettings", { who: ana, change: { agents: {} } }, start);
    expect(await outcomeOf(store, asks("T1/UB1", 10))).toBe("reader is full");
    await perform(store, "limitAgents", {}, start);
    expect(await outcomeOf(store, asks("T1/UB1", 10))).toBe("accepted");
  }));

/** Who comes from when on, in the order of asking, of what waits with Ana: at once where nothing is said. */
const daysOf = async (store: Store) =>
  (await store.openFor(ana)).map(({ turn }) =>
    turn.is === "held" && turn.notBefore !== undefined ? new Date(turn.notBefore).toISOString().slice(8, 16) : "at once",
  );

test("once its reader raises a limit, what is queued comes as it would if it was asked then, the oldest first, and nothing later", () =>
  inOffice(async (store) => {
    for (let nth = 0; nth < 9; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    for (let nth = 0; nth < 4; nth += 1) await perform(store, "submit", asks("T1/UC1", 10), start);
    const late = (await store.request("T1/9"))?.expected?.by ?? 0;
    const three = (what: string) => Array(3).fill(what);
    const ofCy = [...three("at once"), "25T08:00"];
    expect(await daysOf(store)).toEqual([...three("at once"), ...three("25T08:00"), ...three("26T08:00"), ...ofCy]);
    const then = start + 5 * minute;
    const limit = (others: number | "none") =>
      perform(store, "changeSettings", { who: ana, change: { agents: { others } } }, then);
    await limit(20);
    expect(await daysOf(store)).toEqual([...three("at once"), ...three("25T08:00"), ...three("26T08:00"), ...ofCy]);
    await limit(50);
    const fit = Array(2).fill("24T09:05");
    expect(await daysOf(store)).toEqual([
      ...three("at once"),
      ...fit,
      ...Array(4).fill("25T08:00"),
      ...three("at once"),
      "24T09:05",
    ]);
    await limit("none");
    expect((await daysOf(store)).filter((one) => one.startsWith("25"))).toEqual([]);
    expect((await store.request("T1/9"))?.expected?.by).toBeLessThan(late);
  }));

test("what is queued moves up as what was asked before it is judged or taken back, and what is asked then stands behind it", () =>
  inOffice(async (store) => {
    for (let nth = 0; nth < 7; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    const days = (from: number) => daysOf(store).then((all) => all.slice(from));
    expect(await days(3)).toEqual([...Array(3).fill("25T08:00"), "26T08:00"]);
    const late = (await store.request("T1/4"))?.expected?.by ?? 0;
    await perform(store, "settle", { request: "T1/1", by: ana, outcome: { is: "approved" } }, start + minute);
    expect(await days(2)).toEqual(["24T09:01", "25T08:00", "25T08:00", "25T08:00"]);
    expect((await store.request("T1/4"))?.expected?.by).toBeLessThan(late);
    await perform(store, "withdraw", { request: "T1/5", by: "T1/UB1" }, start + 2 * minute);
    await perform(store, "submit", asks("T1/UB2", 10), start + 2 * minute);
    expect(await days(2)).toEqual(["24T09:01", "25T08:00", "25T08:00", "25T08:00"]);
    await perform(store, "handOver", { request: "T1/2", by: ana, to: cy, why: "You know it" }, start + 3 * minute);
    expect(await days(1)).toEqual(["24T09:01", "24T09:03", "25T08:00", "25T08:00"]);
    await perform(store, "settle", { request: "T1/3", by: ana, outcome: { is: "approved" } }, start + 4 * minute);
    expect(await days(0)).toEqual(["24T09:01", "24T09:03", "24T09:04", "25T08:00"]);
  }));

test("nothing is asked past what is queued, also where room came by itself", () =>
  inOffice(async (store) => {
    for (let nth = 0; nth < 4; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    const [first, second] = await store.openFor(ana);
    for (const one of [first, second]) if (one) await store.atOnce((tx) => tx.putRequest({ ...one, to: cy }));
    expect(await outcomeOf(store, asks("T1/UB2", 10))).toBe("queued");
    expect(await daysOf(store)).toEqual(["at once", ...Array(2).fill("25T08:00")]);
  }));

test("what is queued for tomorrow keeps its day where a limit that was raised after hours would say a later one", () =>
  inOffice(async (store) => {
    for (let nth = 0; nth < 5; nth += 1) await perform(store, "submit", asks("T1/UB1", 10), start);
    const evening = start + 9 * hour;
    await perform(store, "changeSettings", { who: ana, change: { agents: { others: 35 } } }, evening);
    expect(await daysOf(store)).toEqual([...Array(3).fill("at once"), "24T18:00", "25T08:00"]);
  }));

test("who gives more to judging lets what their own agents have queued come, and nobody else's", () =>
  inOffice(async (store) => {
    for (const agent of ["T1/UA1", "T1/UB1"]) for (let nth = 0; nth < 4; nth += 1) await outcomeOf(store, asks(agent, 20));
    await perform(store, "settle", { request: "T1/5", by: ana, outcome: { is: "approved" } }, start);
    const ofBo = ["at once", "24T09:00", "25T08:00"];
    expect(await daysOf(store)).toEqual([...Array(3).fill("at once"), "25T08:00", ...ofBo]);
    await perform(store, "changeSettings", { who: ana, change: { capacity: 90 } }, start + minute);
    expect(await daysOf(store)).toEqual([...Array(3).fill("at once"), "24T09:01", ...ofBo]);
  }));

test("once the workspace's limit is raised, what is queued comes with whoever chose none themselves, also after a person left it", () =>
  inOffice(async (store) => {
    const link = "https://github.com/acme/parser/pull/1";
    await perform(store, "limitAgents", { minutes: 10 }, start);
    await perform(store, "changeSettings", { who: cy, change: { capacity: 60 } }, start);
    for (const to of [ana, cy]) for (let nth = 0; nth < 4; nth += 1) await outcomeOf(store, asks("T1/UB1", 10, { to }));
    await perform(store, "submit", asks("T1/UN1", 10, { to: cy }), start);
    await perform(store, "submit", asks("T1/UN1", 10, { to: cy, link }), start);
    await perform(store, "submit", asks(bo, 10, { to: cy, link }), start + 1);
    await perform(store, "limitAgents", { minutes: 30 }, start + minute);
    const ofAna = await daysOf(store);
    expect(ofAna).toEqual([...Array(3).fill("at once"), "25T08:00"]);
    const id = (await store.requestsAbout(link, cy))[0]?.id ?? "";
    await perform(store, "withdraw", { request: id, by: bo }, start + 2 * minute);
    expect((await store.request(id))?.turn).toMatchObject({ is: "held", notBefore: start + minute });
    const open = await store.openFor(cy);
    const waits = open.filter(({ turn }) => turn.is === "held" && (turn.notBefore ?? 0) > start + 2 * minute);
    expect(waits).toEqual([]);
  }));

test("where what is open cannot be read an agent is refused for a minute, and a person is not", () =>
  withFolder(async (folder) => {
    const path = join(folder, "sluice.db");
    const store = openSqlite(path);
    await withOffice(store, async () => {
      await perform(store, "declareBlock", { who: ana, block: { kind: "focus", from: start, to: start + hour } }, start);
      await perform(store, "submit", asks(bo, 10), start);
      const raw = new Database(path);
      raw.prepare("update requests set value = '{\"broken'").run();
      raw.close();
      const refused = await perform(store, "submit", asks("T1/UB1", 10), start).catch((error: Refusal) => error);
      expect(refused).toMatchObject({
        message: "The load of your reader could not be read. Try again in a minute.",
        askLater: { reason: "load unknown", retryAt: start + minute },
      });
      expect((refused as Refusal).cause).toBeDefined();
      expect(await outcomeOf(store, asks(bo, 10))).toBe("accepted");
    });
    await store.close();
  }));

test("its reader has a refused agent noted, how often and when last; who erases their data has it erased", () =>
  inOffice(async (store) => {
    let now = start;
    const desk = openDesk(
      store,
      () => now,
      () => {},
    );
    for (let nth = 0; nth < 9; nth += 1) await desk.submit(asks("T1/UB1", 10));
    for (const wait of [minute, minute]) {
      now += wait;
      await desk.submit(asks("T1/UB2", 10)).catch(() => {});
    }
    expect((await store.person(ana))?.refusedAgents).toEqual([{ agent: "T1/UB2", times: 2, last: start + 2 * minute }]);
    await desk.erase({ who: ana, mark: "0badcafe" });
    while (await store.eraseMore());
    expect(JSON.stringify((await store.everything()).people)).not.toContain("refusedAgents");
  }));

type Try = { who: string; minutes: number; wait: number; settles: boolean };
const attempt = (who: fc.Arbitrary<string>): fc.Arbitrary<Try> =>
  fc.record({
    who,
    minutes: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 45 }) }, fc.integer({ min: 46, max: 400 })),
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 * hour })),
    settles: fc.boolean(),
  });
const everybody = [...Object.keys(agents), bo, cy];
const tries = fc.array(attempt(fc.constantFrom(...everybody)), { minLength: 10, maxLength: 40, size: "max" });

/** Tries one after another; Ana judges the oldest now and then. What came of each, by who tried it. */
async function play(store: Store, list: Try[], each: (one: Try, outcome: string, now: Instant) => Promise<void>) {
  let now = start;
  for (const one of list) {
    now += one.wait;
    await each(one, await outcomeOf(store, asks(one.who, one.minutes), now), now);
  }
}
const limits = runs(10);

test("whatever burst comes, what an owner has open never passes three shares and one request, and no person is refused", () =>
  fc.assert(
    fc.asyncProperty(tries, (list) =>
      inOffice((store) =>
        play(store, list, async ({ who, settles }, outcome, now) => {
          if (!owners.has(who)) expect(outcome).toBe("accepted");
          for (const owner of new Set(owners.values())) {
            const longest = Math.max(5, ...list.map(({ minutes }) => minutes));
            expect(await openOf(store, owner)).toBeLessThanOrEqual(3 * (owner === ana ? 60 : 30) + longest);
          }
          const [oldest] = await store.openFor(ana);
          if (settles && oldest)
            await perform(store, "settle", { request: oldest.id, by: ana, outcome: { is: "approved" } }, now);
        }),
      ),
    ),
    limits,
  ));

type Deed = { does: "asks" | "settles" | "withdraws"; nth: number; minutes: number; wait: number };
const deeds = fc.array(
  fc.record({
    does: fc.constantFrom("asks", "asks", "settles", "withdraws"),
    nth: fc.nat(9),
    minutes: fc.integer({ min: 5, max: 40 }),
    wait: fc.integer({ min: 0, max: 5 * hour }),
  }),
  { minLength: 10, maxLength: 30, size: "max" },
) as fc.Arbitrary<Deed[]>;

test("whatever is judged and taken back in whatever order, nothing comes before what was asked before it, nor waits while there is room", () =>
  fc.assert(
    fc.asyncProperty(deeds, (list) =>
      inOffice(async (store) => {
        let now = start;
        for (const { does, nth, minutes, wait } of list) {
          now += wait;
          const open = await store.openFor(ana);
          const one = open[nth % Math.max(1, open.length)];
          if (does === "asks") await outcomeOf(store, asks("T1/UB1", minutes), now);
          else if (one && does === "withdraws") await perform(store, "withdraw", { request: one.id, by: "T1/UB1" }, now);
          else if (one) await perform(store, "settle", { request: one.id, by: ana, outcome: { is: "approved" } }, now);
          const left = await store.openFor(ana);
          const comesAt = left.map(({ turn }) => Math.max(now, (turn.is === "held" && turn.notBefore) || now));
          expect(comesAt).toEqual([...comesAt].sort((a, b) => a - b));
          const firstQueued = comesAt.findIndex((at) => at > now);
          if (firstQueued >= 0) expect(openMinutesOf(bo, left.slice(0, firstQueued), owners)).toBeGreaterThanOrEqual(30);
        }
      }),
    ),
    limits,
  ));

test("two owners do not influence each other, and what an agent is called changes nothing", () =>
  fc.assert(
    fc.asyncProperty(tries, fc.array(fc.nat(39)), async (list, renamed) => {
      const ofBo = (one: Try) => owners.get(one.who) === bo;
      const outcomes = async (all: Try[], rename: (nth: number, who: string) => Person | undefined) =>
        inOffice(async (store) => {
          const found: string[] = [];
          let nth = 0;
          await play(store, all, async (one, outcome) => {
            if (ofBo(one)) found.push(outcome);
            const person = rename(nth, one.who);
            if (person) await store.atOnce((tx) => tx.putPerson(person));
            nth += 1;
          });
          return found;
        });
      const alone = list.map((one) => (ofBo(one) ? one : { ...one, who: "nobody" }));
      const together = await outcomes(list, () => undefined);
      const waits = alone.reduce<{ all: Try[]; wait: number }>(
        ({ all, wait }, one) =>
          one.who === "nobody" ? { all, wait: wait + one.wait } : { all: [...all, { ...one, wait: wait + one.wait }], wait: 0 },
        { all: [], wait: 0 },
      );
      expect(await outcomes(waits.all, () => undefined)).toEqual(together);
      const anew = (nth: number, who: string) =>
        renamed.includes(nth) && owners.has(who) ? agentOf(who, `a fresh name ${nth}`) : undefined;
      expect(await outcomes(list, anew)).toEqual(together);
    }),
    limits,
  ));
