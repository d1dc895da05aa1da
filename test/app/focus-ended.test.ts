import { expect, test } from "vitest";
import { perform } from "../../src/app/desk.ts";
import { hour, minute } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { meetAll, people } from "./acts.ts";

const [ana = "", bo = ""] = people;
const now = Date.parse("2026-03-24T10:00:00+01:00");
const focus = { who: ana, block: { kind: "focus" as const, from: now, to: now + hour } };
const asked = (key: string) => ({
  key,
  kind: "review" as const,
  asked: { who: bo, origin: { from: "slack" as const } },
  to: ana,
  ask: "Look at the parser",
  options: [],
  minutes: 10,
});
const turn = async (store: Store) => (await store.request("T1/1"))?.turn.is;

test("a block that is ended brings what was asked in it, also in the instant in which it began", () =>
  withStore(async (store) => {
    await meetAll(store);
    await perform(store, "declareBlock", focus, now);
    await perform(store, "submit", asked("one"), now);
    expect(await turn(store)).toBe("held");
    await perform(store, "endBlock", { who: ana, quietly: false }, now);
    expect(await turn(store)).toBe("shown");
  }));

test("a block that is ended quietly leaves it for the next slot", () =>
  withStore(async (store) => {
    await meetAll(store);
    await perform(store, "declareBlock", focus, now);
    await perform(store, "submit", asked("one"), now + minute);
    await perform(store, "endBlock", { who: ana, quietly: true }, now + 2 * minute);
    expect(await turn(store)).toBe("held");
    expect(await store.dueToLook(Date.parse("2026-03-24T13:00:00+01:00"), 9)).toContain(ana);
  }));

test("the same key for the same reader is one request, also after it was handed over", () =>
  withStore(async (store) => {
    const [, , cy = ""] = people;
    await meetAll(store);
    const first = await perform(store, "submit", asked("one"), now);
    await perform(store, "handOver", { request: first.request.id, by: ana, to: cy, why: "You know it" }, now);
    const second = await perform(store, "submit", asked("one"), now + hour);
    expect([second.request.id, second.reader.id]).toEqual([first.request.id, cy]);
    expect((await store.everything()).requests).toHaveLength(1);
  }));

test("of two bursts of the same ask at once, one request comes", () =>
  withStore(async (store) => {
    await meetAll(store);
    const receipts = await Promise.all(Array.from({ length: 20 }, () => perform(store, "submit", asked("one"), now)));
    expect(new Set(receipts.map(({ request }) => request.number))).toEqual(new Set([1]));
  }));
