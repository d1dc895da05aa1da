import { Refusal } from "./refusal.ts";
import type { ClockTime } from "./time.ts";
import { clock, timeOfDay } from "./when.ts";

const alone = new RegExp(`^${clock}$`, "i");
const span = new RegExp(String.raw`^(?:from\s+)?${clock}\s*(?:-|–|—|to|until)\s*${clock}$`, "i");

/** "9:00-18:00", "9 to 5:30pm": from when to when, on a day or over midnight. Undefined where it is none; throws where no clock shows it. */
export function readHours(words: string): { from: ClockTime; to: ClockTime } | undefined {
  const [, fromHours, fromMinutes, fromHalf, toHours, toMinutes, toHalf] = span.exec(words.trim()) ?? [];
  if (fromHours === undefined || toHours === undefined) return undefined;
  const to = toHours === "24" && (toMinutes ?? "00") === "00" ? "24:00" : timeOfDay(toHours, toMinutes, toHalf);
  const from = timeOfDay(fromHours, fromMinutes, fromHalf ?? halfBefore(fromHours, toHours, toHalf));
  if (from === undefined || to === undefined) throw new Refusal(`"${words}" has a time that no clock shows. Try 9:00-18:00.`);
  return { from, to };
}

/** "9-5pm" begins in the morning, "2-5pm" in the afternoon. */
const halfBefore = (from: string, to: string, half: string | undefined) =>
  half !== undefined && half.toLowerCase() === "pm" && Number(from) % 12 > Number(to) % 12 ? "am" : half;

/** "9:30, 13:00 and 16:30", in order, each once; an empty list from no words. Throws a Refusal with an example. */
export function readSlots(words: string): ClockTime[] {
  const parts = words
    .split(/\s*(?:,|;|\band\b|&|\n)\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return [...new Set(parts.map(readSlot))].sort();
}

function readSlot(words: string): ClockTime {
  const [, hours, minutes, half] = alone.exec(words) ?? [];
  const time = hours === undefined ? undefined : timeOfDay(hours, minutes, half);
  if (time === undefined) throw new Refusal(`"${words.slice(0, 40)}" is no time of day. Try 9:30, 13:00, 16:30.`);
  return time;
}
