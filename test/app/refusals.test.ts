import { expect, test } from "vitest";
import { perform, type VerbName } from "../../src/app/desk.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { day } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { crew, meetAll, people } from "./acts.ts";

const [ana = "", bo = "", cy = "", dee = ""] = people;
const now = Date.parse("2026-03-24T10:00:00+01:00");
const asked = (over: object) => ({
  key: "new",
  kind: "review",
  asked: { who: bo, origin: { from: "slack" } },
  to: ana,
  ask: "Look",
  options: [],
  minutes: 10,
  ...over,
});

/** R1 is held, a review; R2 is a decision; R3 is settled; R4 is shown to Dee, who has not joined; R5 is the crew's. All are Bo's, and R1 to R3 Ana's. */
async function setScene(store: Store) {
  const ask = (key: string, over = {}) => perform(store, "submit", asked({ key, ...over }) as never, now);
  await meetAll(store);
  await ask("1");
  await ask("2", { kind: "decision", options: ["Postgres", "Redis"] });
  await ask("3");
  await perform(store, "settle", { request: "T1/3", by: ana, outcome: { is: "approved" } }, now);
  await ask("4", { to: dee });
  await ask("5", { to: crew });
}

const cases: [string, VerbName, object, string][] = [
  ["asking somebody unknown", "submit", asked({ to: "T1/UNOBODY" }), "I do not know that person yet"],
  ["asking oneself", "submit", asked({ to: bo }), "That is you"],
  ["asking a bot", "submit", asked({ to: "T1/UBOT" }), "is an app and cannot judge"],
  ["asking somebody who left", "submit", asked({ to: "T1/UGONE" }), "no longer in this workspace"],
  [
    "settling a review with an option",
    "settle",
    { request: "T1/1", by: ana, outcome: { is: "decided", choice: "Postgres" } },
    "R1 is a review",
  ],
  ["approving a decision", "settle", { request: "T1/2", by: ana, outcome: { is: "approved" } }, "R2 is a decision"],
  [
    "an option that is not offered",
    "settle",
    { request: "T1/2", by: ana, outcome: { is: "decided", choice: "MySQL" } },
    "none of the options of R2: Postgres, Redis",
  ],
  ["settling as the asker", "settle", { request: "T1/1", by: bo, outcome: { is: "approved" } }, "to judge"],
  [
    "settling what is nobody's business of yours",
    "settle",
    { request: "T1/1", by: cy, outcome: { is: "approved" } },
    "There is no request R1 of yours",
  ],
  [
    "settling what does not exist",
    "settle",
    { request: "T1/99", by: ana, outcome: { is: "approved" } },
    "There is no request R99 of yours",
  ],
  [
    "settling twice",
    "settle",
    { request: "T1/3", by: ana, outcome: { is: "declined" } },
    "already settled: approved by you, 10:00",
  ],
  ["asking back too late", "askBack", { request: "T1/3", by: ana, question: "Why?" }, "already settled"],
  ["withdrawing too late", "withdraw", { request: "T1/3", by: bo }, "just being settled"],
  ["withdrawing as the reader", "withdraw", { request: "T1/1", by: ana }, "only who asked it"],
  ["replying to nothing", "reply", { request: "T1/1", by: bo, words: "Yes" }, "nothing was asked back"],
  ["putting off into the past", "putOff", { request: "T1/1", by: ana, until: now - 1 }, "That time has passed"],
  ["putting off until now", "putOff", { request: "T1/1", by: ana, until: now }, "That time has passed"],
  ["putting off for ever", "putOff", { request: "T1/1", by: ana, until: now + 91 * day }, "90 days is the longest"],
  ["handing over to oneself", "handOver", { request: "T1/1", by: ana, to: ana, why: "" }, "That is you"],
  ["handing over to a bot", "handOver", { request: "T1/1", by: ana, to: "T1/UBOT", why: "" }, "is an app"],
  ["handing over to its asker", "handOver", { request: "T1/1", by: ana, to: bo, why: "" }, "Ask back instead"],
  [
    "handing over to somebody unknown",
    "handOver",
    { request: "T1/1", by: ana, to: "T1/UNOBODY", why: "" },
    "do not know that person",
  ],
  ["letting through what was shown", "letThrough", { request: "T1/4", by: bo, reason: "Red" }, "R4 is not held"],
  ["letting through as the reader", "letThrough", { request: "T1/1", by: ana, reason: "Red" }, "only who asked it"],
  ["asking a group that is not known", "submit", asked({ to: "T1/SNONE" }), "I do not know that group yet"],
  ["claiming what one asked, as no member", "claim", { request: "T1/5", by: bo }, "for somebody else of @crew to judge"],
  ["claiming what is one's own", "claim", { request: "T1/1", by: ana }, "R1 is yours already"],
  ["claiming what is somebody else's", "claim", { request: "T1/1", by: cy }, "There is no request R1 of yours"],
  [
    "judging a bypass that there was none of",
    "judgeBypass",
    { request: "T1/1", by: ana, isWorthIt: true },
    "R1 was not let through",
  ],
  ["letting through as a member", "letThrough", { request: "T1/5", by: ana, reason: "Red" }, "only who asked it"],
  [
    "choosing for a group of others",
    "chooseGroupManner",
    { group: crew, by: bo, manner: "most free" },
    "Only members of @crew say how requests",
  ],
  ["ending no block", "endBlock", { who: ana, quietly: false }, "No block runs now"],
  [
    "a block of somebody unknown",
    "declareBlock",
    { who: "T1/UNOBODY", block: { kind: "focus", from: now, to: now + day } },
    "do not know that person",
  ],
];

test.each(cases)("%s is refused in a sentence, and changes nothing", (_, verb, input, why) =>
  withStore(async (store) => {
    await setScene(store);
    const before = [await store.everything(), await store.journal()];
    const refusal = await perform(store, verb, input as never, now).catch((reason: unknown) => reason);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toContain(why);
    expect([await store.everything(), await store.journal()]).toEqual(before);
  }),
);

test("whoever said so is not asked, by anybody", () =>
  withStore(async (store) => {
    await setScene(store);
    await perform(store, "chooseManner", { who: dee, manner: "not with me" }, now);
    await expect(perform(store, "submit", asked({ to: dee }) as never, now)).rejects.toThrow("does not take requests here");
    await expect(perform(store, "handOver", { request: "T1/1", by: ana, to: dee, why: "" }, now)).rejects.toThrow(
      "does not take requests",
    );
  }));

const letThrough = (store: Store, request: string, at: number) =>
  perform(store, "letThrough", { request, by: bo, reason: "Main is red" }, at);

test("two requests in seven days can be let through to the same reader", () =>
  withStore(async (store) => {
    await setScene(store);
    await letThrough(store, "T1/1", now);
    await letThrough(store, "T1/2", now + 1);
    await perform(store, "submit", asked({ key: "6" }) as never, now + 2);
    await expect(letThrough(store, "T1/6", now + 3)).rejects.toThrow("none left this week for UANA");
    await letThrough(store, "T1/6", now + 7 * day + 1);
  }));

test("what was let through counts for whose gate it passed, also after it was handed over", () =>
  withStore(async (store) => {
    await setScene(store);
    await letThrough(store, "T1/1", now);
    await perform(store, "handOver", { request: "T1/1", by: ana, to: cy, why: "You know it" }, now);
    const counted = await Promise.all([ana, cy].map((reader) => store.bypassesSince(bo, reader, now - day)));
    expect(counted).toEqual([[{ at: now }], []]);
  }));
