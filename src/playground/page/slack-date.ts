import { clockTime, wallOf } from "./zone-time.ts";

const ordinal = (day: number): string => {
  const teen = day % 100 > 10 && day % 100 < 14;
  return `${day}${teen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")}`;
};

/** "today", "yesterday" or "tomorrow" as the viewer's calendar has it, else null. */
const nearDay = (at: number, now: number, zone: string): string | null => {
  const days = (Date.parse(wallOf(at, zone).date) - Date.parse(wallOf(now, zone).date)) / 86_400_000;
  return ({ "-1": "yesterday", "0": "today", "1": "tomorrow" } as Record<string, string>)[String(days)] ?? null;
};

const agoWords = (at: number, now: number): string => {
  const minutes = Math.round(Math.abs(now - at) / 60_000);
  const [count, unit] =
    minutes < 60
      ? [minutes, "minute"]
      : minutes < 2880
        ? [Math.round(minutes / 60), "hour"]
        : [Math.round(minutes / 1440), "day"];
  const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return at > now ? `in ${words}` : `${words} ago`;
};

const withoutPretty = (name: string) => name.replace("_pretty", "");

const formatted = (name: string, at: number, now: number, zone: string): string | null => {
  const wall = wallOf(at, zone);
  const near = name.endsWith("_pretty") ? nearDay(at, now, zone) : null;
  if (near) return near;
  const forms: Record<string, string> = {
    date_num: wall.date,
    date: `${wall.month} ${ordinal(wall.day)}, ${wall.year}`,
    date_slash: wall.date.replaceAll("-", "/"),
    date_short: `${wall.month.slice(0, 3)} ${wall.day}, ${wall.year}`,
    date_long: `${wall.weekday}, ${wall.month} ${ordinal(wall.day)}, ${wall.year}`,
    date_long_full: `${wall.weekday}, ${wall.month} ${ordinal(wall.day)}, ${wall.year}`,
    day_divider: `${wall.weekday}, ${wall.month} ${ordinal(wall.day)}`,
    time: clockTime(at, zone),
    time_secs: `${clockTime(at, zone)}:${wall.second}`,
    ago: agoWords(at, now),
  };
  return forms[withoutPretty(name)] ?? null;
};

/** `<!date^…>` in words: its `{tokens}` filled in for the viewer's zone; the fallback when a token is not known. `seconds` since the epoch, `now` in milliseconds. */
export const slackDate = (date: { seconds: number; format: string; fallback: string }, now: number, zone: string): string => {
  let isKnown = true;
  const words = date.format.replace(/\{(\w+)\}/g, (_, name: string) => {
    const form = formatted(name, date.seconds * 1000, now, zone);
    if (form === null) isKnown = false;
    return form ?? "";
  });
  return isKnown ? words : date.fallback || words;
};
