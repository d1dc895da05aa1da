import { plain } from "../../src/domain/ask-text.ts";
import { onPlainKeys } from "../../src/domain/plain-keys.ts";
import { readTypedBlock } from "../../src/domain/read-typed-block.ts";
import { readWeekly } from "../../src/domain/read-week.ts";
import { sayBlockTimes } from "../../src/domain/say-block.ts";
import { sayWeekly } from "../../src/domain/say-week.ts";

/** Where and when somebody types: "24 Mar 2026 10:07 +0100" on the clocks of the zone, called so in what is echoed. */
export type Desk = { zone: string; called: string; now: string };

export const berlin: Desk = { zone: "Europe/Berlin", called: "Berlin time", now: "24 Mar 2026 10:07 +0100" };

/** Read by the JavaScript engine from the offset that stands in it, so that nothing under test has a hand in it. */
export const instant = (written: string) => {
  const at = Date.parse(written.replace(/([+-]\d{4})$/, "GMT$1"));
  if (Number.isNaN(at)) throw new Error(`No instant: ${written}`);
  return at;
};

/** What `/focus` makes of words, for somebody who works Monday to Friday: a block once, or of every week. */
export function typed(words: string, { zone, now }: Desk) {
  const weekly = readWeekly(onPlainKeys(plain(words)), [1, 2, 3, 4, 5]);
  if (weekly) return { weekly, echo: sayWeekly(weekly) };
  const { block, notes } = readTypedBlock(words, zone, instant(now));
  return { block, notes, echo: sayBlockTimes(block, { zone }, instant(now)) };
}
