import type { Submission } from "../../src/domain/request.ts";
import type { Office } from "./office.ts";

/** "24T15:00": a day and a time of March 2026 in Berlin, before its clocks change. */
export const inMarch = (time: string) => Date.parse(`2026-03-${time}:00+01:00`);

/** Bo asks Ana for a decision that lapses from that time on, at 9:05 of a Tuesday. */
export async function asksWithLapse(office: Office, at: string, over: Partial<Submission> = {}) {
  await office.bot().desk.submit({
    key: "one",
    kind: "decision",
    asked: { who: office.who("bo"), origin: { from: "slack" } },
    to: office.who("ana"),
    ask: "Which format?",
    options: ["Keep it", "Change it"],
    minutes: 5,
    onSilence: { is: "lapse", at: inMarch(at), to: "Keep it" },
    ...over,
  });
  await office.settled();
}
