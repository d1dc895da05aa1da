import { expect, test } from "vitest";
import { askBack } from "../../src/app/ask-back.ts";
import { perform } from "../../src/app/desk.ts";
import { putOff } from "../../src/app/put-off.ts";
import { settle } from "../../src/app/settle.ts";
import type { Deed } from "../../src/domain/deed.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import type { Submission } from "../../src/domain/request.ts";
import { day, hour } from "../../src/domain/time.ts";
import type { Store, Tx } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { meetAll, people } from "./acts.ts";

const [ana = "", bo = "", cy = ""] = people;
const now = Date.parse("2026-03-24T10:00:00+01:00");
const asked = (key: string, to = ana): Submission => ({
  key,
  kind: "review",
  asked: { who: bo, origin: { from: "slack" } },
  to,
  ask: "Look",
  options: [],
  minutes: 10,
});

/** R1 and R2 are Ana's, R3 is Cy's, and R4 was Ana's and is settled. All are Bo's. */
async function setScene(store: Store) {
  await meetAll(store);
  for (const one of [asked("1"), asked("2"), asked("3", cy), asked("4")]) await perform(store, "submit", one, now);
  await perform(store, "settle", { request: "T1/4", by: ana, outcome: { is: "approved" } }, now);
}
const approve = (number: number): Deed => ({ request: `T1/${number}`, is: "settle", outcome: { is: "approved" } });
const later = (number: number, until: number): Deed => ({ request: `T1/${number}`, is: "put off", until });
const turnsOf = async (store: Store) =>
  Promise.all([1, 2, 3, 4].map(async (number) => (await store.request(`T1/${number}`))?.turn.is));

test("what can be done is done, and what cannot is said in the words of its verb", () =>
  withStore(async (store) => {
    await setScene(store);
    const deeds = [approve(4), approve(1), approve(3), later(2, now + hour), approve(9)];
    const { refusals } = await perform(store, "judgeAll", { by: ana, line: "D1/1", deeds }, now);
    expect(refusals).toEqual([
      "R4 is already settled: approved by you, 10:00.",
      undefined,
      "There is no request R3 of yours. `/queue` lists them.",
      undefined,
      "There is no request R9 of yours. `/queue` lists them.",
    ]);
    expect(await turnsOf(store)).toEqual(["settled", "put off", "held", "settled"]);
  }));

test("the same line again does nothing, also where its deed could be done once more", () =>
  withStore(async (store) => {
    await setScene(store);
    const line = { by: ana, line: "D1/1", deeds: [later(2, now + hour)] };
    await perform(store, "judgeAll", line, now);
    const before = await store.everything();
    expect(await perform(store, "judgeAll", line, now + 1)).toEqual({ isRepeated: true, refusals: [] });
    expect(await store.everything()).toEqual(before);
    await perform(store, "judgeAll", { ...line, line: "D1/2" }, now + 1);
    expect(await store.everything()).not.toEqual(before);
  }));

const refused: [string, (tx: Tx) => Promise<void>][] = [
  ["settling what is settled", (tx) => settle(tx, { request: "T1/4", by: ana, outcome: { is: "approved" } }, now)],
  ["settling what is another's", (tx) => settle(tx, { request: "T1/3", by: ana, outcome: { is: "approved" } }, now)],
  [
    "settling otherwise than it can be",
    (tx) => settle(tx, { request: "T1/1", by: ana, outcome: { is: "answered", words: "No" } }, now),
  ],
  ["putting off for too long", (tx) => putOff(tx, { request: "T1/1", by: ana, until: now + 91 * day }, now)],
  ["putting off what is settled", (tx) => putOff(tx, { request: "T1/4", by: ana, until: now + day }, now)],
  ["asking back what is settled", (tx) => askBack(tx, { request: "T1/4", by: ana, question: "Why?" }, now)],
];

// What judgeAll relies on: it goes on after a refusal, in the same transaction.
test.each(refused)("%s is refused before anything is written", (_, act) =>
  withStore(async (store) => {
    await setScene(store);
    const before = await store.everything();
    await store.atOnce(async (tx) => expect(await act(tx).catch((error: unknown) => error)).toBeInstanceOf(Refusal));
    expect(await store.everything()).toEqual(before);
  }),
);
