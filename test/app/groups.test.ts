import fc from "fast-check";
import { expect, test } from "vitest";
import { perform } from "../../src/app/desk.ts";
import { openQuestions } from "../../src/app/questions.ts";
import { isAskedBy } from "../../src/domain/askers.ts";
import type { PersonId } from "../../src/domain/person.ts";
import { awaitsReader, isOpen, type Request, type Submission } from "../../src/domain/request.ts";
import { day, hour } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, crew, meetAll, people, play } from "./acts.ts";

const [ana = "", bo = "", cy = "", dee = ""] = people;

const openRequests = async (store: Store): Promise<Request[]> =>
  ((await store.everything()).requests as { value: Request }[]).map(({ value }) => value).filter(isOpen);

/** Whose queue has which requests to judge. */
async function queues(store: Store): Promise<Map<string, PersonId[]>> {
  const { queue } = openQuestions(store, () => 0);
  const all = new Map<string, PersonId[]>();
  for (const who of people) for (const { id } of (await queue(who)).mine) all.set(id, [...(all.get(id) ?? []), who]);
  return all;
}

/** Everybody of the group who is here, does not ask it, and takes requests or was told of it before. */
async function whoMayClaim(store: Store, request: Request): Promise<PersonId[]> {
  const { members = [] } = (await store.group(crew)) ?? {};
  const told = request.turn.is === "unclaimed" ? request.turn.told : [];
  const isOne = async (who: PersonId) => {
    const person = await store.person(who);
    return (
      members.includes(who) &&
      !isAskedBy(request, who) &&
      person?.kind === "person" &&
      (person.wish !== "not with me" || told.includes(who))
    );
  };
  const able = await Promise.all(people.map(async (who) => ((await isOne(who)) ? [who] : [])));
  return able.flat();
}

// Caught a claimed request that stayed in the queues of the others, and members who had left and saw it still.
test("what nobody has claimed is in the queue of everybody of its group and of nobody else; what is claimed in exactly one", () =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore((store) =>
        play(store, list, {
          after: async () => {
            const seen = await queues(store);
            for (const request of await openRequests(store)) {
              const readers = request.turn.is === "unclaimed" ? await whoMayClaim(store, request) : [request.to];
              const left = (await store.person(request.to))?.kind === "deactivated" || !awaitsReader(request);
              expect(left ? [] : (seen.get(request.id) ?? [])).toEqual(left ? [] : people.filter((who) => readers.includes(who)));
            }
          },
        }),
      ),
    ),
    runs(8),
  ));

const leavings: [string, (store: Store, who: PersonId[], now: number) => Promise<unknown>][] = [
  ["the group", (store, _, now) => perform(store, "meetGroup", { id: crew, name: "@crew", members: [] }, now)],
  [
    "the workspace",
    async (store, who, now) => {
      const gone = { name: "gone", zone: "Europe/Berlin", kind: "deactivated" } as const;
      for (const id of who) await perform(store, "meet", { ...gone, id }, now);
    },
  ],
];

/** Of the group, those who have not left the workspace: who has can do nothing, and cannot leave again. */
async function presentIn(store: Store): Promise<PersonId[]> {
  const { members = [] } = (await store.group(crew)) ?? {};
  const people = await Promise.all(members.map((who) => store.person(who)));
  return people.flatMap((person) => (person?.kind === "person" ? [person.id] : []));
}

// Caught what was left with somebody who had gone from the group, and from the workspace.
test.each(leavings)("whoever leaves %s has nothing of the group's any more, and who asked hears it", (_, leave) =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore(async (store) => {
        let now = 0;
        await play(store, list, {
          after: async (step) => {
            now = step.now + 1;
          },
        });
        const present = await presentIn(store);
        await perform(store, "submit", ask("last", { asked: { who: "T1/UELI", origin: { from: "slack" } } }), now).catch(
          () => {},
        );
        for (const { id } of await store.openFor(crew))
          for (const by of present) await perform(store, "claim", { request: id, by }, now).catch(() => {});
        const theirs = (await openRequests(store)).filter(
          ({ askedOf, taken, to }) => askedOf === crew && taken && present.includes(to),
        );
        await leave(store, present, now + 1);
        for (const { id, askers } of theirs) {
          expect(await store.request(id)).toMatchObject({ to: crew, turn: { is: "unclaimed" } });
          expect(await store.notice(`news/${id}/${now + 1}/${askers[0].who}`)).toBeDefined();
        }
      }),
    ),
    runs(8),
  ),
);

const now = Date.parse("2026-03-24T10:00:00+01:00");
const ask = (key: string, over: Partial<Submission> = {}): Submission => ({
  key,
  kind: "review",
  asked: { who: bo, origin: { from: "slack" } },
  to: crew,
  ask: "Look at the parser",
  options: [],
  minutes: 10,
  ...over,
});
const mostFree = (store: Store) => perform(store, "chooseGroupManner", { group: crew, by: ana, manner: "most free" }, now);

test("it goes to who has most room, then to who gets it first, then by name, and never to who asks it", () =>
  withStore(async (store) => {
    await meetAll(store);
    await mostFree(store);
    const readers = [];
    for (const key of ["1", "2", "3", "4"]) readers.push((await perform(store, "submit", ask(key), now)).reader.id);
    // Dee has not joined, and gets hers at once; Ana and Cy have theirs at 13:00.
    expect(readers).toEqual([dee, ana, cy, dee]);
    expect((await perform(store, "submit", ask("5", { asked: { who: ana, origin: { from: "slack" } } }), now)).reader.id).toBe(
      cy,
    );
  }));

test("nobody gets it who is full, away for longer than a working day, or takes no requests; then it waits to be claimed", () =>
  withStore(async (store) => {
    await meetAll(store);
    await mostFree(store);
    await perform(store, "submit", ask("1", { to: ana, minutes: 90 }), now);
    for (const half of [0, 1]) {
      const from = now + half * 15 * hour;
      await perform(store, "declareBlock", { who: cy, block: { kind: "focus", from, to: from + 15 * hour } }, now);
    }
    await perform(store, "chooseManner", { who: dee, manner: "not with me" }, now);
    const { reader, request } = await perform(store, "submit", ask("2"), now);
    expect([reader.id, request.turn.is]).toEqual([crew, "unclaimed"]);
  }));

test("a group of more than fifty people is not asked, nor one in which nobody could judge", () =>
  withStore(async (store) => {
    await meetAll(store);
    const meet = (members: PersonId[]) => perform(store, "meetGroup", { id: crew, name: "@crew", members }, now);
    await meet(Array.from({ length: 51 }, (_, at) => `T1/U${at}`));
    await expect(perform(store, "submit", ask("1"), now)).rejects.toThrow("@crew has 51 people; an ask may call on 50 at most");
    await meet([bo]);
    await expect(perform(store, "submit", ask("1"), now)).rejects.toThrow("Nobody in @crew could judge that");
    await perform(store, "meetGroup", { id: crew, name: "@crew", members: [], isDisabled: true }, now);
    await expect(perform(store, "submit", ask("1"), now)).rejects.toThrow("@crew is switched off");
  }));

test("what was put off until another ends is back, though its reader leaves in the moment in which that lapses", () =>
  withStore(async (store) => {
    await meetAll(store);
    const silence = { is: "lapse", at: now + hour, to: "Neither" } as const;
    await perform(store, "submit", ask("1"), now);
    await perform(store, "claim", { request: "T1/1", by: ana }, now);
    const ofDee = { to: dee, asked: { who: ana, origin: { from: "slack" as const } }, kind: "decision" as const };
    await perform(store, "submit", ask("2", { ...ofDee, onSilence: silence }), now);
    await perform(store, "submit", ask("3", { to: ana }), now);
    await perform(store, "putOff", { request: "T1/3", by: ana, until: now + 10 * day, once: "T1/2" }, now);
    await perform(store, "meet", { id: ana, name: "Ana", zone: "Europe/Berlin", kind: "deactivated" }, now + day);
    expect((await store.request("T1/2"))?.turn).toMatchObject({ is: "settled", outcome: { is: "lapsed" } });
    expect((await store.request("T1/3"))?.turn).toEqual({ is: "put off", at: now, until: now + day });
  }));
