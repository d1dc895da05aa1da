import type { KnownBlock } from "@slack/types";
import type { ReadTyped } from "../domain/read-typed-block.ts";
import { sayBlockTimes } from "../domain/say-block.ts";
import { atWhen, sayWhen, sayZone, type Whose } from "../domain/say-time.ts";
import { sayKind, sayWeekly } from "../domain/say-week.ts";
import type { Standing } from "../domain/standing.ts";
import { type Instant, localDate, type Span } from "../domain/time.ts";
import type { BlockKind, TimeBlock } from "../domain/time-block.ts";
import { isSkipped } from "../domain/weekly-blocks.ts";
import { button, type Message, muted, sentence, told } from "./block-kit.ts";

/** The state of a person's own gate, with what they can do about it; `done` is what they just did, where the state does not show it. */
export function focusView(standing: Standing, now: Instant, done?: string): Message<KnownBlock> {
  const said = sayStanding(standing, now);
  const actions: KnownBlock = { type: "actions", block_id: "focus", elements: focusButtons(standing) };
  const every = sayEveryWeek(standing, now);
  const lines = [...(done === undefined ? [] : [done]), said.second, ...(every === undefined ? [] : [every])];
  return { text: told([said.first, ...lines].join(" ")), blocks: [sentence(said.first), muted(...lines), actions] };
}

/** "Every week: Focus Mon to Fri 9:00 to 11:30 Berlin time. /focus skip today leaves today's out." */
function sayEveryWeek({ person: { zone, locale, attention } }: Standing, now: Instant): string | undefined {
  const weekly = attention?.weekly ?? [];
  if (!attention || weekly.length === 0) return undefined;
  const isLeftOut = isSkipped(attention, localDate(now, zone));
  const today = isLeftOut ? "Today is left out: /focus keep today brings it back." : "/focus skip today leaves today out.";
  return `Every week: ${weekly.map((one) => sayWeekly(one, { zone, locale })).join("; ")}. Times are ${sayZone(zone)}. ${today}`;
}

type Said = { first: string; second: string };

export function sayStanding(standing: Standing, now: Instant): Said {
  const { gate, planned } = standing;
  const said = gate.is === "shut" && gate.block ? sayBlock(standing, gate.block, now) : sayWithoutBlock(standing, now);
  const seconds = [said.second, ...sayOnCall(standing, now), ...(planned ? [sayPlanned(planned, standing, now)] : [])];
  return { ...said, second: seconds.join(" ") };
}

function sayOnCall({ onCall, person: { zone, locale }, gate }: Standing, now: Instant): string[] {
  if (!onCall) return [];
  const end = gate.is === "shut" && gate.block ? "" : " /focus off ends that.";
  return [`You are on call until ${sayWhen(onCall.to, { zone, locale }, now)}: nothing urgent is held.${end}`];
}

const sayWaiting = ({ held, later }: Pick<Standing, "held" | "later">) =>
  (held === 0 ? "Nothing waits behind it." : `${held} ${held === 1 ? "waits" : "wait"} behind it.`) + sayLater(later);

/** Nothing is behind a gate that is open. */
function sayGathered({ held, later, shown }: Pick<Standing, "held" | "later" | "shown">): string {
  if (held > 0) return ` ${held} ${held === 1 ? "waits" : "wait"} for your next digest.${sayLater(later)}`;
  return shown + later > 0 ? sayLater(later) : " Nothing waits.";
}

/** Not with the next digest. */
const sayLater = (later: number) => (later === 0 ? "" : ` ${later} ${later === 1 ? "comes" : "come"} later.`);

function sayBlock(
  { person: { zone, locale }, held, later, nextOpeningAt }: Standing,
  { kind, to, label, of }: TimeBlock,
  now: Instant,
): Said {
  const until = sayWhen(to, { zone, locale }, now);
  const opens = nextOpeningAt === undefined ? until : sayWhen(nextOpeningAt, { zone, locale }, now);
  const named = of === "calendar" ? " (from your calendar)" : label ? ` (${label})` : "";
  return {
    first: `${sayKind(kind)} until ${until} ${sayZone(zone)}${named}. ${sayHolding(kind, opens)}`,
    second: sayWaiting({ held, later }),
  };
}

/** What waited came at the start of a review: what comes while it goes on waits. */
const sayHolding = (kind: BlockKind, opens: string) =>
  kind === "review"
    ? `What waited is in front of you; what comes now waits until ${opens}.`
    : `Requests wait for you here; you get them together ${atWhen(opens)}.`;

function sayWithoutBlock(
  { person: { zone, locale, attention }, gate, held, later, shown, nextOpeningAt }: Standing,
  now: Instant,
): Said {
  const digest =
    nextOpeningAt === undefined ? "in more than two weeks" : `${sayWhen(nextOpeningAt, { zone, locale }, now)} ${sayZone(zone)}`;
  const next = attention ? `Your next digest: ${digest}.` : "/focus 90m begins a block, and joins you to digests.";
  if (gate.is === "shut" && gate.dnd) return { first: sayDnd(gate.dnd, { zone, locale }, { held, later }, now), second: next };
  if (gate.is === "shut")
    return { first: `You are outside your working hours, so your gate is shut. ${sayWaiting({ held, later })}`, second: next };
  if (!attention) return { first: "Your gate is open: requests come at once, in your working hours.", second: next };
  const lies = shown === 0 ? "" : ` ${shown} to judge in front of you.`;
  return {
    first: `Your gate is open.${sayGathered({ held, later, shown })}${lies}`,
    second: `${next} /focus 90m begins a block.`,
  };
}

/** "Slack's Do Not Disturb until 8:00 Berlin time shuts your gate. Nothing waits behind it." */
const sayDnd = ({ to }: Span, on: Whose, waiting: Pick<Standing, "held" | "later">, now: Instant) =>
  `Slack's Do Not Disturb until ${sayWhen(to, on, now)} ${sayZone(on.zone)} shuts your gate. ${sayWaiting(waiting)}`;

/** "Planned: focus tomorrow 9:00 to 11:00 Berlin time. /focus off takes it back." */
function sayPlanned(planned: TimeBlock, { person: { zone, locale }, gate }: Standing, now: Instant): string {
  const back = gate.is === "shut" && gate.block ? "" : ` /focus off ${planned.of ? "leaves it out this once" : "takes it back"}.`;
  return `Planned: ${sayBlockTimes(planned, { zone, locale }, now)}.${back}`;
}

/** A block that was just declared, where the state of the gate does not show it, and how its times were read; undefined where there is nothing to say. */
export function sayDeclared(standing: Standing, { block, notes }: ReadTyped, now: Instant): string | undefined {
  const { gate, planned, person } = standing;
  const shown = [gate.is === "shut" ? gate.block : undefined, planned];
  const isShown = shown.some((one) => one?.kind === block.kind && one.from === block.from && one.to === block.to);
  const said = [...(isShown ? [] : [`Added: ${sayBlockTimes(block, person, now)}.`]), ...notes];
  return said.length > 0 ? said.join(" ") : undefined;
}

function focusButtons({ gate, held }: Standing) {
  if (gate.is === "open" || !gate.block) return [button("Focus 90 min", "focus/90", "90")];
  if (gate.block.kind === "away") return [button("I am back", "focus/end", "show"), button("Change", "away/open", "change")];
  return [
    button("+15 min", "focus/longer-15", "15"),
    button("+30 min", "focus/longer-30", "30"),
    button(held > 0 ? `End and show ${held}` : "End", "focus/end", "show"),
    ...(held > 0 ? [button("End quietly", "focus/end-quietly", "quietly")] : []),
  ];
}
