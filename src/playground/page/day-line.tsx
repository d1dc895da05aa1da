import type { PageMessage } from "../page-contract.ts";
import { dayWords } from "./zone-time.ts";

/** The day that a message is the first of, after the one before it; null when it begins none. */
export const dayBegun = (message: PageMessage, before: PageMessage | undefined, zone: string): string | null => {
  const day = dayWords(message.at, zone);
  return before && dayWords(before.at, zone) === day ? null : day;
};

/** Above the messages of a day: which it is. */
export const DayLine = ({ words }: { words: string | null }) => (words === null ? null : <h3 class="day-line">{words}</h3>);
