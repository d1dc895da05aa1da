import { expect } from "vitest";
import { Refusal } from "../../src/domain/refusal.ts";
import { requestId } from "../../src/domain/request.ts";
import type { Office } from "../support/office.ts";
import { type Name, names } from "./chaos-steps.ts";
import {
  type Asked,
  after,
  broughtBack,
  claimers,
  type Deed,
  ended,
  hasYetToHear,
  isAllowed,
  isOpen,
  judges,
  type Modelled,
  mayLapse,
  minutesOff,
  nobodyHeard,
  type Place,
  passedBack,
} from "./life-model.ts";
import type { Ask, Step } from "./lives.ts";

const minute = 60_000;
const longestWait = 14 * 24 * 60 * minute;

/** An office, what the model knows of its requests and people, and how many calls were looked at. */
export type World = { office: Office; model: Modelled[]; place: Place; looked: number };

export const crewId = ({ workspace }: Office) => `${workspace.teamId}/S0CREW`;
const idOf = (office: Office, who: Asked) => (who === "crew" ? crewId(office) : office.who(who));

/** Does one step, and lets the model follow it. Whoever has left does nothing. */
export async function take(world: World, drawn: Step): Promise<void> {
  const { office, place } = world;
  const step = "isHolder" in drawn && drawn.isHolder ? { ...drawn, by: holderOr(drawn.by, world) } : drawn;
  const { clock, who } = office;
  if (step.does === "turn") return clock.turnTo(clock.now() + step.minutes * minute);
  if (step.does === "crew") return regroup(world, step.crew);
  if (step.does === "leave" || step.does === "return") return comeOrGo(world, step);
  if ("by" in step && place.gone.includes(step.by)) return;
  if (step.does === "focus")
    return office.bot().desk.declareBlock({ who: who(step.by), block: blockOf(step.minutes, clock.now()) });
  if (step.does === "ask") return ask(world, step);
  if (step.does === "line") return answerInOneLine(world, step);
  return tryDeed(world, step);
}

const blockOf = (minutes: number, now: number) => ({ kind: "focus" as const, from: now, to: now + minutes * minute });

/** A place in the list; counted from its end where it is below zero. */
const oneAt = (model: Modelled[], at: number) => (at < 0 ? model.at(at) : model[at % (model.length || 1)]);

/** Who has the newest request, if somebody has. */
function holderOr(by: Name, { model }: World): Name {
  const reader = model.at(-1)?.reader;
  return reader === undefined || reader === "crew" ? by : reader;
}

async function tryDeed(world: World, step: Step & Deed & { at: number; isByWhoeverMay: boolean }) {
  const { office, place, model } = world;
  const one = oneAt(model, step.at);
  if (!one) return;
  const now = office.clock.now();
  const by = step.isByWhoeverMay ? whoeverMay(one, step, place) : step.by;
  const deed = { ...step, by, another: model.indexOf(oneAt(model, step.another) ?? one) };
  if (place.gone.includes(by)) return;
  const refusal = await refusalOf(() => perform(office, deed, one, model));
  const isRight = isAllowed(one, deed, now, place, model);
  expect(refusal === undefined, `${by} tries to ${deed.does} R${one.number}: ${refusal ?? "done"}`).toBe(isRight);
  if (refusal === undefined) follow(world, one, after(one, deed, now, place, model), deed.does === "withdraw" ? by : undefined);
}

/** Or would, at another moment. */
function whoeverMay(one: Modelled, { does, by }: Deed, place: Place): Name {
  const [claimer = by] = claimers(one.askers, place);
  const reader = one.reader === "crew" ? claimer : one.reader;
  if (does === "take back") return one.end?.by ?? names.find((name) => one.left[name] !== undefined) ?? reader;
  return does === "reply" || does === "withdraw" || does === "bring again" ? (one.askers[0] ?? by) : reader;
}

/** What became of one request, and of those that waited for its end. */
function follow(world: World, before: Modelled, now: Modelled, withdrawing?: Name) {
  const { place, office } = world;
  const all = world.model.map((one) => (one === before ? now : one));
  const hasEnded = isOpen(before) && !isOpen(now);
  world.model =
    hasEnded || withdrawing !== undefined
      ? broughtBack(all, now, now.end?.at ?? office.clock.now(), place, hasEnded ? undefined : withdrawing)
      : all;
}

/** Whatever ended by itself could, one after the other. */
export async function followLapses(world: World) {
  const over = (await Promise.all(world.model.filter(isOpen).map((one) => endOf(world, one)))).flat();
  for (const { number, at, is } of over.sort((a, b) => a.at - b.at)) {
    const one = world.model.find((each) => each.number === number);
    if (!one) continue;
    expect(is, `how R${number} ended`).toBe("lapsed");
    expect(mayLapse(one, at), `R${number} lapsed`).toBe(true);
    follow(world, one, ended(one, { at, is: "lapsed" }));
  }
}

async function endOf({ office }: World, { number }: Modelled) {
  const turn = (await office.bot().store.request(requestId(office.workspace.teamId, number)))?.turn;
  return turn?.is === "settled" ? [{ number, at: turn.at, is: turn.outcome.is }] : [];
}

async function regroup(world: World, crew: Name[]) {
  const { office, place } = world;
  const left = place.crew.filter((who) => !crew.includes(who));
  await office.bot().desk.meetGroup({ id: crewId(office), name: "@crew", members: crew.map(office.who) });
  world.place = { ...place, crew };
  const hadIt = ({ reader, isTaken }: Modelled) => isTaken === true && reader !== "crew" && left.includes(reader);
  world.model = world.model.map((one) => (isOpen(one) && hadIt(one) ? passedBack(one) : one));
}

async function comeOrGo(world: World, { does, by }: { does: "leave" | "return"; by: Name }) {
  const { office, place } = world;
  if (place.gone.includes(by) === (does === "leave")) return;
  await office.workspace.happens.personChanges(`U0${by.toUpperCase()}`, { isDeleted: does === "leave" });
  await office.settled();
  world.place = { ...place, gone: does === "leave" ? [...place.gone, by] : place.gone.filter((who) => who !== by) };
  if (does === "leave")
    world.model = world.model.map((one) => (isOpen(one) && one.askedOf === "crew" && one.reader === by ? passedBack(one) : one));
}

/** Judges several by one line, which is confirmed where it says anything that can be done. */
async function answerInOneLine(world: World, { by, at }: Step & { does: "line" }) {
  const { office, place } = world;
  const meant = [...new Set(at.flatMap((index) => oneAt(world.model, index) ?? []))];
  if (meant.length === 0) return;
  await office.as(by).types(meant.map(({ number }) => `${number} yes`).join(" · "));
  const now = office.clock.now();
  const theirs = meant.filter((one) => isOpen(one) && judges(one, by, place)).map(({ number }) => number);
  if (theirs.length === 0) return;
  await office.as(by).presses(theirs.length === 1 ? "Do this" : `Do these ${theirs.length}`);
  const deed: Deed = { does: "settle", by, other: by, another: 0 };
  for (const number of theirs) {
    const one = world.model.find((each) => each.number === number);
    if (one) follow(world, one, after(one, deed, now, place, world.model));
  }
}

async function ask(world: World, step: Ask): Promise<void> {
  const { office, model, place } = world;
  const { by, other, kind, lapsesIn, link } = step;
  const about = model.filter((one) => one.kind === kind && one.link === link);
  const refusal = await refusalOf(async () => {
    const { request, found } = await office.bot().desk.submit({
      key: `${office.clock.now()}/${model.length}/${Math.random()}`,
      kind,
      asked: { who: office.who(by), origin: { from: "slack" } },
      to: idOf(office, other),
      ask: "Look at the parser",
      link: `https://acme.dev/${link}`,
      options: [],
      minutes: 10,
      ...(isLapsing(step) && { onSilence: { is: "lapse", at: office.clock.now() + lapsesIn * minute, to: "Neither" } }),
    });
    const known = model.find(({ number }) => number === request.number);
    if (!known) return void model.push(begun(request.number, step, office.clock.now()));
    expect(about).toContain(known);
    follow(world, known, foundAgain(known, step, found === "next round", place));
  });
  const isOfNobody = other === "crew" ? claimers([by], place).length === 0 : by === other || place.gone.includes(other);
  // What was asked before may be with others by now, or with nobody.
  const isKnown = about.some((one) => one.askedOf === "crew" || one.reader === "crew");
  const isJustEnding = about.some((one) => one.reader === other && hasYetToHear(one, by, office.clock.now()));
  if (!isKnown || (isOfNobody && other !== "crew"))
    expect(refusal === undefined, `${by} asks ${other}: ${refusal ?? "done"}`).toBe(!isOfNobody && !isJustEnding);
}

const isLapsing = ({ kind, lapsesIn }: Ask) => kind === "decision" && lapsesIn > 0;

function begun(number: number, step: Ask, now: number): Modelled {
  const { kind, by, other, lapsesIn, link } = step;
  return {
    ...{ number, kind, link, askers: [by], askedOf: other, reader: other, move: "reader", had: other === "crew" ? [] : [other] },
    ...{ heard: nobodyHeard, takenBack: 0, left: {} },
    ...(isLapsing(step) && { lapses: { at: now + lapsesIn * minute } }),
  };
}

function foundAgain(known: Modelled, { by, other }: Ask, isNextRound: boolean, place: Place): Modelled {
  if (!isNextRound) return { ...known, askers: known.askers.includes(by) ? known.askers : [...known.askers, by] };
  return after(known, { does: "bring again", by, other: other === "crew" ? by : other, another: 0 }, 0, place, []);
}

function perform(office: Office, deed: Deed, { number, kind }: Modelled, model: Modelled[]): Promise<unknown> {
  const { desk } = office.bot();
  const { does, by: name, other } = deed;
  const called = (one: number) => requestId(office.workspace.teamId, one);
  const by = { request: called(number), by: office.who(name) };
  switch (does) {
    case "settle":
      return desk.settle({ ...by, outcome: kind === "review" ? { is: "approved" } : { is: "answered", words: "Neither" } });
    case "request changes":
      return desk.settle({ ...by, outcome: { is: "changes requested", note: "The loop" } });
    case "ask back":
      return desk.askBack({ ...by, question: "Which release?" });
    case "claim":
      return desk.claim(by);
    case "reply":
      return desk.reply({ ...by, words: "The next one" });
    case "put off":
      return desk.putOff({ ...by, until: office.clock.now() + minutesOff * minute });
    case "put off once":
      return desk.putOff({ ...by, until: office.clock.now() + longestWait, once: called(model[deed.another]?.number ?? 99) });
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
