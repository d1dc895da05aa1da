import fc from "fast-check";
import { expect, test } from "vitest";
import { gate } from "../../src/domain/gate.ts";
import { attentionOf, type Person } from "../../src/domain/person.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { requestId } from "../../src/domain/request.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type Name, names } from "./chaos-steps.ts";
import { after, type Deed, isAllowed, type Modelled, nobodyHeard } from "./life-model.ts";

/** More of them by `npm run chaos`. */
const numRuns = Number(process.env["CHAOS_RUNS"] ?? 12);
const minute = 60_000;

type Step =
  | ({ at: number; isByWhoeverMay: boolean } & Deed)
  | { does: "ask"; by: Name; other: Name; kind: "review" | "decision"; link: number }
  | { does: "focus"; by: Name; minutes: number }
  | { does: "turn"; minutes: number };

const somebody = fc.constantFrom(...names);
const deeds = fc.constantFrom<Deed["does"]>(
  ...(["settle", "settle", "request changes", "ask back", "reply", "put off", "hand over"] as const),
  ...(["withdraw", "take back", "take back", "bring again"] as const),
);
/** Of two people, about one thing, so that several often ask the same. */
const asks = fc.record({
  does: fc.constant("ask" as const),
  by: somebody,
  other: fc.constantFrom<Name>("ana", "dee"),
  kind: fc.constantFrom("review" as const, "decision" as const),
  link: fc.constant(1),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: asks },
  {
    weight: 8,
    arbitrary: fc.record({ does: deeds, at: fc.nat(30), isByWhoeverMay: fc.boolean(), by: somebody, other: somebody }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("focus" as const), by: somebody, minutes: fc.integer({ min: 5, max: 90 }) }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("turn" as const), minutes: fc.constantFrom(0.1, 0.6, 20, 90) }) },
);

/** An office, what the model knows of its requests, and how many calls were looked at. */
type World = { office: Office; model: Modelled[]; looked: number };

// Seen to fail when the gate was not asked, when an answer that had been taken back was told, when co-askers were not, when whoever is no reader
// could settle, when an undone end was counted as told, and when a request that was handed over stayed with the one who did.
test(
  "whatever people do, only whose move it is moves it, it stands in one queue until it ends, each end is heard once, and no shut gate is passed",
  { timeout: 3_600_000 },
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: "max" }), async (steps) => {
        const world: World = { office: await openOffice(), model: [], looked: 0 };
        for (const one of steps) {
          const before = await peopleOf(world.office);
          await take(world, one);
          await world.office.settled();
          await standsAsModelled(world);
          passedNoShutGate(world, [before, await peopleOf(world.office)]);
        }
        for (let day = 0; day < 3; day += 1) await world.office.clock.turnTo(world.office.clock.now() + 24 * 60 * minute);
        await world.office.settled();
        isHeardAsModelled(world);
      }),
      { numRuns, endOnFailure: process.env["CHAOS_RUNS"] === undefined },
    ),
);

const peopleOf = ({ bot, who }: Office) =>
  Promise.all(names.map(async (name) => [name, await bot().store.person(who(name))] as const)).then(
    (all) => new Map(all.flatMap(([name, person]) => (person ? [[name, person] as const] : []))),
  );

async function take(world: World, step: Step): Promise<void> {
  const { office } = world;
  const { clock, who } = office;
  if (step.does === "turn") return clock.turnTo(clock.now() + step.minutes * minute);
  if (step.does === "focus")
    return office.bot().desk.declareBlock({ who: who(step.by), block: blockOf(step.minutes, clock.now()) });
  if (step.does === "ask") return ask(world, step);
  const one = world.model[step.at % (world.model.length || 1)];
  if (!one) return;
  const now = clock.now();
  const deed = step.isByWhoeverMay ? { ...step, by: whoeverMay(one, step) } : step;
  const refusal = await refusalOf(() => perform(office, deed, one));
  expect(refusal === undefined, `${deed.by} tries to ${deed.does} R${one.number}: ${refusal ?? "done"}`).toBe(
    isAllowed(one, deed, now),
  );
  if (refusal === undefined) world.model = world.model.map((each) => (each === one ? after(one, deed, now) : each));
}

/** Or would, at another moment. */
function whoeverMay(one: Modelled, { does, by }: Deed): Name {
  if (does === "take back") return one.end?.by ?? names.find((name) => one.left[name] !== undefined) ?? one.reader;
  return does === "reply" || does === "withdraw" || does === "bring again" ? (one.askers[0] ?? by) : one.reader;
}

const blockOf = (minutes: number, now: number) => ({ kind: "focus" as const, from: now, to: now + minutes * minute });

async function ask(world: World, { by, other, kind, link }: Step & { does: "ask" }): Promise<void> {
  const { office, model } = world;
  const address = `https://acme.dev/${link}`;
  const same = (one: Modelled) => one.link === address && one.kind === kind && one.heard !== undefined;
  const refusal = await refusalOf(async () => {
    const { request, found } = await office.bot().desk.submit({
      key: `${office.clock.now()}/${model.length}/${Math.random()}`,
      kind,
      asked: { who: office.who(by), origin: { from: "slack" } },
      to: office.who(other),
      ask: "Look at the parser",
      link: address,
      options: [],
      minutes: 10,
    });
    const known = model.find(({ number }) => number === request.number);
    if (!known) return void model.push(begun(request.number, kind, address, by, other));
    expect(same(known)).toBe(true);
    const askers = known.askers.includes(by) ? known.askers : [...known.askers, by];
    const { end: _, ...open } = known;
    world.model = model.map((one) =>
      one !== known ? one : found === "next round" ? { ...open, move: "reader" } : { ...known, askers },
    );
  });
  expect(refusal === undefined).toBe(by !== other);
}

const begun = (number: number, kind: Modelled["kind"], link: string, by: Name, reader: Name): Modelled => ({
  number,
  kind,
  link,
  askers: [by],
  reader,
  move: "reader",
  heard: nobodyHeard,
  takenBack: 0,
  left: {},
});

function perform(office: Office, { does, by: name, other }: Deed, { number, kind }: Modelled): Promise<unknown> {
  const { desk } = office.bot();
  const by = { request: requestId(office.workspace.teamId, number), by: office.who(name) };
  switch (does) {
    case "settle":
      return desk.settle({ ...by, outcome: kind === "review" ? { is: "approved" } : { is: "answered", words: "Neither" } });
    case "request changes":
      return desk.settle({ ...by, outcome: { is: "changes requested", note: "The loop" } });
    case "ask back":
      return desk.askBack({ ...by, question: "Which release?" });
    case "reply":
      return desk.reply({ ...by, words: "The next one" });
    case "put off":
      return desk.putOff({ ...by, until: office.clock.now() + 50 * minute });
    case "hand over":
      return desk.handOver({ ...by, to: office.who(other), why: "You know it" });
    case "withdraw":
      return desk.withdraw(by);
    case "take back":
      return desk.reopen(by);
    case "bring again":
      return desk.bringAgain({ ...by, words: "Done" });
  }
}

async function refusalOf(run: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Each open request is in its reader's queue while it is their move, with all its askers while it is theirs, and in nobody else's. */
async function standsAsModelled({ office, model }: World): Promise<void> {
  for (const name of names) {
    const { mine, asked } = await office.bot().questions.queue(office.who(name));
    const theirs = [...mine, ...asked.map(({ request }) => request).filter(({ turn }) => turn.is === "returned")];
    const expected = model.filter((one) =>
      one.move === "reader" ? one.reader === name : one.move === "askers" && one.askers.includes(name),
    );
    expect(theirs.map(({ number }) => number).toSorted(), name).toEqual(expected.map(({ number }) => number).toSorted());
  }
}

/** Of what was posted since: to nobody whose gate was shut, whichever way the step went. */
function passedNoShutGate(world: World, versions: Map<Name, Person>[]) {
  const calls = world.office.calls("chat.postMessage");
  for (const { args, at } of calls.slice(world.looked)) {
    const name = names.find((one) => args["channel"] === `U0${one.toUpperCase()}`);
    const isShut = versions.every((people) => {
      const person = name && people.get(name);
      return person !== undefined && gate(attentionOf(person), at).is === "shut";
    });
    expect(isShut, `to ${name} at ${new Date(at).toISOString()}: ${String(args["text"])}`).toBe(false);
  }
  world.looked = calls.length;
}

function isHeardAsModelled({ office, model }: World) {
  for (const name of names) {
    const told = office
      .inbox(name)
      .flatMap((text) => text.split("\n"))
      .filter((line) => / on R\d+: (approve|request changes|an answer)/.test(line));
    for (const { number, heard, takenBack } of model) {
      const ofIt = told.filter((line) => line.includes(` on R${number}: `));
      const stale = ofIt.filter((line) => line.includes("Taken back since"));
      expect(ofIt.length - stale.length, `${name} of R${number}`).toBe(heard[name]);
      // Whose gate was shut until then never hears of it.
      expect(stale.length, `${name} of R${number}, taken back`).toBeLessThanOrEqual(takenBack);
    }
  }
}
