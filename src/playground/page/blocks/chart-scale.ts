import type { PlottedChart, Series } from "./drawn-block.ts";

/** About five round numbers from the least to the most, zero among them. */
export const ticksFor = (values: number[]): number[] => {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const rough = (most - least || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const count = Math.ceil(most / step) - first + (most === least ? 1 : 0);
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
};

/** The values in the order of the categories; none for a category that was left out. */
export const valuesOf = ({ data }: Series, categories: string[]): (number | null)[] =>
  categories.map((category) => data.find(({ label }) => label === category)?.value ?? null);

const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
export const numberWords = (value: number): string => numbers.format(value);

/** Where things stand in a drawing, in px. */
export type Plot = {
  width: number;
  height: number;
  left: number;
  bottom: number;
  slot: number;
  isSlanted: boolean;
  ticks: number[];
  x(category: number): number;
  y(value: number): number;
};

const narrowestLeft = 48;
const right = 8;
const top = 12;
const inner = 200;
const letter = 6.5;

/** Wide enough for every category; names that would touch one another are slanted. */
export const plotOf = ({ type, series, axis_config: { categories } }: PlottedChart, room: number): Plot => {
  const narrowest = type === "bar" ? Math.max(28, series.length * 7 + 12) : 28;
  const longest = Math.max(...categories.map((name) => name.length)) * letter;
  const slotBeside = (left: number) => Math.max(narrowest, (room - left - right) / categories.length);
  const isSlanted = longest > slotBeside(narrowestLeft) - 4;
  const left = isSlanted ? Math.max(narrowestLeft, Math.round(longest * 0.7)) : narrowestLeft;
  const slot = slotBeside(left);
  const bottom = isSlanted ? Math.min(104, longest * 0.7 + 24) : 28;
  const ticks = ticksFor(series.flatMap(({ data }) => data.map(({ value }) => value)));
  const [least = 0, most = 1] = [ticks[0], ticks.at(-1)];
  return {
    ...{ width: left + right + slot * categories.length, height: top + inner + bottom },
    ...{ left, bottom, slot, isSlanted, ticks },
    x: (category) => left + slot * (category + 0.5),
    y: (value) => top + inner * (1 - (value - least) / (most - least)),
  };
};
