import { createRequire } from "node:module";
import type Calendar from "date-holidays";
import { type LocalDate, localDate } from "./time.ts";

/** Whose national holidays are days off: "DE", or with a part of it "DE/BE"; `worked` are those on which its person works all the same. */
export type Holidays = { place: string; worked?: LocalDate[] };
export type Holiday = { date: LocalDate; name: string };

/** Loading it takes a quarter of a second, and most who run this never ask. The days are computed there from the rules of each place. */
let loaded: typeof Calendar | undefined;
function calendars(): typeof Calendar {
  loaded ??= createRequire(import.meta.url)("date-holidays") as typeof Calendar;
  return loaded;
}

const known = new Map<string, Holiday[]>();
/** Years of places that are remembered; more than that many are computed again. */
const mostKnown = 500;

/** The public holidays of a place in a year, in order; a place that is not known has none. */
export function holidaysOf(place: string, year: number): Holiday[] {
  const key = `${place} ${year}`;
  const before = known.get(key);
  if (before) return before;
  const [country = "", part] = place.split("/");
  const options = { languages: ["en"], types: ["public" as const] };
  const Place = calendars();
  const calendar = part === undefined ? new Place(country, options) : new Place(country, part, options);
  const found = calendar.getHolidays(year);
  const holidays = found.map(({ date, name }) => ({ date: date.slice(0, 10), name }));
  if (known.size >= mostKnown) known.clear();
  known.set(key, holidays);
  return holidays;
}

/** What holiday a day is at that place, unless its person works on it. */
export const holidayOn = ({ place, worked = [] }: Holidays, date: LocalDate): Holiday | undefined =>
  worked.includes(date) ? undefined : holidaysOf(place, Number(date.slice(0, 4))).find((one) => one.date === date);

/** The next ones from that day on, within this year and the next. */
export function nextHolidays({ place, worked = [] }: Holidays, today: LocalDate, most: number): Holiday[] {
  const year = Number(today.slice(0, 4));
  const ahead = [year, year + 1].flatMap((one) => holidaysOf(place, one));
  const coming = ahead.filter(({ date }) => date >= today && !worked.includes(date));
  return [...new Map(coming.map((one) => [one.date, one])).values()].slice(0, most);
}

export type Place = { place: string; name: string };
let places: Place[] | undefined;

/** Every place whose holidays are known: "Germany", "Germany, Berlin". */
export function holidayPlaces(): Place[] {
  if (places) return places;
  const calendar = new (calendars())();
  places = Object.entries(calendar.getCountries("en")).flatMap(([country, name]) => [
    { place: country, name },
    ...Object.entries(calendar.getStates(country, "en") ?? {}).map(([part, called]) => ({
      place: `${country}/${part}`,
      name: `${name}, ${called}`,
    })),
  ]);
  return places;
}

export const placeName = (place: string): string | undefined => holidayPlaces().find((one) => one.place === place)?.name;

/** Those on which their person works all the same, without what lies more than a year back. */
export const workedToo = ({ worked = [], ...rest }: Holidays, date: LocalDate): Holidays => ({
  ...rest,
  worked: [...worked.filter((one) => one > aYearBefore(date)), date],
});

const aYearBefore = (date: LocalDate): LocalDate => localDate(Date.parse(date) - 366 * 86_400_000, "UTC");
