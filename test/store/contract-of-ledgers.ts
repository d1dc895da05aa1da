import { expect, test } from "vitest";
import type { Entry } from "../../src/domain/ledger.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const came = (who: string, at: number, by: "people" | "agents" = "people"): Entry => ({
  who,
  at,
  line: { is: "came", request: `T1/${at}`, by, minutes: 10 },
});
const left = (who: string, at: number): Entry => ({
  who,
  at,
  line: { is: "left", request: "T1/1", by: "people", how: "withdrawn" },
});

/** What every store must do with ledgers. */
export function contractOfLedgers(store: () => Store) {
  const note = (...entries: Entry[]) => store().atOnce((tx) => tx.noteLoad(entries));

  test("a ledger has the lines of its person and that span, in order of time, and of one time as they were noted", async () => {
    await note(came(ana, 300), came(ana, 100), left(ana, 300), came(bo, 200), came(ana, 400));
    expect(await store().ledger(ana, { from: 100, to: 400 })).toEqual([came(ana, 100), came(ana, 300), left(ana, 300)]);
  });

  test("how many more wait is counted from a moment on, of people and of agents apart", async () => {
    await note(came(ana, 100), came(ana, 200), came(ana, 200, "agents"), left(ana, 300), came(bo, 300));
    expect(await store().waitingSince(ana, 100)).toEqual({ people: 1, agents: 1 });
    expect(await store().waitingSince(ana, 300)).toEqual({ people: -1, agents: 0 });
    expect(await store().waitingSince(ana, 301)).toEqual({ people: 0, agents: 0 });
  });

  test("what ended and was undone waits as before", async () => {
    const end: Entry = {
      who: ana,
      at: 200,
      line: { is: "settled", request: "T1/1", by: "people", outcome: "approved", minutes: 9, expected: 9 },
    };
    await note(came(ana, 100), end, { ...end, line: { ...end.line, isTakenBack: true } });
    expect(await store().waitingSince(ana, 0)).toEqual({ people: 1, agents: 0 });
  });

  test("a ledger that is dropped is gone, and no other", async () => {
    await note(came(ana, 100), came(bo, 100));
    await store().atOnce((tx) => tx.dropLoad(ana));
    expect([await store().ledger(ana, { from: 0, to: 999 }), await store().ledger(bo, { from: 0, to: 999 })]).toEqual([
      [],
      [came(bo, 100)],
    ]);
  });
}
