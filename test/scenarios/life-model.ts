import type { Name } from "./chaos-steps.ts";

/** A request as the model knows it: whose move it is, and every end that was told or will be. */
export type Modelled = {
  number: number;
  kind: "review" | "decision";
  link: string;
  askers: Name[];
  reader: Name;
  move: "reader" | "askers" | "nobody";
  /** Who took part, and may therefore be told why they may not. */
  end?: { at: number; by: Name; is: "judged" | "changes requested" | "withdrawn" };
  /** How many ends each is to have heard that stand; and how many at most that were taken back after they had been told. */
  heard: Record<Name, number>;
  takenBack: number;
  /** When each who asked it took that back last, while others asked it. */
  left: Partial<Record<Name, number>>;
};

/** One thing that somebody tries with a request, by its place in the list; `other` is whom it concerns besides. */
export type Deed = {
  does: "settle" | "request changes" | "ask back" | "reply" | "put off" | "hand over" | "withdraw" | "take back" | "bring again";
  by: Name;
  other: Name;
};

export const nobodyHeard = { ana: 0, bo: 0, dee: 0, eli: 0 };
const undoable = 30_000;

/** Whether the model lets somebody do it. */
export function isAllowed(one: Modelled, { does, by, other }: Deed, now: number): boolean {
  const [isReader, isAsker] = [one.reader === by, one.askers.includes(by)];
  const isOpen = one.move !== "nobody";
  switch (does) {
    case "settle":
      return isOpen && isReader;
    case "request changes":
      return isOpen && isReader && one.kind === "review";
    case "ask back":
    case "put off":
      return one.move === "reader" && isReader;
    case "hand over":
      return isOpen && isReader && other !== by && !one.askers.includes(other);
    case "reply":
      return one.move === "askers" && isAsker;
    case "withdraw":
      return isOpen && isAsker;
    case "bring again":
      return !isOpen && isAsker && one.end?.is === "changes requested";
    case "take back":
      return asksOn(one, by, now) || (one.end?.by === by && (one.end.is !== "withdrawn" || now < one.end.at + undoable));
  }
}

/** What becomes of it. */
export function after(one: Modelled, { does, by, other }: Deed, now: number): Modelled {
  switch (does) {
    case "settle":
    case "request changes":
      return ended(one, { at: now, by, is: does === "settle" ? "judged" : "changes requested" });
    case "ask back":
      return { ...one, move: "askers" };
    case "hand over":
      return { ...one, reader: other, move: "reader" };
    case "withdraw":
      return one.askers.length > 1
        ? { ...one, askers: one.askers.filter((who) => who !== by), left: { ...one.left, [by]: now } }
        : { ...one, move: "nobody", end: { at: now, by, is: "withdrawn" } };
    case "take back":
      return asksOn(one, by, now) ? { ...one, askers: [...one.askers, by] } : takenBack(one, now);
    case "bring again":
    case "reply":
    case "put off":
      return { ...withoutEnd(one), move: "reader" };
  }
}

/** Took it back a moment ago, and has not become its reader since. */
const asksOn = (one: Modelled, by: Name, now: number) =>
  one.move !== "nobody" && !one.askers.includes(by) && one.reader !== by && now < (one.left[by] ?? 0) + undoable;

const counted = (one: Modelled, by: number) => ({
  ...one.heard,
  ...Object.fromEntries(one.askers.map((who) => [who, one.heard[who] + by])),
});

const ended = (one: Modelled, end: NonNullable<Modelled["end"]>): Modelled => ({
  ...one,
  move: "nobody",
  end,
  heard: counted(one, 1),
});

/** Within half a minute nobody hears of it; what was withdrawn had nobody to hear of it. */
function takenBack(one: Modelled, now: number): Modelled {
  if (one.end === undefined || one.end.is === "withdrawn") return { ...withoutEnd(one), move: "reader" };
  const wasTold = now >= one.end.at + undoable;
  return { ...withoutEnd(one), move: "reader", heard: counted(one, -1), takenBack: one.takenBack + (wasTold ? 1 : 0) };
}

function withoutEnd({ end: _, ...one }: Modelled): Modelled {
  return one;
}
