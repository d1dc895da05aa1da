import type { DayLoad } from "./day-load.ts";
import type { Leaving, Split } from "./ledger.ts";
import { allLeft, both, type Load } from "./load.ts";
import { sayHours, sayMinutes } from "./say-time.ts";
import { minute } from "./time.ts";

/** "You judged for about 95 min (4 of 9 measured): 6 came, 9 left, 3 carried over. 4 h of focus kept whole." */
export function sayLoad(load: DayLoad, isOver: boolean): string {
  const moved = `${both(load.came)} came, ${allLeft(load)} left, ${sayCarried(both(load.carried), isOver)}`;
  const judged = both(load.settled) > 0 ? `You judged for ${sayJudging(load)}: ${moved}.` : `${moved}.`;
  return [judged, ...sayFocus(load)].join(" ");
}

/** "about 95 min (4 of 9 measured)" */
export const sayJudging = ({ minutes, measured, settled }: Load) =>
  `about ${sayMinutes(minutes)} (${measured} of ${both(settled)} measured)`;

function sayCarried(count: number, isOver: boolean): string {
  if (count === 0) return isOver ? "none carried over" : "none wait";
  return isOver ? `${count} carried over` : `${count} ${count === 1 ? "waits" : "wait"}`;
}

/** Nothing where there was none. */
function sayFocus({ focus, kept, broken }: Load): string[] {
  if (focus < minute) return [];
  if (kept === focus) return [`${sayHours(focus)} of focus kept whole.`];
  const times = broken.length === 1 ? "once" : `${broken.length} times`;
  return [`${sayHours(focus)} of focus, broken ${times}${kept >= minute ? `; ${sayHours(kept)} kept whole` : ""}.`];
}

/** "5 interruptions avoided; for them others waited 7 h in all." Nothing where none was. */
export function sayPrice({ avoided, waited }: Load): string[] {
  if (avoided <= 0) return [];
  const what = avoided === 1 ? "1 interruption avoided; for it" : `${avoided} interruptions avoided; for them`;
  return [`${what} ${sayWhoWaited(waited)} in all.`];
}

function sayWhoWaited({ people, agents }: Split): string {
  if (agents < minute) return `others waited ${sayHours(people)}`;
  return people < minute
    ? `agents waited ${sayHours(agents)}`
    : `people waited ${sayHours(people)} and agents ${sayHours(agents)}`;
}

/** "6 came: 4 from people, 2 from agents." Nothing where the first sentence says it all. */
export const sayCame = ({ came, again }: Load): string[] =>
  came.agents === 0 && again === 0
    ? []
    : [`${both(came)} came${sayBy(came, "from")}${again > 0 ? `, ${again} of them again` : ""}.`];

/** "7 settled: 5 for people, 2 for agents." "2 left otherwise: 1 handed over, 1 withdrawn." */
export function saySettled({ settled, left, reworked }: Load): string[] {
  const others = Object.entries(left) as [Leaving, number][];
  const sum = others.reduce((all, [, count]) => all + count, 0);
  return [
    ...(settled.agents > 0 ? [`${both(settled)} settled${sayBy(settled, "for")}.`] : []),
    ...(reworked > 0 ? [`${reworked} taken back and judged anew.`] : []),
    ...(sum > 0 ? [`${sum} left otherwise: ${others.map(([how, count]) => `${count} ${how}`).join(", ")}.`] : []),
  ];
}

/** "9 answered by your rules, which took you no time." */
export const sayRuled = ({ ruled }: Load): string[] =>
  ruled === 0 ? [] : [`${ruled} answered by your rules, which took you no time.`];

/** What agents made and nobody has judged is inventory. */
export const sayWaiting = ({ carried }: DayLoad, isOver: boolean): string[] =>
  carried.agents === 0 ? [] : [`${sayCarried(both(carried), isOver)}${sayInventory(carried)}.`];

const sayInventory = ({ people, agents }: Split) =>
  `: ${people} from people, ${agents} made by agents, which is inventory until it is judged`;

/** Nothing where all of it was of people. */
const sayBy = ({ people, agents }: Split, how: string) =>
  agents === 0 ? "" : `: ${people} ${how} people, ${agents} ${how} agents`;

/** "2 put off, 3 replies given": work that no board shows, beside what was handed over and asked back. */
export function sayCoordination({ putOff, replied }: Load): string[] {
  const counts = [
    [putOff, "put off"],
    [replied, replied === 1 ? "reply given" : "replies given"],
  ] as const;
  const some = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return some.length === 0 ? [] : [`Coordination: ${some.join(", ")}.`];
}
