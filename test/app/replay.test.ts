import fc from "fast-check";
import { expect, test } from "vitest";
import { perform, type VerbName } from "../../src/app/desk.ts";
import type { JournalLine, Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, play } from "./acts.ts";

const replay = (lines: JournalLine[], store: Store) =>
  Promise.all(lines.map(({ verb, input, at }) => perform(store, verb as VerbName, input as never, at)));

// Caught a verb that threw dice, looks that were not noted, and a note with another time than its verb's.
test("replaying the journal on an empty store gives the same store", () =>
  fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const [lines, expected] = await withStore(async (store) => {
        await play(store, list);
        return [await store.journal(), await store.everything()] as const;
      });
      const [again, found] = await withStore(async (store) => {
        await replay(lines, store);
        return [await store.journal(), await store.everything()] as const;
      });
      expect(found).toEqual(expected);
      expect(again).toEqual(lines);
    }),
    runs(20),
  ));
