import { readPastDate } from "./read-date.ts";
import { agreeing, besideWeekday } from "./read-day.ts";
import { Refusal } from "./refusal.ts";
import { addDays, type LocalDate, weekdayOf } from "./time.ts";

/** Of what the load is asked: a day, or the week that a day lies in. */
export type LoadSpan = { is: "day" | "week"; date: LocalDate };

/** Behind what it is asked; its examples can be typed as they stand, so their day has passed. */
type Command = "/load" | "/load standup";

function examplesOf(command: Command, today: LocalDate): string {
  const week = command === "/load" ? `\`${command} week\`` : `\`${command} yesterday\``;
  return `\`${command}\`, ${week} or \`${command} ${addDays(today, -7)}\``;
}

/** Reads what stands behind "/load": nothing is today. Throws a Refusal for what is no day of the past. */
export function readLoadSpan(text: string, today: LocalDate, command: Command = "/load"): LoadSpan {
  const said = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (said === "last week") return { is: "week", date: addDays(today, -7) };
  const [, isWeek, day = ""] = /^((?:this )?week\b)?(?: of)? ?(.*)$/.exec(said) ?? [];
  return { is: isWeek === undefined ? "day" : "week", date: readPastDay(day, today, examplesOf(command, today)) };
}

function readPastDay(said: string, today: LocalDate, examples: string): LocalDate {
  if (said === "" || said === "today") return today;
  if (said === "yesterday") return addDays(today, -1);
  const { lead, weekday, date: dated } = besideWeekday(said.replace(/^last /, ""));
  if (weekday !== undefined && lead + dated === "") return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
  const date = lead === "" ? readPastDate(dated, today, examples) : undefined;
  if (date === undefined) throw new Refusal(`I could not read "${said.slice(0, 40)}". Try ${examples}.`);
  if (date > today) throw new Refusal(`That day is still to come. Try ${examples}.`);
  return weekday === undefined ? date : agreeing(date, weekday, today);
}
