import { afterEach, beforeEach, expect, test } from "vitest";
import type { Group } from "../../src/domain/group.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { claimed } from "../../src/domain/taking.ts";
import { handedOver, settled } from "../../src/domain/turn.ts";
import type { Store, Tx } from "../../src/store/store.ts";
import { ana, aRequest, bo } from "../domain/requests.ts";
import { contractOfAgents } from "./contract-of-agents.ts";
import { contractOfCalendars } from "./contract-of-calendars.ts";
import { contractOfConsents } from "./contract-of-consents.ts";
import { contractOfDecisions } from "./contract-of-decisions.ts";
import { contractOfHosts } from "./contract-of-hosts.ts";
import { contractOfLedgers } from "./contract-of-ledgers.ts";
import { contractOfNotices } from "./contract-of-notices.ts";
import { contractOfReminders } from "./contract-of-reminders.ts";
import { contractOfStandingAnswers } from "./contract-of-standing-answers.ts";

const cy = "T1/UCY";
const someone = (id: string): Person => ({ id, name: id, zone: "Europe/Berlin", kind: "person" });
const request = (number: number, over: Partial<Request> = {}) => aRequest({ number, key: `key-${number}`, ...over });

/** What every store must do, whatever its dialect. `open` gives an empty one; it is closed after each test. */
export function contract(open: () => Promise<Store>) {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  const put = (...requests: Request[]) =>
    store.atOnce(async (tx) => {
      for (const one of requests) await tx.putRequest(one);
    });
  const ids = (requests: Request[]) => requests.map(({ id }) => id).sort();

  test("an empty store knows nobody and nothing", async () => {
    expect([await store.person(ana), await store.request("T1/1"), await store.notice("home/x")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([await store.openFor(ana), await store.openBy(bo), await store.liveNotices(ana), await store.journal()]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect([await store.nextWakeAt(), await store.lastInstant(), await store.oldestUnsent(1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("a person is kept as they were put last, and their next look stays", async () => {
    await store.atOnce(async (tx) => {
      await tx.putPerson(someone(ana));
      await tx.setNextLook(ana, 500);
      await tx.putPerson({ ...someone(ana), name: "Ana" });
    });
    expect(await store.person(ana)).toEqual({ ...someone(ana), name: "Ana" });
    expect(await store.dueToLook(500, 9)).toEqual([ana]);
  });

  test("of what is open for a reader the oldest is read first, as much as is asked for", async () => {
    await put(...[3, 1, 2].map((number) => request(number)), request(4, { to: bo }));
    await put(settled(request(3), { is: "approved", by: ana }, 9));
    expect((await store.someOpenFor(ana, 9)).map(({ number }) => number)).toEqual([1, 2]);
    expect((await store.someOpenFor(ana, 1)).map(({ number }) => number)).toEqual([1]);
  });

  test("the limit of agents is the one that was set last, and none once it was taken away", async () => {
    expect(await store.agentLimit()).toBeUndefined();
    for (const minutes of [30, 60]) await store.atOnce((tx) => tx.setAgentLimit(minutes));
    expect(await store.agentLimit()).toBe(60);
    await store.atOnce((tx) => tx.setAgentLimit(undefined));
    expect(await store.agentLimit()).toBeUndefined();
  });

  test("with whom something of agents is queued is known, also while a person asks it too", async () => {
    const held = (turn: object) => ({ turn: { is: "held", since: 1, ...turn } as Request["turn"] });
    await put(request(1), request(2, held({ notBefore: 9 })), request(3, held({ notBefore: 9 })));
    await put(
      request(4, { to: bo, ...held({ queuedUntil: 9 }) }),
      settled(request(5, { to: cy }), { is: "approved", by: cy }, 9),
    );
    expect(await store.queuedFor()).toEqual([ana, bo]);
  });

  test("a request is kept whole, and found by its id and by its source's key", async () => {
    const one = request(1, {
      link: "https://acme.dev",
      options: ["A", "B"],
      talk: [{ by: ana, at: 1, words: "\u{1F642} 'x' \"y\"" }],
    });
    await put(one);
    expect(await store.request("T1/1")).toEqual(one);
    expect(await store.requestByKey("T1", "key-1", ana)).toEqual(one);
    expect(await store.requestByKey("T2", "key-1", ana)).toBeUndefined();
    expect(await store.requestByKey("T1", "key-1", bo)).toBeUndefined();
  });

  test("the same key for the same reader is refused as a second request", async () => {
    await put(request(1));
    await expect(put(request(2, { key: "key-1" }))).rejects.toThrow();
    expect(await store.request("T1/2")).toBeUndefined();
  });

  test("open requests are found by reader and by asker until they are settled", async () => {
    await put(request(1), request(2), request(3, { to: cy, askedOf: cy }));
    await put(settled(request(2), { is: "approved", by: ana }, 5));
    expect([ids(await store.openFor(ana)), ids(await store.openFor(cy)), ids(await store.openBy(bo))]).toEqual([
      ["T1/1"],
      ["T1/3"],
      ["T1/1", "T1/3"],
    ]);
  });

  test("a request that was handed over is open for its new reader, and keeps the key of the first", async () => {
    await put(request(1));
    await put(handedOver(request(1), cy, ana, "You know it", 5));
    expect([ids(await store.openFor(ana)), ids(await store.openFor(cy))]).toEqual([[], ["T1/1"]]);
    expect((await store.requestByKey("T1", "key-1", ana))?.to).toBe(cy);
  });

  const crew: Group = { id: "T1/SCREW", name: "@crew", members: [ana, cy], manner: "claim" };

  test("a group is kept as it was put last, and found by whoever is in it now", async () => {
    await store.atOnce(async (tx) => {
      await tx.putGroup(crew);
      await tx.putGroup({ ...crew, id: "T1/SOTHER", members: [ana] });
      await tx.putGroup({ ...crew, members: [cy, bo], manner: "most free" });
    });
    expect(await store.group(crew.id)).toEqual({ ...crew, members: [cy, bo], manner: "most free" });
    const groupsOf = async (who: string) => (await store.groupsOf(who)).map(({ id }) => id).sort();
    expect([await groupsOf(ana), await groupsOf(bo), await groupsOf("T1/UDEE")]).toEqual([["T1/SOTHER"], ["T1/SCREW"], []]);
    expect(await store.group("T1/SNONE")).toBeUndefined();
  });

  test("what a group was asked is open for it until one of it has it, and open of it until it is settled", async () => {
    const one = request(1, { to: crew.id, askedOf: crew.id, turn: { is: "unclaimed", since: 0, told: [] } });
    await put(one, request(2));
    const found = async () => [ids(await store.openFor(crew.id)), ids(await store.openOf(crew.id)), ids(await store.openFor(cy))];
    expect(await found()).toEqual([["T1/1"], ["T1/1"], []]);
    await put(claimed(one, someone(cy), 5));
    expect(await found()).toEqual([[], ["T1/1"], ["T1/1"]]);
    await put(settled(claimed(one, someone(cy), 5), { is: "approved", by: cy }, 6));
    expect(await found()).toEqual([[], [], []]);
  });

  test("what ended for a reader is found by when, the newest first, as long as it stands", async () => {
    const [one, other] = [request(1), request(2)];
    await put(settled(one, { is: "approved", by: ana }, 10), settled(other, { is: "approved", by: ana }, 20));
    const found = async (since: number, most = 9) => (await store.endedFor(ana, since, most)).map(({ id }) => id);
    expect([await found(10), await found(11), await found(0, 1)]).toEqual([["T1/2", "T1/1"], ["T1/2"], ["T1/2"]]);
    await put(other);
    expect([await found(0), await store.endedFor(bo, 0, 9)]).toEqual([["T1/1"], []]);
  });

  test("bypasses are counted by asker and reader, after a moment", async () => {
    await store.atOnce(async (tx) => {
      await tx.countBypass("T1/1", bo, ana, 100);
      await tx.countBypass("T1/2", bo, ana, 200);
      await tx.countBypass("T1/4", bo, cy, 300);
    });
    const times = async (by: string, reader: string, since: number) =>
      (await store.bypassesSince(by, reader, since)).map(({ at }) => at);
    expect([await times(bo, ana, 0), await times(bo, ana, 100), await times(bo, ana, 200)]).toEqual([[100, 200], [200], []]);
    expect([await times(bo, cy, 0), await times(cy, ana, 0)]).toEqual([[300], []]);
    await store.atOnce((tx) => tx.judgeBypass("T1/2", bo, ana, false));
    expect(await store.bypassesSince(bo, ana, 0)).toEqual([{ at: 100 }, { at: 200, isWorthIt: false }]);
  });

  test("numbers are counted per workspace from 1, and a refused work gives its number back", async () => {
    const next = (workspace: string) => store.atOnce((tx) => tx.nextNumber(workspace));
    expect([await next("T1"), await next("T1"), await next("T2")]).toEqual([1, 2, 1]);
    await expect(store.atOnce((tx) => tx.nextNumber("T1").then(() => Promise.reject(new Error("no"))))).rejects.toThrow("no");
    expect(await next("T1")).toBe(3);
  });

  const looks = (at: Record<string, number | null>) =>
    store.atOnce(async (tx) => {
      for (const who of Object.keys(at)) await tx.putPerson(someone(who));
      for (const [who, when] of Object.entries(at)) await tx.setNextLook(who, when);
    });

  test("who is to be looked at comes in order of time, as many as asked for", async () => {
    await looks({ [ana]: 300, [bo]: 100, [cy]: null, "T1/UDEE": 200 });
    expect(await store.dueToLook(299, 9)).toEqual([bo, "T1/UDEE"]);
    expect(await store.dueToLook(300, 2)).toEqual([bo, "T1/UDEE"]);
    expect(await store.dueToLook(300, 9)).toEqual([bo, "T1/UDEE", ana]);
    expect(await store.nextWakeAt()).toBe(100);
  });

  test("a sooner look counts, a later one does not", async () => {
    await looks({ [ana]: 300, [bo]: null });
    const sooner = (who: string, at: number) => store.atOnce((tx) => tx.setNextLookIfSooner(who, at));
    await sooner(ana, 400);
    expect(await store.dueToLook(300, 9)).toEqual([ana]);
    await sooner(ana, 200);
    await sooner(bo, 250);
    expect(await store.dueToLook(250, 9)).toEqual([ana, bo]);
  });

  test("other rules look anew at everybody for whom something waits, once", async () => {
    await looks({ [ana]: 9_000, [bo]: null });
    await store.renew("rules 1", 50);
    expect(await store.dueToLook(50, 9)).toEqual([ana]);
    await looks({ [ana]: 9_000 });
    await store.renew("rules 1", 60);
    expect(await store.dueToLook(60, 9)).toEqual([]);
    await store.renew("rules 2", 70);
    expect(await store.dueToLook(70, 9)).toEqual([ana]);
  });

  test("and at whoever asked what nobody of a group has claimed", async () => {
    await looks({ [ana]: null, [bo]: null });
    await put(request(1, { to: "T1/SCREW", askedOf: "T1/SCREW", turn: { is: "unclaimed", since: 0, told: [] } }));
    await store.renew("rules 1", 50);
    expect(await store.dueToLook(50, 9)).toEqual([bo]);
  });

  test("the journal keeps what was noted, in order, as it came", async () => {
    const note = (at: number, verb: string, input: unknown) => (tx: Tx) => tx.note(at, verb, input);
    await store.atOnce(note(7, "submit", { ask: "\u{1F642}", options: [] }));
    await store.atOnce(note(5, "look", { who: ana }));
    expect(await store.journal()).toEqual([
      { at: 7, verb: "submit", input: { ask: "\u{1F642}", options: [] } },
      { at: 5, verb: "look", input: { who: ana } },
    ]);
    expect(await store.lastInstant()).toBe(7);
  });

  test("a work reads what it wrote itself; what it leaves unsaid is not there afterwards", async () => {
    await store.atOnce(async (tx) => {
      await tx.putRequest(request(1));
      expect(await tx.request("T1/1")).toEqual(request(1));
      expect(ids(await tx.openFor(ana))).toEqual(["T1/1"]);
    });
    await put({ ...request(1), ask: "Look again" });
    expect((await store.request("T1/1"))?.ask).toBe("Look again");
  });

  test("everything can be had in one piece, for comparing", async () => {
    await put(request(1));
    await looks({ [ana]: 1 });
    const { people, requests, notices } = await store.everything();
    expect([people.length, requests.length, notices.length]).toEqual([1, 1, 0]);
  });

  contractOfAgents(() => store);
  contractOfHosts(() => store);
  contractOfCalendars(() => store);
  contractOfDecisions(() => store);
  contractOfLedgers(() => store);
  contractOfNotices(() => store);
  contractOfConsents(() => store);
  contractOfReminders(() => store);
  contractOfStandingAnswers(() => store);
}
