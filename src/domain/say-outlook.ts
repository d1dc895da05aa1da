import type { Clear } from "./capacity.ts";
import { doneADay, type Feeding, fitting, sentADay } from "./feeding.ts";
import type { Forecast, UsualDay } from "./forecast.ts";
import { type Clocks, sayDay, sayMinutes } from "./say-time.ts";
import type { LocalDate } from "./time.ts";

/** "About 55 min wait, without what comes later: clear by Thursday morning, if nothing else comes." Nothing where nothing waits. */
export function sayForecast({ minutes, isMoreLater, clear, day }: Forecast, today: LocalDate, on: Clocks): string[] {
  const later = isMoreLater ? ", without what comes later" : "";
  const waits = `About ${sayMinutes(minutes)} ${minutes === 1 ? "waits" : "wait"}${later}`;
  return [
    ...(minutes === 0
      ? []
      : [
          clear
            ? `${waits}: clear by ${sayClear(clear, today, on)}, if nothing else comes.`
            : `${waits}, more than a month has room for.`,
        ]),
    ...(day ? [sayUsualDay(day)] : []),
  ];
}

/** The first that can be said of all of it, once it is over. */
const laterToday = { night: "the morning", morning: "noon", afternoon: "tonight", evening: "tonight" };

function sayClear({ date, part }: Clear, today: LocalDate, on: Clocks): string {
  const named = sayDay(date, today, on);
  return named === "today" ? laterToday[part] : `${named} ${part === "night" ? "morning" : part}`;
}

/** "A day brings 4 to 7 (counted over 10 days), about 60 min; you give it 90 min." */
function sayUsualDay({ least, most, minutes, days, capacity }: UsualDay): string {
  const count = least === most ? `${most}` : `${least} to ${most}`;
  const much = minutes > capacity && capacity > 0 ? `: more than the ${sayMinutes(capacity)} that you give it` : "";
  return `A day brings ${count} (counted over ${days} days), about ${sayMinutes(minutes)}${much}.`;
}

/** "Your agents send about 14 requests a day; you can do 6 well. 2 to 3 agents would fit, not 5." */
export function sayFeeding(one: Feeding): string {
  const sent = rounded(sentADay(one));
  const done = Math.floor(doneADay(one));
  const { least, most } = fitting(one);
  const count = least === most ? `${most}` : `${least} to ${most}`;
  const sends = `Your agents send about ${sent} ${sent === 1 ? "request" : "requests"} a day`;
  if (most >= one.agents)
    return `${sends}, and you can do ${done} well: ${sayAgents(one.agents)} ${one.agents === 1 ? "fits" : "fit"}.`;
  return `${sends}; you can do ${done} well. ${count} ${most === 1 ? "agent" : "agents"} would fit, not ${one.agents}.`;
}

/** The arithmetic of it, step by step. */
export function sayArithmetic(one: Feeding): string[] {
  const { days, agents, came, settled, measured, minutesEach, capacity, forPeople } = one;
  const each = sentADay(one) / agents;
  const room = Math.max(0, capacity - forPeople);
  return [
    `In ${days} working days ${sayAgents(agents)} sent ${came} requests: ${tenths(sentADay(one))} a day, ${tenths(each)} by each.`,
    `You judged ${settled} of them in ${tenths(minutesEach)} min each, on average (${measured} of ${settled} measured).`,
    `You give ${tenths(capacity)} min a day to judging, of which what people ask took ${tenths(forPeople)}: ${tenths(room)} are left.`,
    `${tenths(room)} / ${tenths(minutesEach)} is ${tenths(doneADay(one))} requests a day; ${tenths(doneADay(one))} / ${tenths(each)} is ${tenths(doneADay(one) / each)} agents.`,
  ];
}

const sayAgents = (count: number) => `${count} ${count === 1 ? "agent" : "agents"}`;
const rounded = (number: number) => Math.max(1, Math.round(number));
const tenths = (number: number) => String(Math.round(number * 10) / 10);
