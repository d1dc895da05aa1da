import fc from "fast-check";
import { expect, test } from "vitest";
import { waitsFor } from "../../src/domain/ledger-lines.ts";
import type { PersonId } from "../../src/domain/person.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, busyActs, people, play, requestsIn } from "./acts.ts";

const allSince = async (store: Store, who: PersonId) => {
  const { people: some, agents } = await store.waitingSince(who, 0);
  return some + agents;
};

// Caught a hand-over that left nobody, and judging what a group was asked.
test("whatever is done, as many came to somebody, less those that ended or left them, as wait for them", () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(acts, busyActs), (list) =>
      withStore((store) =>
        play(store, list, {
          after: async ({ verb }) => {
            const requests = await requestsIn(store);
            for (const who of people) {
              const waiting = requests.filter((one) => waitsFor(one) === who).length;
              expect([verb, who, await allSince(store, who)]).toEqual([verb, who, waiting]);
            }
          },
        }),
      ),
    ),
    runs(10),
  ));
