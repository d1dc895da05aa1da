import type { Ribbon } from "../day-contract.ts";
import { clockTime, wallOf } from "./zone-time.ts";

/** Places on the bar, in per cent of its width. */
export type Stretch = { left: number; width: number };
export type Pin = { at: number; left: number; label: string; isNext: boolean; isPast: boolean; showsLabel: boolean };
export type ShapedBlock = Stretch & Ribbon["blocks"][number] & { isPast: boolean; isNow: boolean };
export type RibbonShape = {
  hours: Stretch[];
  blocks: ShapedBlock[];
  pins: Pin[];
  scale: { left: number; label: string }[];
  now: { left: number; isOnBar: boolean };
};

const hour = 3_600_000;
export const placeOf = (at: number, bar: { from: number; to: number }): number =>
  Math.min(100, Math.max(0, ((at - bar.from) / (bar.to - bar.from)) * 100));

const stretchOf = (span: { from: number; to: number }, bar: Ribbon): Stretch => {
  const left = placeOf(span.from, bar);
  return { left, width: placeOf(span.to, bar) - left };
};

/** Whether two moments fall into the same minute, as far as a reader can tell. */
const isSame = (a: number, b: number) => Math.abs(a - b) < 60_000;

/** The next digest's label says that it is one, so it takes more room beside it than a time alone. */
const besideNext = 1.5;

/** Slots and the next digest, which may be no slot but the end of a block. Where two labels would touch, the next digest's is kept, else the earlier. */
const pinsOf = (ribbon: Ribbon, now: number, room: number): Pin[] => {
  const next = ribbon.nextDigestAt;
  const others = ribbon.slots.filter((slot) => next === null || !isSame(slot, next));
  const all = [...others, ...(next === null ? [] : [next])]
    .filter((at) => at >= ribbon.from && at <= ribbon.to)
    .sort((a, b) => a - b);
  const nextLeft = next === null ? Number.NaN : placeOf(next, ribbon);
  let lastLeft = Number.NEGATIVE_INFINITY;
  return all.map((at) => {
    const left = placeOf(at, ribbon);
    const isNext = at === next;
    const showsLabel = isNext || (left - lastLeft >= room && !(Math.abs(left - nextLeft) < room * besideNext));
    if (showsLabel) lastLeft = left;
    return { at, left, label: clockTime(at, ribbon.zone), isNext, isPast: at < now, showsLabel };
  });
};

/** The full hours of the zone, as many as have room; none beneath the now-marker's own label. */
const scaleOf = (ribbon: Ribbon, nowLeft: number, room: number) => {
  const minutesPast = wallOf(ribbon.from, ribbon.zone).minute;
  const first = ribbon.from + ((60 - minutesPast) % 60) * 60_000;
  // At an end of the bar the marker's label stands beside it, not across it.
  const label = nowLeft < 4 ? nowLeft + room / 2 : nowLeft > 96 ? nowLeft - room / 2 : nowLeft;
  const step = Math.max(1, Math.ceil((room / 100) * ((ribbon.to - ribbon.from) / hour)));
  const marks = [];
  for (let at = first; at <= ribbon.to; at += step * hour) {
    const left = placeOf(at, ribbon);
    if (Math.abs(left - label) >= room && left > 1 && left < 99) marks.push({ left, label: clockTime(at, ribbon.zone) });
  }
  return marks;
};

/** Where everything lies on the day's bar. Labels nearer than `room` (per cent) would run into each other. */
export const ribbonShape = (ribbon: Ribbon, now: number, room = 7): RibbonShape => {
  const left = placeOf(now, ribbon);
  return {
    hours: ribbon.hours.map((span) => stretchOf(span, ribbon)),
    blocks: ribbon.blocks.map((block) => ({
      ...block,
      ...stretchOf(block, ribbon),
      isPast: block.to <= now,
      isNow: block.from <= now && now < block.to,
    })),
    pins: pinsOf(ribbon, now, room),
    scale: scaleOf(ribbon, left, room),
    now: { left, isOnBar: now >= ribbon.from && now <= ribbon.to },
  };
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "3 wait behind it" while the gate is shut, "3 wait for the digest" while it is open; and what lies in front, if anything does. */
export const heldWords = (held: number, isOpen: boolean): string => {
  if (held === 0) return "nothing waits";
  return isOpen
    ? counted(held, "waits for the digest", "wait for the digest")
    : counted(held, "waits behind it", "wait behind it");
};
export const shownWords = (shown: number): string => (shown === 0 ? "" : `${shown} in front of you`);

/** "Shut until 15:00: focus" -> "Gate ", "shut until 15:00", ": focus". The first and the last have room on a wide screen alone. */
export const gateWords = (says: string): [string, string, string] => {
  const until = says.split(": ", 1)[0] ?? "";
  return ["Gate ", `${until.charAt(0).toLowerCase()}${until.slice(1)}`, says.slice(until.length)];
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The day in sentences, for whoever cannot see the bar. */
export const ribbonSentences = (ribbon: Ribbon): string[] => {
  const time = (at: number) => clockTime(at, ribbon.zone);
  return [
    ...ribbon.hours.map((span) => `Working hours ${time(span.from)} to ${time(span.to)}.`),
    ...ribbon.blocks.map(
      (block) =>
        `${capital(block.kind === block.label || block.label === "" ? block.kind : `${block.label}, ${block.kind}`)} ${time(block.from)} to ${time(block.to)}.`,
    ),
    ribbon.slots.length > 0 ? `Digest slots at ${ribbon.slots.map(time).join(", ")}.` : "No digest slots today.",
    ribbon.nextDigestAt === null ? "No digest ahead." : `The next digest comes at ${time(ribbon.nextDigestAt)}.`,
  ];
};
