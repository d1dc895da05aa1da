import fc from "fast-check";
import { expect, test } from "vitest";
import { findsOf } from "../../src/domain/decision.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, play } from "./acts.ts";

type Kept = { people: { value: Person; nextLookAt: number | null }[]; requests: { value: Request }[]; decisions: object[] };

// Caught a day to look at it again for which nobody was to be looked at.
test("what can be found is what was decided, as it stands, and whoever wants to look at it again is looked at", () =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore((store) =>
        play(store, list, {
          after: async () => {
            const { people, requests, decisions } = (await store.everything()) as Kept;
            const finds = requests.flatMap(({ value }) =>
              findsOf(value).map((find) => ({ revisitOn: null, ...find, request: value.id })),
            );
            expect(decisions).toHaveLength(finds.length);
            expect(decisions).toEqual(expect.arrayContaining(finds));
            const waiting = finds.filter(({ revisitOn }) => revisitOn !== null).map(({ finder }) => finder);
            for (const { value, nextLookAt } of people)
              if (waiting.includes(value.id) && value.kind === "person") expect(nextLookAt).not.toBeNull();
          },
        }),
      ),
    ),
    runs(15),
  ));
