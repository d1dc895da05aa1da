import type { Arrival } from "./arrivals.ts";
import { arrivalsOf } from "./asking.ts";
import { diceOf } from "./dice.ts";
import { type Lived, live } from "./live.ts";
import { clocksOf, teamOf } from "./members.ts";
import { periodOf } from "./period.ts";
import type { Policy } from "./policies.ts";
import { wishedBy } from "./wished-focus.ts";

/** `weeks`: how many working weeks of a team of `people`, 4 to 12. The same seed is the same time again. */
export type Scale = { seed: number; weeks: number; people: number };

/** One time of a team, which each policy can be tried on. */
export type TeamTime = { arrivals: Arrival[]; under(policy: Policy, arrivals?: Arrival[]): Lived[] };

export function teamTime({ seed, weeks, people }: Scale): TeamTime {
  const team = teamOf(people);
  const period = periodOf(weeks);
  const dice = diceOf(seed);
  const wishes = team.map((member) => ({ member, wished: wishedBy(member.zone, period, dice) }));
  const all = arrivalsOf(team, period, dice);
  const clocks = clocksOf(team);
  return {
    arrivals: all,
    under: (policy, arrivals = all) =>
      wishes.map(({ member, wished }) => {
        const theirs = arrivals.filter(({ to }) => to === member.id);
        return live({ member, wished, arrivals: theirs, policy, clocks, end: period.end });
      }),
  };
}
