import { expect, test } from "vitest";
import type { Find } from "../../src/domain/decision.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, aRequest, bo, ended } from "../domain/requests.ts";

/** What every store must do with decisions. */
export function contractOfDecisions(store: () => Store) {
  const find = (over: Partial<Find> = {}): Find => ({ finder: ana, at: 100, from: 130, text: "WHICH QUEUE?\nPOSTGRES", ...over });
  const put = (request: string, ...finds: Find[]) => store().atOnce((tx) => tx.putDecision(request, finds));
  const found = async (finder: string, words: string[], now = 1_000, most = 9) =>
    (await store().decisionsFound(finder, words, now, most)).map(({ request }) => request);

  test("a decision is found by its finder alone, from its moment on, by all of the words", async () => {
    await put("T1/1", find(), find({ finder: bo, text: "THE IMPORTER" }));
    expect(await found(ana, ["QUEUE", "GRES"])).toEqual(["T1/1"]);
    expect([await found(ana, ["QUEUE", "IMPORTER"]), await found(bo, ["QUEUE"]), await found("T1", [])]).toEqual([[], [], []]);
    expect(await found(bo, ["IMPORTER"])).toEqual(["T1/1"]);
    expect([await found(ana, [], 129), await found(ana, [], 130)]).toEqual([[], ["T1/1"]]);
    expect(await store().decisionsFound(ana, [], 130, 9)).toEqual([{ request: "T1/1", at: 100 }]);
  });

  test("words that mean something to a search are only words", async () => {
    await put("T1/1", find({ text: `100% OF "IT" OR 'NOT' _ÄÖ*` }));
    for (const word of ["%", "_", "*", "'NOT'", '"IT"', "ÄÖ"]) expect(await found(ana, [word]), word).toEqual(["T1/1"]);
    for (const word of ["1%", "O_", "IT*", "' OR '1", "äö"]) expect(await found(ana, [word]), word).toEqual([]);
  });

  test("the newest come first, as many as asked for", async () => {
    for (const [number, at] of [100, 300, 200, 300].entries()) await put(`T1/${number}`, find({ at }));
    expect(await found(ana, ["QUEUE"])).toEqual(["T1/3", "T1/1", "T1/2", "T1/0"]);
    expect(await found(ana, [], 1_000, 2)).toEqual(["T1/3", "T1/1"]);
  });

  test("what is kept of a decision takes the place of what was, and nobody finds what is kept for nobody", async () => {
    await put("T1/1", find(), find({ finder: bo }));
    await put("T1/1", find({ text: "ANOTHER" }));
    expect([await found(ana, ["QUEUE"]), await found(ana, ["ANOTHER"]), await found(bo, [])]).toEqual([[], ["T1/1"], []]);
    await put("T1/1");
    expect(await found(ana, [])).toEqual([]);
  });

  test("other rules keep anew who finds what was decided, once", async () => {
    const turn = ended({ is: "decided", by: ana, choice: "Postgres" }, 100);
    const decided = aRequest({ kind: "decision", options: ["Postgres", "Redis"], turn });
    await store().atOnce((tx) => tx.putRequest(decided));
    await store().renew("rules 1", 5);
    expect(await found(bo, ["POSTGRES"], 200_000)).toEqual([decided.id]);
    await put(decided.id);
    await store().renew("rules 1", 6);
    expect(await found(bo, [], 200_000)).toEqual([]);
  });

  test("what somebody wants to look at again comes with its day, the nearest first", async () => {
    await put("T1/1", find({ revisitOn: "2026-12-01" }), find({ finder: bo }));
    await put("T1/2", find({ revisitOn: "2026-05-01" }));
    await put("T1/3", find());
    expect(await store().revisitsOf(ana)).toEqual([
      { request: "T1/2", on: "2026-05-01" },
      { request: "T1/1", on: "2026-12-01" },
    ]);
    expect(await store().revisitsOf(bo)).toEqual([]);
  });
}
