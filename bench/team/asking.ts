import { joining } from "../../src/domain/attention.ts";
import type { PersonId } from "../../src/domain/person.ts";
import { hour, type Instant, type LocalDate, type Span, second } from "../../src/domain/time.ts";
import { dates, hoursAround, hoursOn } from "../../src/domain/working-hours.ts";
import type { Arrival } from "./arrivals.ts";
import type { Dice } from "./dice.ts";
import type { Member } from "./members.ts";
import type { Period } from "./period.ts";

type Ask = Omit<Arrival, "number">;

const people = { least: 3, most: 6, inOwnZone: 0.75, decisions: 0.3, blocking: 0.2, whenever: 0.2, due: 0.15, cannotWait: 0.25 };
const agents = { least: 1, most: 5, atNight: 0.5, toOwner: 0.85, whenever: 0.2 };
const judging = { median: 12, spread: 0.6, least: 5, most: 40 };
const takenSoon = 0.5;

/** All that the team and its agents ask in that time, in order. */
export function arrivalsOf(team: Member[], { first, days, end }: Period, dice: Dice): Arrival[] {
  const asks = team.flatMap((member) => [...dates(first, 0, days - 1)].flatMap((date) => asksOn(date, member, team, dice)));
  const inTime = asks.filter(({ at }) => at < end).sort((a, b) => a.at - b.at);
  return inTime.map((ask, before) => ({ number: before + 1, ...ask }));
}

/** What somebody and their agents ask on one day; nothing on a day off. */
function asksOn(date: LocalDate, member: Member, team: Member[], dice: Dice): Ask[] {
  const hours = hoursOn(joining(member.zone), date);
  if (!hours) return [];
  const times = (least: number, most: number) => Array.from({ length: dice.between(least, most) });
  const own = times(people.least, people.most).map(() => askOfPerson(hours, member, team, dice));
  const theirs = member.agents.flatMap((agent) =>
    times(agents.least, agents.most).map(() => askOfAgent(agent, hours, member, team, dice)),
  );
  return [...own, ...theirs];
}

function askOfPerson(hours: Span, member: Member, team: Member[], dice: Dice): Ask {
  const at = momentIn(hours, dice);
  const mix = dice.part();
  const isBlocking = mix < people.blocking;
  const isDue = dice.chance(people.due);
  return {
    ...{ at, asker: member.id, to: readerFor(member, team, dice), minutes: minutesOf(dice) },
    kind: dice.chance(people.decisions) ? "decision" : "review",
    ...(isBlocking && { urgency: "blocking" as const }),
    ...(mix > 1 - people.whenever && { urgency: "whenever" as const }),
    ...(isDue && { dueAt: endOfNextDay(at, member.zone) }),
    cannotWait: dice.chance(people.cannotWait) && isBlocking,
    isTakenSoon: dice.chance(takenSoon),
  };
}

function askOfAgent(agent: PersonId, hours: Span, owner: Member, team: Member[], dice: Dice): Ask {
  const night = { from: hours.to, to: hours.from + 24 * hour };
  const at = momentIn(dice.chance(agents.atNight) ? night : hours, dice);
  const to = dice.chance(agents.toOwner) ? owner.id : readerFor(owner, team, dice);
  return {
    ...{ at, asker: agent, owner: owner.id, to, kind: "review", minutes: minutesOf(dice) },
    ...(dice.chance(agents.whenever) && { urgency: "whenever" as const }),
    ...{ cannotWait: false, isTakenSoon: dice.chance(takenSoon) },
  };
}

const momentIn = ({ from, to }: Span, dice: Dice): Instant => from + Math.floor((dice.part() * (to - from)) / second) * second;

const minutesOf = (dice: Dice) =>
  Math.min(judging.most, Math.max(judging.least, Math.round(dice.lognormal(judging.median, judging.spread))));

/** Anybody else, mostly of one's own zone. */
function readerFor({ id, zone }: Member, team: Member[], dice: Dice): PersonId {
  const isNear = dice.chance(people.inOwnZone);
  const others = team.filter((other) => other.id !== id && (other.zone === zone) === isNear);
  return dice.one(others).id;
}

/** The end of the asker's next working day. */
const endOfNextDay = (at: Instant, zone: string): Instant => {
  const [next] = hoursAround(joining(zone), at, 0, 7).filter(({ from }) => from > at);
  return next?.to ?? at;
};
