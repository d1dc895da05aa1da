import { hour } from "../../src/domain/time.ts";
import { workingTime } from "../../src/domain/working-time.ts";
import { median, quantile } from "../quantile.ts";
import type { Fate } from "./life.ts";
import type { Lived } from "./live.ts";

/** How what askers were told to expect agrees with what happened. `hours`: of their working time after the end of what was told, fewer than none before it. */
export type ForecastError = {
  count: number;
  before: number;
  within: number;
  after: number;
  medianHours: number;
  p90Hours: number;
};

type Judged = { is: "before" | "within" | "after"; hours: number };

/** Over all that was expected by the end. */
export function forecastError(lives: Lived[]): ForecastError {
  const judged = lives.flatMap((life) => life.fates.flatMap((fate) => judge(fate, life)));
  const part = (is: Judged["is"]) => judged.filter((one) => one.is === is).length / judged.length;
  const hours = judged.map((one) => one.hours);
  return {
    count: judged.length,
    ...{ before: part("before"), within: part("within"), after: part("after") },
    ...{ medianHours: median(hours), p90Hours: quantile(hours, 0.9) },
  };
}

function judge({ arrival, expected, answeredAt }: Fate, { clocks, end }: Lived): Judged[] {
  if (!expected || expected.to > end) return [];
  const at = answeredAt ?? end;
  const clock = clocks(arrival.asker);
  const hours = (workingTime(clock, expected.to, at) - workingTime(clock, at, expected.to)) / hour;
  const is =
    answeredAt !== undefined && at < expected.from
      ? "before"
      : answeredAt !== undefined && at <= expected.to
        ? "within"
        : "after";
  return [{ is, hours }];
}
