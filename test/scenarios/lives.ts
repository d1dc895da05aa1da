import fc from "fast-check";
import { type Name, names } from "./chaos-steps.ts";
import type { Asked, Deed } from "./life-model.ts";

export type Ask = { does: "ask"; by: Name; other: Asked; kind: "review" | "decision"; lapsesIn: number; link: number };
/** `isHolder`: done by whoever has the newest request. */
export type Step =
  | ({ at: number; isByWhoeverMay: boolean } & Deed)
  | Ask
  | { does: "line"; by: Name; isHolder: boolean; at: number[] }
  | { does: "crew"; crew: Name[] }
  | { does: "leave"; by: Name; isHolder: boolean }
  | { does: "return"; by: Name }
  | { does: "focus"; by: Name; minutes: number }
  | { does: "turn"; minutes: number };

const somebody = fc.constantFrom(...names);
const what = <Does extends Step["does"]>(does: Does) => fc.constant(does);
const deeds = fc.constantFrom<Deed["does"]>(
  ...(["settle", "settle", "request changes", "ask back", "reply", "put off", "put off once"] as const),
  ...(["hand over", "claim", "withdraw", "take back", "take back", "bring again"] as const),
);
const kind = fc.constantFrom("review" as const, "decision" as const);

/** Of two people or of a group, mostly about one thing, so that several often ask the same. */
const ask = (over: Partial<{ [Part in keyof Ask]: fc.Arbitrary<Ask[Part]> }> = {}): fc.Arbitrary<Step> =>
  fc.record({
    ...{ does: what("ask"), by: somebody, other: fc.constantFrom<Asked>("ana", "dee", "crew", "crew"), kind },
    ...{ lapsesIn: fc.constantFrom(0, 30, 200), link: fc.constantFrom(1, 1, 1, 2) },
    ...over,
  });
const deed = (does: fc.Arbitrary<Deed["does"]>, at: fc.Arbitrary<number>, isByWhoeverMay = fc.boolean()): fc.Arbitrary<Step> =>
  fc.record({
    does,
    at,
    isByWhoeverMay,
    by: somebody,
    other: somebody,
    another: fc.oneof(fc.constantFrom(-1, -2, -2, -2), fc.nat(30)),
  });
/** What whoever may does with the newest, or with the one before it. */
const does = (name: Deed["does"], at = -1) => deed(fc.constant(name), fc.constant(at), fc.constant(true));

const turn = (...minutes: number[]): fc.Arbitrary<Step> =>
  fc.record({ does: what("turn"), minutes: fc.constantFrom(...minutes) });
const regroup: fc.Arbitrary<Step> = fc.record({ does: what("crew"), crew: fc.subarray([...names]) });
const leave = (isHolder: boolean): fc.Arbitrary<Step> =>
  fc.record({ does: what("leave"), by: somebody, isHolder: fc.constant(isHolder) });
const line = (at: fc.Arbitrary<number[]>, isHolder: boolean): fc.Arbitrary<Step> =>
  fc.record({ does: what("line"), by: somebody, isHolder: fc.constant(isHolder), at });

const single = fc.oneof(
  { weight: 4, arbitrary: ask() },
  { weight: 8, arbitrary: deed(deeds, fc.oneof(fc.constant(-1), fc.nat(30))) },
  { weight: 1, arbitrary: line(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }), false) },
  { weight: 1, arbitrary: regroup },
  { weight: 1, arbitrary: leave(false) },
  { weight: 2, arbitrary: fc.record({ does: what("return"), by: somebody }) },
  { weight: 1, arbitrary: fc.record({ does: what("focus"), by: somebody, minutes: fc.integer({ min: 5, max: 90 }) }) },
  { weight: 4, arbitrary: turn(0.1, 0.6, 20, 90, 300) },
);

const anew = { link: fc.integer({ min: 3, max: 1e6 }) };
const ofCrew = ask({ ...anew, other: fc.constant("crew") });
const ofAna = (which: Ask["kind"], lapsesIn = 0) =>
  ask({
    ...anew,
    ...{ other: fc.constant("ana"), by: fc.constantFrom("bo", "eli"), kind: fc.constant(which), lapsesIn: fc.constant(lapsesIn) },
  });
/** What chance alone seldom brings together: several in a row about the newest request, or the two newest. */
const row = fc.oneof(
  fc.tuple(ofCrew, does("claim"), fc.oneof(leave(true), regroup)),
  fc.tuple(
    ask({ other: fc.constant("crew") }),
    ask({ other: fc.constant("crew") }),
    deed(fc.constant("claim"), fc.constant(-1)),
    fc.oneof(does("hand over"), does("ask back")),
  ),
  fc.tuple(ofAna("review"), ofAna("decision"), line(fc.constant([-2, -1]), true)),
  fc.tuple(ask(), does("settle"), turn(0.1, 0.6), does("take back"), turn(20)),
  fc.tuple(
    ask({ ...anew, kind: fc.constant("decision"), lapsesIn: fc.constant(30) }),
    turn(600),
    turn(0.1, 300),
    does("take back"),
  ),
  fc.tuple(ofAna("decision", 30), ofAna("review"), does("put off once"), fc.oneof(does("settle", -2), turn(450, 480))),
  fc.tuple(ofAna("review"), ofAna("review"), does("put off once"), does("put off once", -2), does("settle", -2)),
  fc.tuple(ask({ ...anew, kind: fc.constant("decision"), lapsesIn: fc.constant(30) }), does("ask back"), turn(600)),
  fc.tuple(ask(anew), does("hand over"), ...[1, 2, 3].map(() => deed(fc.constantFrom("settle", "ask back"), fc.constant(-1)))),
  fc.tuple(ask(anew), does("ask back"), does("hand over"), does("reply")),
);

export const lives = fc
  .array(fc.oneof({ weight: 2, arbitrary: row }, { weight: 3, arbitrary: single.map((one) => [one]) }), {
    ...{ minLength: 8, maxLength: 22, size: "max" },
  })
  .map((rows): Step[] => rows.flat());
