import { type Arrival, fingerprint, isOfAgent } from "./arrivals.ts";
import { type ForecastError, forecastError } from "./forecast-error.ts";
import { capacity } from "./life.ts";
import { type Policy, policies, sluice, variations } from "./policies.ts";
import { type Scale, type TeamTime, teamTime } from "./simulate-team.ts";
import { sayCount, sayPart, type Tried, teamTable } from "./team-table.ts";

/** What the policies made of one time of a team, as sections of Markdown; `alone`: of the same without what its agents asked. */
export function teamReport(scale: Scale): { whole: string; variations: string; alone: string } {
  const time = teamTime(scale);
  const byPeople = time.arrivals.filter((arrival) => !isOfAgent(arrival));
  const whole = tried(time, time.arrivals, policies);
  const alone = tried(time, byPeople, policies);
  return {
    whole: paragraphs(
      `${sayAll(scale, time.arrivals)} ${sayMinutes(scale, time.arrivals)}`,
      teamTable(whole, true),
      sayForecasts(whole),
    ),
    variations: paragraphs(
      "The same asks again, with one thing changed:",
      teamTable(tried(time, time.arrivals, variations), true),
    ),
    alone: paragraphs(`${sayAlone(byPeople)} ${sayMinutes(scale, byPeople)}`, teamTable(alone, false), sayForecasts(alone)),
  };
}

const tried = ({ under }: TeamTime, arrivals: Arrival[], some: Policy[]): Tried[] =>
  some.map((policy) => ({ name: policy.name, lives: under(policy, arrivals) }));

const paragraphs = (...some: string[]) => some.join("\n\n");

const sayAll = ({ seed, weeks, people }: Scale, arrivals: Arrival[]) =>
  `A team of ${people} and its agents, \`SEED=${seed} WEEKS=${weeks}\`: ${sayCount(arrivals.length)} asks, ${sayCount(arrivals.filter(isOfAgent).length)} of them by agents (${fingerprint(arrivals)}).`;

const sayAlone = (byPeople: Arrival[]) =>
  `The same team without what its agents ask: ${sayCount(byPeople.length)} asks (${fingerprint(byPeople)}).`;

function sayMinutes({ weeks, people }: Scale, arrivals: Arrival[]): string {
  const minutes = arrivals.reduce((sum, one) => sum + one.minutes, 0) / (people * weeks * 5);
  return `Judging them takes a reader ${Math.round(minutes)} minutes a day on average, of the ${capacity} that they can give.`;
}

const sayForecasts = (those: Tried[]) =>
  those.filter(({ name }) => name === sluice.name).map(({ lives }) => sayError(forecastError(lives)))[0] ?? "";

function sayError({ count, before, within, after, medianHours, p90Hours }: ForecastError): string {
  const parts = `${sayPart(before)} of the answers came before, ${sayPart(within)} within and ${sayPart(after)} after it`;
  return `Sluice told when to expect an answer: of ${sayCount(count)}, ${parts}. Against its end, the median answer came ${sayHours(medianHours)}, and the slowest tenth ${sayHours(p90Hours)} or later.`;
}

/** Working hours of whoever asked. */
const sayHours = (hours: number) => `${Math.abs(hours).toFixed(1)} working hours ${hours > 0 ? "after it" : "before it"}`;
