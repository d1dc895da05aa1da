import fc from "fast-check";
import { expect, test } from "vitest";
import { openQuestions } from "../../src/app/questions.ts";
import { draw } from "../../src/delivery/draw.ts";
import { allLeft, both } from "../../src/domain/load.ts";
import type { PersonId } from "../../src/domain/person.ts";
import { hour, type Instant, localDate } from "../../src/domain/time.ts";
import { dayLoadView } from "../../src/slack/load.view.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, people, play } from "./acts.ts";

/** Minutes, measured and settled, where anything was judged; what came, left and waits. */
const numbersIn = (text: string) => {
  const said = /(?:you judged for [^:\n]*: )?\d+ came, \d+ left, (?:none|\d+) (?:waits?|carried over)/i;
  const [counts = ""] = said.exec(text) ?? [];
  return (
    counts
      .replace(/none (wait|carried over)/, "0")
      .match(/\d+/g)
      ?.map(Number) ?? []
  );
};

/** The same day of somebody, as it is said in the summary, by /load, in Home, and in their export. */
async function said(store: Store, who: PersonId, now: Instant) {
  const person = await store.person(who);
  if (!person) throw new Error("Nobody is there.");
  const questions = openQuestions(store, () => now);
  const date = localDate(now, person.zone);
  const found = await questions.load(who, { is: "day", date });
  const summary = await draw(store, { kind: "summary", date }, undefined, person, now);
  const home = await draw(store, { kind: "home" }, undefined, person, now);
  const kept = (await questions.keptOf(who)).load.is.find((one) => one.date === date);
  const viewer = { id: who, zone: person.zone, now };
  return {
    load: found?.is === "day" ? dayLoadView(found.load, found.story, { ...viewer, ...found.story }).text : "",
    summary: "message" in summary ? summary.message.text : "",
    home: "home" in home ? (/Today: ([^"]*)/.exec(JSON.stringify(home.home))?.[1] ?? "") : "",
    kept,
  };
}

// Caught a Home that counted from the requests, and an export of yesterday's zone.
test("the summary, /load, Home and the export say the same numbers of a day", () =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore(async (store) => {
        let now = 0;
        await play(store, list, {
          after: async (step) => {
            now = step.now;
          },
        });
        for (const who of people) {
          const { load, summary, home, kept } = await said(store, who, now);
          const numbers = numbersIn(load);
          expect(numbersIn(summary)).toEqual(numbers);
          if (home !== "") expect(numbersIn(home)).toEqual(numbers);
          if (!kept) continue;
          const counts = [both(kept.came), allLeft(kept), both(kept.carried)];
          const judged = both(kept.settled) > 0 ? [...minutes(kept.minutes), kept.measured, both(kept.settled)] : [];
          expect(numbers.slice(0, judged.length + 3)).toEqual([...judged, ...counts]);
        }
      }),
    ),
    runs(10),
  ));

/** Past two hours in hours, past ten without minutes. */
const minutes = (all: number) => {
  if (all < 120) return [all];
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  return rest === 0 || all * 60_000 >= 10 * hour ? [hours] : [hours, rest];
};
