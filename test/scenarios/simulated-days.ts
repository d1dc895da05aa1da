import { expect } from "vitest";
import { againAt } from "../../src/domain/again.ts";
import type { Attention } from "../../src/domain/attention.ts";
import { gate } from "../../src/domain/gate.ts";
import { longestHeldAt } from "../../src/domain/longest-hold.ts";
import { lastTurn, nextOpening } from "../../src/domain/openings.ts";
import { attentionOf, type PersonId } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { addDays, day, hour, type Instant, localDate, minute, type Weekday } from "../../src/domain/time.ts";
import { type BlockKind, reviewAt } from "../../src/domain/time-block.ts";
import { type Office, openOffice } from "../support/office.ts";

const zones = [
  ...["Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo"],
  ...["America/New_York", "Europe/Berlin", "Pacific/Apia"],
];

/** One of the crowd: what was in front of them when last looked at. */
type Zoe = { id: PersonId; slackId: string; messages: number };
type Simulation = { office: Office; zoes: Zoe[]; random: Random; asked: number; served: number; empty: number; bypassed: number };
type Random = { below(most: number): number; one<T>(list: readonly T[]): T };

/** Numbers that look thrown, the same for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, one: (list) => list[below(list.length)] as never };
}

/**
 * Days of six people in six zones, with what people do at random: from opening to opening it is held that each that brings something is served
 * once, that nothing comes otherwise, and that nothing waits beyond the turn after its longest hold. Gives back how often each happened.
 */
export async function simulate(start: string, days: number, seed: number) {
  const office = await openOffice({ start, crowd: zones.length, joined: [] });
  const zoes = zones.map((_, at) => ({
    id: office.who("ana").replace("U0ANA", `U0ZOE${at + 1}`),
    slackId: `U0ZOE${at + 1}`,
    messages: 0,
  }));
  const simulation: Simulation = { office, zoes, random: randomFrom(seed), asked: 0, served: 0, empty: 0, bypassed: 0 };
  for (const [at, zoe] of zoes.entries()) await moves(simulation, zoe, zones[at] ?? "UTC");
  const end = office.clock.now() + days * day;
  while (office.clock.now() < end) {
    await untilNext(simulation, office.clock.now() + (20 + simulation.random.below(200)) * minute);
    await happen(simulation);
  }
  const { asked, served, empty, bypassed } = simulation;
  return { asked, served, empty, bypassed };
}

const attentionNow = async ({ office }: Simulation, { id }: Zoe): Promise<Attention> => {
  const person = await office.bot().store.person(id);
  if (!person) throw new Error(`Nobody knows ${id}.`);
  return attentionOf(person);
};

/** Goes from opening to opening until then, and looks at what each brought. */
async function untilNext(simulation: Simulation, until: Instant) {
  const { office, zoes } = simulation;
  for (;;) {
    const now = office.clock.now();
    const openings = await Promise.all(zoes.map(async (zoe) => nextOpening(await attentionNow(simulation, zoe), now) ?? until));
    const at = Math.min(until, ...openings);
    const before = await Promise.all(zoes.map((zoe) => expectedAt(simulation, zoe, at)));
    await office.turnTo(new Date(at).toISOString());
    for (const [place, zoe] of zoes.entries()) await looksAt(simulation, zoe, before[place] ?? { coming: [], isOpening: false });
    if (at >= until) return;
  }
}

type Expected = { coming: Request[]; isOpening: boolean };

/** What must come to somebody in that instant, or on the way to it: asked of nobody but their openings. */
async function expectedAt(simulation: Simulation, zoe: Zoe, at: Instant): Promise<Expected> {
  const attention = await attentionNow(simulation, zoe);
  const isOpening = nextOpening(attention, at - 1) === at;
  const open = await simulation.office.bot().store.openFor(zoe.id);
  return {
    coming: isOpening ? open.filter((request) => (waitsSince(request) ?? Number.POSITIVE_INFINITY) <= at) : [],
    isOpening,
  };
}

function waitsSince({ turn }: Request): Instant | undefined {
  if (turn.is === "held") return turn.since;
  return turn.is === "put off" ? turn.until : undefined;
}

const messagesOf = ({ office }: Simulation, { slackId }: Zoe) =>
  office.workspace
    .as(slackId as never)
    .dm()
    .filter(({ text }) => !/^(What you wait for|You wait for nothing)/.test(text));

/** That their day follows another zone is said once, whenever their gate is open. */
const isOfTravel = (text: string) => text.includes("your days follow");

async function looksAt(simulation: Simulation, zoe: Zoe, { coming, isOpening }: Expected) {
  const { office } = simulation;
  const now = office.clock.now();
  const attention = await attentionNow(simulation, zoe);
  const all = messagesOf(simulation, zoe);
  const news = all.slice(zoe.messages);
  const timeOf = ({ ts }: { ts: string }) => Number(ts) * 1_000;
  const came = news.filter(({ text }) => !isOfTravel(text)).map(timeOf);
  zoe.messages = all.length;
  const open = await office.bot().store.openFor(zoe.id);
  const where = `${zoe.id} in ${attention.zone} at ${new Date(now).toISOString()}`;

  for (const at of news.map(timeOf)) expect(isShutAt(attention, at), `${where}: nothing passes a shut gate`).toBe(false);
  for (const at of came) {
    if (!isNear(at, now) || !isOpening) expectCause(attention, open, at, where);
  }
  const stillHeld = coming.filter(({ id }) => open.some((one) => one.id === id && waitsSince(one) !== undefined));
  expect(stillHeld, `${where}: an opening brings all that waited for it`).toEqual([]);
  const served = came.filter((at) => isNear(at, now)).length;
  if (isOpening) expect(served, `${where}: an opening is served once`).toBeLessThanOrEqual(1);
  const isBrought = open.some(
    ({ id, turn }) => coming.some((one) => one.id === id) && turn.is === "shown" && isNear(turn.at, now),
  );
  if (isBrought) expect(served, `${where}: an opening is served`).toBe(1);
  if (isOpening) simulation[served > 0 ? "served" : "empty"] += 1;
  for (const request of open) expectNotTooLong(request, attention, now, where);
}

const isShutAt = (attention: Attention, at: Instant) => gate(attention, at).is === "shut" && !reviewAt(attention, at);

/** Slack's times are those of its own clock, which gives each message one of its own. */
const isNear = (at: Instant, now: Instant) => Math.abs(at - now) < 2_000;

/** What comes between openings was held as long as it may be; or it lay open already, and is brought again at the beginning of a day. */
function expectCause(attention: Attention, open: Request[], at: Instant, where: string) {
  const isNew = open.some(({ turn }) => turn.is === "shown" && isNear(turn.at, at));
  const again = againAt(open, attention, undefined, at - day);
  expect(isNew || again !== undefined, `${where}: nothing comes for nothing`).toBe(true);
}

function expectNotTooLong(request: Request, attention: Attention, now: Instant, where: string) {
  const bound = longestHeldAt(request, attention);
  const turned = lastTurn(attention, now);
  if (!isShutAt(attention, now) && bound !== undefined && turned !== undefined)
    expect(turned < bound || bound > now, `${where}: R${request.number} is held longer than it may be`).toBe(true);
}

/** Something that somebody does, or that befalls them. */
async function happen(simulation: Simulation) {
  const { random, zoes } = simulation;
  const zoe = random.one(zoes);
  const what = random.below(100);
  if (what < 45) return asks(simulation, zoe);
  if (what < 65) return judges(simulation, zoe);
  if (what < 80) return declares(simulation, zoe);
  if (what < 90) return changes(simulation, zoe);
  if (what < 93) return rests(simulation, zoe);
  if (what < 96) return moves(simulation, zoe, random.one(zones));
  if (what < 98) return letsThrough(simulation, zoe);
  await simulation.office.restart();
  await settle(simulation);
}

/** What happens between openings may bring something at once: it is looked at when the next opening is. */
async function settle(simulation: Simulation) {
  await simulation.office.settled();
  for (const zoe of simulation.zoes) {
    const attention = await attentionNow(simulation, zoe);
    const all = messagesOf(simulation, zoe);
    for (const { ts, text } of all.slice(zoe.messages))
      if (isShutAt(attention, Number(ts) * 1_000)) expect(text, "only a bypass passes a shut gate").toContain("cannot wait");
    zoe.messages = all.length;
  }
}

async function asks(simulation: Simulation, { id }: Zoe) {
  simulation.asked += 1;
  await simulation.office.bot().desk.submit({
    ...{ key: `simulated/${simulation.asked}`, kind: "review", to: id, ask: `Look at change ${simulation.asked}` },
    ...{ asked: { who: simulation.office.who("bo"), origin: { from: "slack" } }, options: [], minutes: 10 },
    ...simulation.random.one([{}, {}, { urgency: "blocking" as const }, { urgency: "whenever" as const }]),
  });
  await settle(simulation);
}

async function judges(simulation: Simulation, { id }: Zoe) {
  const open = (await simulation.office.bot().store.openFor(id)).filter(({ turn }) => turn.is === "shown");
  for (const { id: request } of open.slice(0, 1 + simulation.random.below(4)))
    await simulation.office.bot().desk.settle({ request, by: id, outcome: { is: "approved" } });
  await settle(simulation);
}

async function declares(simulation: Simulation, { id }: Zoe) {
  const { random, office } = simulation;
  const now = office.clock.now();
  if (random.below(4) === 0)
    await office
      .bot()
      .desk.endBlock({ who: id, quietly: random.below(2) === 0 })
      .catch(() => {});
  else {
    const from = now + random.one([0, 0, 30, 200]) * minute;
    const kind = random.one<BlockKind>(["focus", "focus", "review", "on call", "away"]);
    const length = kind === "away" ? random.one([4, 30, 100]) * hour : random.one([20, 45, 60, 150]) * minute;
    await office.bot().desk.declareBlock({ who: id, block: { kind, from, to: from + length } });
  }
  await settle(simulation);
}

const someDays: Weekday[][] = [[1, 2, 3, 4, 5], [1, 3, 5], [2], [6, 7]];
const someHours = [
  { from: "09:00", to: "11:30" },
  { from: "13:30", to: "14:15" },
  { from: "22:00", to: "02:00" },
];

async function changes(simulation: Simulation, zoe: Zoe) {
  const { random, office } = simulation;
  const { zone } = await attentionNow(simulation, zoe);
  const off = addDays(localDate(office.clock.now(), zone), random.below(4));
  const change = random.one([
    { slots: random.one([["09:30", "13:00", "16:30"], ["10:00"], ["09:00", "09:40", "11:00", "12:30", "15:00", "17:30"]]) },
    {
      weekly: [
        { kind: random.one<BlockKind>(["focus", "focus", "on call"]), days: random.one(someDays), ...random.one(someHours) },
      ],
    },
    { weekly: [] },
    { daysOff: [{ from: off, to: addDays(off, random.below(3)) }] },
    { hours: Object.fromEntries(random.one(someDays).map((weekday) => [weekday, { from: "08:00", to: "17:00" }])) },
    { endsAreQuiet: random.one([true as const, undefined]) },
    { opensForLongest: random.one([true as const, undefined]) },
    { slotsOf: random.one([{}, { 3: [] }, { 5: ["11:00"] }]) },
    { ignoresDnd: random.one([true as const, undefined, undefined]) },
  ]);
  await office.bot().desk.changeSettings({ who: zoe.id, change });
  await settle(simulation);
}

/** They tell Slack when they are not to be disturbed, which tells the bot. */
async function rests(simulation: Simulation, { slackId }: Zoe) {
  const nights = [null, { from: "22:00", to: "08:00" }, { from: "12:00", to: "13:30" }, { from: "16:00", to: "09:45" }];
  await simulation.office.workspace.happens.rests(slackId, simulation.random.one(nights));
  await settle(simulation);
}

/** They travel: the workspace tells their zone. */
async function moves(simulation: Simulation, { slackId }: Zoe, zone: string) {
  await simulation.office.workspace.happens.personChanges(slackId, { zone });
  await settle(simulation);
}

async function letsThrough(simulation: Simulation, { id }: Zoe) {
  const [held] = (await simulation.office.bot().store.openFor(id)).filter(({ turn }) => turn.is === "held");
  if (!held) return;
  const { office } = simulation;
  await office
    .bot()
    .desk.letThrough({ request: held.id, by: office.who("bo"), reason: "Main is red" })
    .then(() => (simulation.bypassed += 1))
    .catch(() => {});
  await settle(simulation);
}
