import { type Attention, joining } from "../../src/domain/attention.ts";
import { type PersonId, personId } from "../../src/domain/person.ts";

/** Somebody of the team, and the agents that work for them. */
export type Member = { id: PersonId; name: string; zone: string; agents: PersonId[] };

const names = ["Ana", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lou"];
export const east = "Europe/Berlin";
export const west = "America/New_York";
/** How many agents each of the twelve has: few have many. */
const agents = [0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 8];

/** A team of so many, 4 to 12; a smaller one has some with few agents and some with many, too. */
export const teamOf = (size: number): Member[] =>
  names.slice(0, size).map((name, at) => ({
    id: idOf(`U${name}`),
    name,
    zone: at % 2 === 0 ? east : west,
    agents: Array.from({ length: agents[Math.floor((at * agents.length) / size)] ?? 0 }, (_, one) => idOf(`A${name}${one}`)),
  }));

const idOf = (user: string) => personId("T0TEAM", user);

/** By whose clock somebody's waiting is counted: their own working hours; of an agent, those of its owner. */
export function clocksOf(team: Member[]): (id: PersonId) => Attention {
  const known = team.flatMap(({ id, zone, agents }) => {
    const hours = joining(zone);
    return [id, ...agents].map((one) => [one, hours] as const);
  });
  const clocks = new Map(known);
  return (id) => clocks.get(id) as Attention;
}
