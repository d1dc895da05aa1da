import type { ViewSubmitAction } from "@slack/bolt";
import type { WeeklyHours } from "../domain/attention.ts";
import type { BypassRules } from "../domain/bypass-rules.ts";
import { usualWords } from "../domain/consent.ts";
import { attentionOf, installationOf, type Person, personId } from "../domain/person.ts";
import { readSlots } from "../domain/read-clocks.ts";
import { readMinutes } from "../domain/read-minutes.ts";
import { readDifferentHours, readDifferentSlots, readWeekly } from "../domain/read-week.ts";
import { Refusal } from "../domain/refusal.ts";
import { checkedLimit, type Settings } from "../domain/settings.ts";
import type { ClockTime, Weekday } from "../domain/time.ts";
import type { BlockKind, WeeklyBlock } from "../domain/time-block.ts";
import { withWeekly } from "../domain/weekly-blocks.ts";
import { begunIn, chosenIn, isOffered, usersIn, valueIn } from "./modal-context.ts";
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
  read: (view, person, beside) => {
    const slots = beside("slots", () => readSlots(valueIn(view, "slots") ?? "")) ?? [];
    const slotsOf = beside("different", () => readDifferentSlots(valueIn(view, "different") ?? "")) ?? {};
    const ticked = chosenIn(view, "more");
    const hidesSummary = isOffered(view, "more", "summary") ? !ticked.includes("summary") : attentionOf(person).hidesSummary;
    return {
      change: {
        slots,
        slotsOf,
        endsAreQuiet: ticked.includes("ends") ? undefined : true,
        opensForLongest: ticked.includes("longest") ? true : undefined,
        hidesWhen: ticked.includes("when") ? undefined : true,
        hidesSummary: hidesSummary ? true : undefined,
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
    const others = before.filter((one) => one.from < span.from || one.to > span.to);
    return { change: { daysOff: [...others, span].sort((a, b) => (a.from < b.from ? -1 : 1)) } };
  },
};

const bypasses: Form = {
  beside: { bypasses: "never" },
  read: (view, { id }) => {
    const people = (block: string) => usersIn(view, block).map((user) => personId(installationOf(id), user));
    const [always, never, emergency] = [people("always"), people("never"), valueIn(view, "emergency")?.trim()];
    const rules: BypassRules = {
      perWeek: Number(valueIn(view, "perWeek")),
      ...(always.length > 0 && { always }),
      ...(never.length > 0 && { never }),
      ...(emergency && { emergency }),
    };
    return { change: { bypasses: rules } };
  },
};

const holidays: Form = {
  beside: { holidays: "place" },
  read: (view, person) => {
    const place = valueIn(view, "place");
    const before = attentionOf(person).holidays;
    if (place === undefined) return { change: { holidays: undefined } };
    return { change: { holidays: before?.place === place ? before : { place } } };
  },
};

const capacity: Form = {
  beside: { capacity: "minutes" },
  read: (view, _, beside) => ({ change: { capacity: beside("minutes", () => readMinutes(valueIn(view, "minutes") ?? "")) } }),
};

const mirror: Form = {
  beside: {},
  read: (view) => {
    const ticked = chosenIn(view, "more");
    return {
      change: {
        mirror: ticked.includes("mirror") ? true : undefined,
        restsWhenFull: ticked.includes("rest") ? true : undefined,
      },
    };
  },
};

/** What was left as it stood in the form stays as it was, so that what was never chosen follows what it stands for. */
const agents: Form = {
  beside: { agents: "others" },
  read: (view, person, beside) => {
    const before = attentionOf(person).agents;
    const limit = (block: "own" | "others") => {
      const typed = valueIn(view, block) ?? "";
      return typed.trim() === begunIn(view, block) ? before?.[block] : beside(block, () => limitIn(typed));
    };
    const [own, others] = [limit("own"), limit("others")];
    return { change: { agents: { ...(own !== undefined && { own }), ...(others !== undefined && { others }) } } };
  },
};

/** Undefined: what is usual, also when that changes. */
function limitIn(typed: string): number | "none" | undefined {
  const words = typed.trim().toLowerCase();
  if (words === "usual") return undefined;
  return checkedLimit(
    /^(?:no(?:ne| limit)|unlimited)?$/.test(words) ? "none" : (readMinutes(words, "60, none or usual") ?? "none"),
  );
}

/** Three questions of who begins. */
const firstUse: Form = {
  beside: { hours: "to", slots: "slots", weekly: "weekly" },
  read: (view, person, beside) => {
    const usual = { from: timeIn(view, "from"), to: endIn(view) };
    const hours: WeeklyHours = Object.fromEntries(daysIn(view).map((day) => [day, usual]));
    const slots = beside("slots", () => readSlots(valueIn(view, "slots") ?? "")) ?? [];
    const words = valueIn(view, "weekly")?.trim();
    const block = words ? beside("weekly", () => weeklyIn(words, daysIn(view))) : undefined;
    const { weekly = [] } = attentionOf(person);
    return { change: { hours, slots, ...(block && { weekly: withWeekly(weekly, block) }) } };
  },
};

function weeklyIn(words: string, workdays: Weekday[]): WeeklyBlock {
  const block = readWeekly(words, workdays);
  if (!block) throw new Refusal(`I could not read "${words.slice(0, 60)}". Try weekdays 9:00-11:30.`);
  return block;
}

export const settingsForms: Record<string, Form> = {
  hours,
  digests,
  status,
  weekly,
  "days-off": daysOff,
  holidays,
  bypasses,
  capacity,
  mirror,
  agents,
  "first-use": firstUse,
};
