import type { Attention } from "../../src/domain/attention.ts";
import type { Instant } from "../../src/domain/time.ts";
import { hoursAround } from "../../src/domain/working-hours.ts";

/** What becomes of an agent's ask: it comes as any does, it waits for a day with room, or the agent is to try again later. */
type Admission = "accepted" | "queued" | "refused";

/** All in minutes: what is open with this reader of the agents of the same owner, what this one takes, and the owner's share of a day. */
export type Admit = (openMinutesOfOwner: number, itsMinutes: number, share: number) => Admission;

const daysOfShare = { queued: 1, refused: 3 };

/** Stands for the product's own rule until that is there. */
export const admit: Admit = (openMinutesOfOwner, itsMinutes, share) => {
  const minutes = openMinutesOfOwner + itsMinutes;
  if (minutes > daysOfShare.refused * share) return "refused";
  return minutes > daysOfShare.queued * share ? "queued" : "accepted";
};

export const admitAll: Admit = () => "accepted";

/** From when on what is queued may come: when the working day begins on which the owner's share has room again; at once, where it has some today. */
export function roomFrom(openMinutesOfOwner: number, share: number, reader: Attention, now: Instant): Instant {
  const days = Math.floor(openMinutesOfOwner / share);
  const ahead = hoursAround(reader, now, 0, 14).filter(({ to }) => to > now);
  return Math.max(now, ahead[days]?.from ?? now);
}
