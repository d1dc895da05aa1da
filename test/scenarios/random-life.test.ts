import fc from "fast-check";
import { expect, test } from "vitest";
import { due } from "../../src/domain/digest.ts";
import { gate } from "../../src/domain/gate.ts";
import { attentionOf, type Person } from "../../src/domain/person.ts";
import { requestId } from "../../src/domain/request.ts";
import { type Office, openOffice } from "../support/office.ts";
import { times } from "../support/runs.ts";
import { type Name, names } from "./chaos-steps.ts";
import { isOpen, judges, type Modelled } from "./life-model.ts";
import { crewId, followLapses, take, type World } from "./life-steps.ts";
import { lives } from "./lives.ts";

const day = 24 * 60 * 60_000;
/** After so many days whatever can come back has, and whatever can lapse. */
const daysToTheEnd = 20;

test(
  "whatever people do, only whose move it is moves it, it stands in one queue until it ends, each end is heard once, and no shut gate is passed",
  { timeout: 3_600_000 },
  () =>
    fc.assert(
      fc.asyncProperty(lives, async (list) => {
        const world = await begin();
        for (const one of list) await watched(world, () => take(world, one));
        for (const by of world.place.gone) await watched(world, () => take(world, { does: "return", by }));
        for (let at = 0; at < daysToTheEnd; at += 4)
          await watched(world, () => world.office.clock.turnTo(world.office.clock.now() + 4 * day));
        isHeardAsModelled(world);
        await hasComeToItsEnd(world);
      }),
      { numRuns: 20 * times, endOnFailure: times === 1 },
    ),
);

async function begin(): Promise<World> {
  const office = await openOffice();
  const members = [office.who("ana"), office.who("dee")];
  await office.bot().desk.meetGroup({ id: crewId(office), name: "@crew", members });
  return { office, model: [], place: { crew: ["ana", "dee"], gone: [] }, looked: 0 };
}

/** One step, and what holds after each. */
async function watched(world: World, step: () => Promise<void>) {
  const before = await peopleOf(world.office);
  await step();
  await world.office.settled();
  await followLapses(world);
  await standsAsModelled(world);
  await waitsAsModelled(world);
  passedNoShutGate(world, [before, await peopleOf(world.office)]);
}

const peopleOf = ({ bot, who }: Office) =>
  Promise.all(names.map(async (name) => [name, await bot().store.person(who(name))] as const)).then(
    (all) => new Map(all.flatMap(([name, person]) => (person ? [[name, person] as const] : []))),
  );

/** Each open request is in its reader's queue while it is their move, with all its askers while it is theirs, and in nobody else's. */
async function standsAsModelled({ office, model, place }: World): Promise<void> {
  for (const name of names.filter((one) => !place.gone.includes(one))) {
    const { mine, asked } = await office.bot().questions.queue(office.who(name));
    const theirs = [...mine, ...asked.map(({ request }) => request).filter(({ turn }) => turn.is === "returned")];
    const expected = model.filter((one) =>
      one.move === "reader" ? judges(one, name, place) : one.move === "askers" && one.askers.includes(name),
    );
    expect(theirs.map(({ number }) => number).toSorted(), name).toEqual(expected.map(({ number }) => number).toSorted());
  }
}

const requestOf = ({ office }: World, { number }: Modelled) =>
  office.bot().store.request(requestId(office.workspace.teamId, number));

/** What waits for another does so until that has ended, and no longer; and nothing lies about that is due. */
async function waitsAsModelled(world: World): Promise<void> {
  const { office, place } = world;
  const now = office.clock.now();
  for (const one of world.model.filter(isOpen)) {
    const request = await requestOf(world, one);
    const { once, until = 0 } = one.awaits ?? {};
    const stored = request?.turn.is === "put off" ? request.turn.once : undefined;
    const said = once === undefined ? undefined : requestId(office.workspace.teamId, once);
    if (once === undefined || until > now) expect(stored, `what R${one.number} waits for`).toBe(said);
    const reader = one.reader === "crew" || place.gone.includes(one.reader) ? undefined : office.who(one.reader);
    const person = reader && (await office.bot().store.person(reader));
    if (request && person) expect(due(request, attentionOf(person), now), `R${one.number} is due`).toBeUndefined();
  }
}

/** Of what was posted since: to nobody whose gate was shut, whichever way the step went. What answers somebody's own message is no notice. */
function passedNoShutGate(world: World, versions: Map<Name, Person>[]) {
  const calls = world.office.calls("chat.postMessage");
  for (const { args, at } of calls.slice(world.looked).filter((call) => call.args["metadata"] !== undefined)) {
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
      .filter((line) => /^R\d+ lapsed to | on R\d+: (approve|request changes|an answer)/.test(line));
    for (const { number, heard, takenBack } of model) {
      const ofIt = told.filter((line) => line.includes(` on R${number}: `) || line.startsWith(`R${number} lapsed`));
      const stale = ofIt.filter((line) => line.includes("Taken back since"));
      expect(ofIt.length - stale.length, `${name} of R${number}`).toBe(heard[name]);
      // Whose gate was shut until then never hears of it.
      expect(stale.length, `${name} of R${number}, taken back`).toBeLessThanOrEqual(takenBack);
    }
  }
}

/** Nothing waits without end: what was put off is back, and what is to lapse has lapsed. */
async function hasComeToItsEnd(world: World): Promise<void> {
  for (const one of world.model.filter(({ move }) => move === "reader")) {
    expect((await requestOf(world, one))?.turn.is, `R${one.number} is back`).not.toBe("put off");
    const isToLapse = one.lapses !== undefined && one.lapses.mayStay !== true && one.awaits?.once === undefined;
    expect(isToLapse, `R${one.number} waits and does not lapse`).toBe(false);
  }
}
