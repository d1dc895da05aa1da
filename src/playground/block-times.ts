import { ofFormat } from "./block-rules.ts";

/** Whether the calendar has this day: 2026-02-30 it has not. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether a day has this time: 24:00 it has not. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Offsets such as "+01:00" are zones to newer runtimes, and none of IANA's names. */
function isZone(text: string): boolean {
  try {
    return /^[a-z]/i.test(text) && new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

export const date = ofFormat("date", { test: isDay });
export const time = ofFormat("time", { test: isTime });

/** A zone by its IANA name: "Europe/Berlin". */
export const zone = ofFormat("timezone", { test: isZone });
