import { expect, test } from "vitest";
import type { StandingAnswer } from "../../src/domain/standing-answer.ts";
import { day } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const rule = (over: Partial<StandingAnswer> = {}): StandingAnswer => ({
  ...{ id: `${ana}/1`, reader: ana, agent: "T1/agent-builder", topic: "queues", kind: "decision" },
  ...{ judgement: { is: "decided", choice: "Postgres" }, from: 1, until: 100, times: 0 },
  ...over,
});

/** What every store must do with standing answers. */
export function contractOfStandingAnswers(store: () => Store) {
  const put = (...rules: StandingAnswer[]) =>
    store().atOnce(async (tx) => {
      for (const one of rules) await tx.putStandingAnswer(one);
    });

  test("a standing answer is found by all that it is about, by its reader, and by its agent", async () => {
    const [first, ofBo, ofReviews] = [rule({ from: 2 }), rule({ reader: bo }), rule({ kind: "review" })];
    await put(first, ofBo, ofReviews, rule({ agent: "T1/agent-tester", from: 3 }));
    expect(await store().standingAnswer(ana, first)).toEqual(first);
    expect(await store().standingAnswer(ana, { ...first, topic: "Queues" })).toBeUndefined();
    expect((await store().standingAnswersOf(ana)).map(({ from }) => from)).toEqual([1, 2, 3]);
    expect(await store().standingAnswersFor("T1/agent-builder")).toEqual([ofBo, ofReviews, first]);
  });

  test("another about the same takes its place, and one is dropped alone", async () => {
    const again = rule({ id: `${ana}/2`, until: 200 });
    await put(rule(), rule({ topic: "names" }), again);
    expect(await store().standingAnswer(ana, rule())).toEqual(again);
    await store().atOnce((tx) => tx.dropStandingAnswer(again));
    expect((await store().standingAnswersOf(ana)).map(({ topic }) => topic)).toEqual(["names"]);
  });

  test("what is long over is forgotten with the timings of that time", async () => {
    await put(rule({ until: 40 * day }), rule({ topic: "names", until: 40 * day + 1 }));
    while (await store().forgetTimings(40 * day));
    expect((await store().standingAnswersOf(ana)).map(({ topic }) => topic)).toEqual(["names"]);
  });
}
