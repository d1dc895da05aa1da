import fc from "fast-check";
import { expect, test } from "vitest";
import { perform } from "../../src/app/desk.ts";
import type { HostEvent } from "../../src/app/host-event.ts";
import type { ChangeFacts, ReviewMark, StateMark } from "../../src/domain/change.ts";
import type { CheckMark, Head } from "../../src/domain/checks.ts";
import type { PersonId } from "../../src/domain/person.ts";
import { laterTitle, type Title } from "../../src/domain/retitled.ts";
import { minute } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs, times } from "../support/runs.ts";
import { crew, meetAll, people } from "./acts.ts";
import { linkThem } from "./host-lives.ts";

const [ana = "", bo = ""] = people;
const start = Date.parse("2026-03-24T08:05:00Z");
const about = {
  change: "github/1",
  subject: { ask: "Update the README · by octocat", link: "https://github.com/acme/parser/pull/2" },
};

async function linkAll(store: Store) {
  await linkThem(store, await meetAll(store));
  const account = { who: bo, host: "github" as const, login: "bo", hash: "hash-bo" };
  await perform(store, "claimAccount", account, start);
  await perform(store, "proveAccount", { ...account, number: 9 }, start);
}

const tell = (store: Store, facts: Partial<ChangeFacts>, change: Omit<HostEvent, "facts">) =>
  perform(store, "hostEvent", { ...change, facts: { states: [], readers: {}, ...facts } }, start);

/** Where it stands for everybody: what is open, in which round and for how many minutes; how the last round was judged, where it was; and all that was judged, request by request. */
async function outcome(store: Store, { change, subject: { link } }: typeof about) {
  const about = (await Promise.all([ana, bo, crew].map((who) => store.requestsAbout(link, who)))).flat();
  const all = [...new Map(about.map((one) => [one.id, one])).values()];
  const open = all
    .filter(({ turn }) => turn.is !== "settled")
    .map(({ askedOf, to, turn, minutes, checks, earlier = [] }) =>
      [askedOf, ...whose(askedOf, to, turn.is), minutes, checks, earlier.length].join(),
    );
  const lastly = (await store.reviewsOf(change)).flatMap(({ who, rounds }) => {
    const turn = all.find(({ id }) => id === rounds.at(-1)?.request)?.turn;
    return turn?.is === "settled" && turn.outcome.is !== "withdrawn" ? [`${who} ${turn.outcome.is}`] : [];
  });
  // What was asked before it was told that nobody was to be asked yet is of no round.
  const known = (await store.reviewsOf(change)).flatMap(({ rounds }) => rounds.map(({ request }) => request));
  const ends = all
    .filter(({ id }) => known.includes(id))
    .map(({ askedOf, turn, earlier = [] }) => [
      ...[askedOf, ...earlier.map(({ outcome: { is } }) => is)],
      ...(turn.is === "settled" ? [turn.outcome.is] : []),
    ]);
  const judged = ends.filter((one) => one.some((word) => isVerdict.test(word))).map((one) => one.join(" "));
  return { open: open.sort(), lastly, judged: judged.sort() };
}

/** What a group is asked lies with whoever of it reviewed it meanwhile, also where that turns out to have been before it was asked. */
const whose = (askedOf: string, to: string, is: string) => (askedOf === crew && is !== "returned" ? ["waits"] : [to, is]);

const isVerdict = /^(approved|changes requested)$/;

type Told =
  | { who: PersonId; mark: ReviewMark }
  | { state: StateMark }
  | { size: number; at: number }
  | { head: Head }
  | { check: CheckMark };

/** Some of one time: hosts tell seconds. */
const time = fc.integer({ min: 0, max: 8 }).map((nth) => start - 60 * minute + nth * minute);
const mark: fc.Arbitrary<Told> = fc.record({
  who: fc.constantFrom(ana, ana, bo, crew),
  mark: fc.record({
    at: time,
    is: fc.constantFrom<ReviewMark["is"]>(
      ...(["asked", "asked", "asked", "taken back", "approved", "unapproved", "changes requested", "commented"] as const),
    ),
  }),
});
const state: fc.Arbitrary<Told> = fc.record({
  state: fc.record({ at: time, is: fc.constantFrom<StateMark["is"]>("draft", "open", "open", "closed", "merged") }),
});
const size: fc.Arbitrary<Told> = fc.record({ at: time, size: fc.integer({ min: 0, max: 900 }) });
const commit = fc.constantFrom("github/a", "github/b");
const head: fc.Arbitrary<Told> = fc.record({ head: fc.record({ at: time, commit }) });
const check: fc.Arbitrary<Told> = fc.record({
  check: fc.record({
    ...{ at: time, commit, by: fc.constantFrom("suite 1", "suite 2") },
    is: fc.constantFrom<CheckMark["is"]>("passed", "failed"),
  }),
});
const story = fc
  .array(
    fc.oneof(
      ...[
        { weight: 8, arbitrary: mark },
        { weight: 4, arbitrary: state },
      ],
      ...[size, head, check].map((arbitrary) => ({ weight: 2, arbitrary })),
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((list) => list.filter((one) => !("who" in one) || one.who !== crew || ["asked", "taken back"].includes(one.mark.is)));

const twiceInAnyOrder = story.chain((list) => {
  const length = list.length * 2;
  return fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: length, maxLength: length }));
});

const factsOf = (one: Told): Partial<ChangeFacts> => {
  if ("who" in one) return { readers: { [one.who]: [one.mark] } };
  if ("head" in one) return { head: one.head };
  if ("check" in one) return { checks: [one.check] };
  return "state" in one ? { states: [one.state] } : { size: { at: one.at, lines: one.size } };
};

const inOrder = (list: Told[]) => [...list].sort((a, b) => timeOf(a) - timeOf(b));
function timeOf(one: Told): number {
  if ("who" in one) return one.mark.at;
  if ("state" in one) return one.state.at;
  if ("head" in one) return one.head.at;
  return "check" in one ? one.check.at : one.at;
}

let number = 0;

/** In one store, each story about a change of its own. */
const lived = async (store: Store, list: Told[]) => {
  number += 1;
  const one = {
    change: `github/${number}`,
    subject: { ...about.subject, link: `https://github.com/acme/parser/pull/${number}` },
  };
  for (const told of list) await tell(store, factsOf(told), one);
  return outcome(store, one);
};

// Caught rounds that were paired by their place, an end that only an open request could take, and one that seemed over coming back to nobody.
test(
  "whatever a host tells, twice and in another order, comes to the same as in its order",
  () =>
    withStore(async (store) => {
      await linkAll(store);
      await fc.assert(
        fc.asyncProperty(twiceInAnyOrder, async ([list, shuffled]) => {
          expect(await lived(store, shuffled)).toEqual(await lived(store, inOrder(list)));
        }),
        runs(90),
      );
    }),
  90_000 * times,
);

const inEveryOrder = <T>(list: T[]): T[][] =>
  list.length === 0 ? [[]] : list.flatMap((one, at) => inEveryOrder(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));

// Caught an approval that came after the merge: the request, in its second round by then, stayed withdrawn, beside a second one that was approved.
test(
  "what was approved and merged after changes is approved, in whichever order that is told",
  () =>
    withStore(async (store) => {
      await linkAll(store);
      const marks = (["asked", "changes requested", "asked", "approved"] as const).map((is, nth): Told => {
        return { who: ana, mark: { at: start - 60 * minute + nth * minute, is } };
      });
      const merged: Told = { state: { at: start - 50 * minute, is: "merged" } };
      for (const order of inEveryOrder([...marks, merged]))
        expect(await lived(store, order)).toEqual({
          open: [],
          lastly: [`${ana} approved`],
          judged: [`${ana} changes requested approved`],
        });
    }),
  30_000,
);

const title = fc.record({ at: time, text: fc.constantFrom<string>("A", "B") });

test("whatever titles are told, in whichever order, it is called by the last of them", () =>
  withStore(async (store) => {
    await linkAll(store);
    const named = async (titles: Title[]) => {
      number += 1;
      const link = `https://github.com/acme/parser/pull/${number}`;
      const asked = { readers: { [ana]: [{ at: start - 60 * minute, is: "asked" as const }] } };
      for (const { at, text } of titles)
        await tell(store, asked, { change: `github/${number}`, subject: { ask: `${text} · by octocat`, link, titledAt: at } });
      return (await store.requestsAbout(link, ana))[0]?.ask;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 6 }), async (titles) => {
        expect(await named(titles)).toBe(`${titles.reduce(laterTitle).text} · by octocat`);
      }),
      { numRuns: 200 },
    );
  }));

// Caught an approval of a round before: the request that was open in the next one was approved, and nobody asked.
test(
  "what was approved before it was asked again is asked, in whichever order that is told",
  () =>
    withStore(async (store) => {
      await linkAll(store);
      const happened = ["asked", "changes requested", "asked", "approved", "taken back", "asked"] as const;
      const marks = happened.map((is, nth): Told => ({ who: ana, mark: { at: start - 60 * minute + nth * minute, is } }));
      for (const order of inEveryOrder(marks))
        expect(await lived(store, order)).toEqual({
          open: [[ana, ana, "held", 10, undefined, 0].join()],
          lastly: [],
          judged: [`${ana} changes requested approved`],
        });
    }),
  60_000,
);
