import { ofFormat } from "./block-rules.ts";

const day = /^\d{4}-\d\d-\d\d$/;

/** Days that a month does not have roll over into the next one: such a date comes back as another. */
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return day.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Offsets such as "+01:00" are zones to newer runtimes, and none of IANA's names. */
function isZone(text: string): boolean {
  try {
    return /^[a-z]/i.test(text) && new Intl.DateTimeFormat("en", { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

export const date = ofFormat("date", { test: isDay });
export const time = ofFormat("time", /^([01]\d|2[0-3]):[0-5]\d$/);

/** A zone by its IANA name: "Europe/Berlin". */
export const zone = ofFormat("timezone", { test: isZone });
