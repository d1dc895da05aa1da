export type Ribbon = {
  zone: string;
  /** The stretch of the day that the bar shows. */
  from: number;
  to: number;
  hours: { from: number; to: number }[];
  blocks: { kind: "focus" | "review" | "away" | "on call"; label: string; from: number; to: number }[];
  slots: number[];
  gate: { isOpen: boolean /** One short phrase: "Open until 18:00", "Shut until 15:00: focus". */; says: string };
  /** How many requests wait behind the gate, and how many lie open in front of the person. */
  held: number;
  shown: number;
  nextDigestAt: number | null;
  dayEndsAt: number | null;
};

/** A turn of the clock: by some minutes, to a moment, to my next digest, to the end of my day. */
export type Turn = { by: number } | { to: number } | { until: "next digest" | "end of day" };
