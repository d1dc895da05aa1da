import type { PageRest } from "../page-contract.ts";
import { clockTime, instantOf, wallOf } from "./zone-time.ts";

const day = 86_400_000;
/** When a night ends for somebody who set none. */
const usualMorning = "09:00";

/** When the night ends that somebody is in, or else the next one. */
export const morningAfter = (now: number, zone: string, night: PageRest["night"]): number => {
  const ends = (at: number) => instantOf(`${wallOf(at, zone).date}T${night?.to ?? usualMorning}`, zone) ?? now;
  const today = ends(now);
  return today > now ? today : ends(now + day);
};

/** How somebody's notifications stand, in a sentence. */
export const restWords = ({ silentUntil, isSnoozed, night }: PageRest, zone: string): string => {
  if (silentUntil !== null) return `${isSnoozed ? "Paused" : "Silent for the night"} until ${clockTime(silentUntil, zone)}.`;
  return night ? `On, until the night begins at ${night.from.replace(/^0/, "")}.` : "On, day and night.";
};
