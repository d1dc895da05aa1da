import fc from "fast-check";
import { expect, test } from "vitest";
import { perform } from "../../src/app/desk.ts";
import { gate } from "../../src/domain/gate.ts";
import type { Notice } from "../../src/domain/notice.ts";
import { attentionOf, type Person, type PersonId } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { day, hour, type Instant } from "../../src/domain/time.ts";
import { reviewAt } from "../../src/domain/time-block.ts";
import { openTo } from "../../src/store/open-to.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, crew, meetAll, people, play } from "./acts.ts";

type DigestBody = Notice["body"] & { kind: "digest" };
const liveDigests = async (store: Store, who: PersonId, part = ""): Promise<DigestBody[]> =>
  (await store.liveNotices(who))
    .filter(({ id }) => id.includes(part))
    .map(({ body }) => body)
    .filter((body) => body.kind === "digest");
const listed = ({ requests, carried }: DigestBody) => [...requests, ...carried];
const nobody: Person = { id: "T1/UNOBODY", name: "nobody", zone: "UTC", kind: "person" };
const known = async (store: Store, who: PersonId) => (await store.person(who)) ?? nobody;
const aReview = { kind: "review" as const, ask: "Look at the parser", options: [], minutes: 10 };

/** Checks something of everybody after each act of a random day. */
const always = (check: (store: Store, who: PersonId, now: Instant) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore((store) =>
        play(store, list, {
          after: async ({ now }) => {
            for (const who of people) await check(store, who, now);
          },
        }),
      ),
    ),
    runs(15),
  );

// Caught an older digest that kept its live buttons when a newer one came, a newer one that did not carry what the older one still showed,
// and a request that stood twice in one list after a second cause in the same instant.
test("a person has one live digest, beside what was let through since, and it has all that was shown and is open, once", () =>
  always(async (store, who) => {
    const digests = await liveDigests(store, who);
    expect(digests.filter(({ isBypass }) => !isBypass).length).toBeLessThanOrEqual(1);
    for (const body of digests) expect(listed(body)).toEqual([...new Set(listed(body))]);
    // What its reader claimed without a digest is in their queue.
    const isTakenUp = ({ taken }: Request) => taken === "claimed" && digests.every(({ isBypass }) => isBypass);
    const open = (await openTo(store, await known(store, who))).filter(({ turn }) => turn.is === "shown");
    const brought = open.filter((one) => !isTakenUp(one)).map(({ id }) => id);
    expect(digests.flatMap(listed)).toEqual(expect.arrayContaining(brought));
  }));

// Caught a look that did not ask the gate, and a real mistake: the digest of a review was taken for a bypass.
test("while a gate is shut nothing begins but a bypass, which brings what was let through and nothing else", () =>
  always(async (store, who, now) => {
    const attention = attentionOf((await store.person(who)) ?? nobody);
    const isShut = [now - 1, now].every((at) => gate(attention, at).is === "shut" && !reviewAt(attention, at));
    const begun = (await liveDigests(store, who, `/${now}/`)).filter(({ isBypass }) => !isBypass);
    expect(isShut ? begun : []).toEqual([]);
    for (const { requests, carried } of (await liveDigests(store, who)).filter(({ isBypass }) => isBypass)) {
      expect(carried).toEqual([]);
      // What passed back to its group was let through to whoever had it.
      for (const request of await Promise.all(requests.map(store.request)))
        if (request?.askedOf !== crew) expect(request).toHaveProperty("bypass");
    }
  }));

// Caught a next look that was not set for what was put off, or handed over.
test("whoever is there and has something that waits is to be looked at within a day", () =>
  always(async (store, who, now) => {
    const person = await known(store, who);
    if (person.kind === "deactivated") return;
    const waits = (await openTo(store, person)).some(({ turn }) => turn.is === "held" || turn.is === "put off");
    // Agents are looked at too: what they asked may not come when it was expected.
    if (waits) expect(await store.dueToLook(now + day, 10 * people.length)).toContain(who);
  }));

// Caught a bypass that joined the digest of its instant, and one that took along what was held.
test("what is let through in the instant of a digest comes by itself, and leaves that digest at the gate", () =>
  withStore(async (store) => {
    const now = Date.parse("2026-03-24T10:00:00+01:00");
    const [ana = "", bo = ""] = people;
    await meetAll(store);
    const ask = (key: string) => ({ ...aReview, key, to: ana, asked: { who: bo, origin: { from: "slack" as const } } });
    await perform(store, "submit", ask("one"), now - hour);
    await perform(store, "look", { who: ana }, now);
    await perform(store, "declareBlock", { who: ana, block: { kind: "focus", from: now, to: now + hour } }, now);
    const { request } = await perform(store, "submit", ask("two"), now);
    await perform(store, "submit", ask("three"), now);
    await perform(store, "letThrough", { request: request.id, by: bo, reason: "Main is red" }, now);
    expect((await liveDigests(store, ana)).map((body) => [body.isBypass, listed(body)])).toEqual([
      [false, ["T1/1"]],
      [true, ["T1/2"]],
    ]);
  }));
