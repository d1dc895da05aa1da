import type { ViewSubmitAction } from "@slack/bolt";
import type { WeeklyHours } from "../domain/attention.ts";
import { usualWords } from "../domain/consent.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { readSlots } from "../domain/read-clocks.ts";
import { readDifferentHours, readDifferentSlots } from "../domain/read-week.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Settings } from "../domain/settings.ts";
import type { ClockTime, Weekday } from "../domain/time.ts";
import type { BlockKind } from "../domain/time-block.ts";
import { withWeekly } from "../domain/weekly-blocks.ts";
import { chosenIn, valueIn } from "./modal-context.ts";
import type { Beside } from "./read-inputs.ts";

type View = ViewSubmitAction["view"];
/** What a form asks for: undefined where something in it could not be read. */
type Read = { change: Partial<Settings>; followsSlack?: true };

/** `beside` names the input at which a problem with a setting stands. */
type Form = { beside: Partial<Record<keyof Settings, string>>; read(view: View, person: Person, beside: Beside): Read };

const daysIn = (view: View) => chosenIn(view, "days").map(Number) as Weekday[];
const timeIn = (view: View, block: string): ClockTime => valueIn(view, block) ?? "";
/** The end of a day is its midnight. */
const endIn = (view: View): ClockTime => (timeIn(view, "to") === "00:00" ? "24:00" : timeIn(view, "to"));

const hours: Form = {
  beside: { hours: "to", zone: "zone" },
  read: (view, _, beside) => {
    const usual = { from: timeIn(view, "from"), to: endIn(view) };
    const different = beside("different", () => readDifferentHours(valueIn(view, "different") ?? "")) ?? {};
    const week: WeeklyHours = { ...Object.fromEntries(daysIn(view).map((day) => [day, usual])), ...different };
    const zone = valueIn(view, "zone")?.trim();
    return { change: { hours: week, ...(zone && { zone }) }, ...(!zone && { followsSlack: true }) };
  },
};

const digests: Form = {
  beside: { slots: "slots" },
  read: (view, _, beside) => {
    const slots = beside("slots", () => readSlots(valueIn(view, "slots") ?? "")) ?? [];
    const slotsOf = beside("different", () => readDifferentSlots(valueIn(view, "different") ?? "")) ?? {};
    const ticked = chosenIn(view, "more");
    return {
      change: {
        slots,
        slotsOf,
        endsAreQuiet: ticked.includes("ends") ? undefined : true,
        opensForLongest: ticked.includes("longest") ? true : undefined,
      },
    };
  },
};

const status: Form = {
  beside: { status: "emoji" },
  read: (view) => {
    const text = valueIn(view, "text")?.trim() || usualWords.text;
    return { change: { status: { text, emoji: valueIn(view, "emoji")?.trim() ?? "" } } };
  },
};

const weekly: Form = {
  beside: { weekly: "to" },
  read: (view, person, beside) => {
    const label = valueIn(view, "label")?.trim();
    const days = beside("days", () => someDays(daysIn(view))) ?? [];
    const kind = (valueIn(view, "kind") ?? "focus") as BlockKind;
    const block = { kind, days, from: timeIn(view, "from"), to: endIn(view), ...(label && { label }) };
    return { change: { weekly: withWeekly(attentionOf(person).weekly ?? [], block) } };
  },
};

function someDays(days: Weekday[]): Weekday[] {
  if (days.length === 0) throw new Refusal("Choose a day at least.");
  return days;
}

const daysOff: Form = {
  beside: { daysOff: "to" },
  read: (view, person) => {
    const from = valueIn(view, "from") ?? "";
    const span = { from, to: valueIn(view, "to") ?? from };
    const before = attentionOf(person).daysOff ?? [];
    return { change: { daysOff: [...before, span].sort((a, b) => (a.from < b.from ? -1 : 1)) } };
  },
};

export const settingsForms: Record<string, Form> = { hours, digests, status, weekly, "days-off": daysOff };
