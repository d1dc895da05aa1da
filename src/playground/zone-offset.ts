import type { JsonObject } from "./json-object.ts";

/** How far a zone's clocks are ahead of UTC at an instant, in seconds. */
export function offsetSeconds(zone: string, at: number): number {
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/.exec(nameOf(zone, at, "longOffset")) ?? [];
  return Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** A person's zone as Slack tells it: by name, and its label and offset in seconds at this moment. */
export const zoneJson = (zone: string, at: number): JsonObject => ({
  tz: zone,
  tz_label: nameOf(zone, at, "long"),
  tz_offset: offsetSeconds(zone, at),
});

/** The instant at which the clocks of a zone show "HH:MM", `days` after the day that they show at `at`. */
export function instantOfClock(zone: string, at: number, days: number, time: string): number {
  const today = new Date(at + offsetSeconds(zone, at) * 1000).toISOString().slice(0, 10);
  const shown = Date.parse(`${today}T${time}:00Z`) + days * 86_400_000;
  const near = shown - offsetSeconds(zone, shown) * 1000;
  return shown - offsetSeconds(zone, near) * 1000;
}

const nameOf = (zone: string, at: number, timeZoneName: "long" | "longOffset"): string =>
  new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName }).formatToParts(at).find((one) => one.type === "timeZoneName")
    ?.value ?? "";
