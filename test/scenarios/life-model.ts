import type { Name } from "./chaos-steps.ts";

/** Who is asked: a person, or the crew until one of it has the request. */
export type Asked = Name | "crew";

/** Who is of the crew now, and who has left the workspace. */
export type Place = { crew: Name[]; gone: Name[] };

/** Its reader put it off until then, or until another, by its number, has ended. */
type Awaited = { until: number; once?: number };

/** A request as the model knows it: whose move it is, and every end that was told or will be. */
export type Modelled = {
  number: number;
  kind: "review" | "decision";
  link: number;
  askers: Name[];
  askedOf: Asked;
  reader: Asked;
  move: "reader" | "askers" | "nobody";
  /** One of the crew claimed it, and has not handed it on. */
  isTaken?: boolean;
  handedBy?: Name;
  /** Everybody who ever had it. */
  had: Name[];
  awaits?: Awaited;
  /** Who was asked something back; `isPassedOn` once that question's reader handed it over, and nobody replied. */
  question?: { of: Name; isPassedOn: boolean };
  /** It may end by itself from then on; `mayStay` once its reader took it up again. */
  lapses?: { at: number; mayStay?: true };
  /** Who took part, and may therefore be told why they may not. */
  end?: End;
  /** How many ends each is to have heard that stand; and how many at most that were taken back after they had been told. */
  heard: Record<Name, number>;
  takenBack: number;
  /** When each who asked it took that back last, while others asked it. */
  left: Partial<Record<Name, number>>;
};

type Before = Pick<Modelled, "move" | "awaits" | "question">;
type End = { at: number; by?: Name; is: "judged" | "changes requested" | "withdrawn" | "lapsed"; before: Before };

/** One thing that somebody tries with a request, by its place in the list; `other` is whom it concerns besides, `another` which request. */
export type Deed = {
  does:
    | ("settle" | "request changes" | "ask back" | "reply" | "put off" | "put off once" | "hand over")
    | ("claim" | "withdraw" | "take back" | "bring again");
  by: Name;
  other: Name;
  another: number;
};

export const nobodyHeard = { ana: 0, bo: 0, dee: 0, eli: 0 };
const undoable = 30_000;

/** What nobody of the crew has claimed is everybody's of it who does not ask it. */
export const judges = ({ reader, askers }: Modelled, by: Name, { crew }: Place) =>
  reader === by || (reader === "crew" && crew.includes(by) && !askers.includes(by));

/** Those of the crew who are there. */
export const claimers = (askers: Name[], { crew, gone }: Place) =>
  crew.filter((who) => !gone.includes(who) && !askers.includes(who));

/** Who left is no reader of what the crew was asked. */
const readerNow = ({ reader, askedOf }: Modelled, { gone }: Place): Asked =>
  askedOf === "crew" && reader !== "crew" && gone.includes(reader) ? "crew" : reader;

export const isOpen = ({ move }: Modelled) => move !== "nobody";

/** It has ended, and whoever asked it hears of that within half a minute. */
export const hasYetToHear = ({ end, askers }: Modelled, by: Name, now: number) =>
  end !== undefined && end.is !== "changes requested" && end.by !== by && askers.includes(by) && now < end.at + undoable;

/** Whether the model lets somebody do it. `another`: the request that it is put off for. */
export function isAllowed(one: Modelled, deed: Deed, now: number, place: Place, all: Modelled[]): boolean {
  const { does, by, other } = deed;
  const [mayJudge, isAsker] = [isOpen(one) && judges(one, by, place), one.askers.includes(by)];
  switch (does) {
    case "settle":
      return mayJudge;
    case "request changes":
      return mayJudge && one.kind === "review";
    case "ask back":
    case "put off":
      return mayJudge && one.move === "reader";
    case "put off once":
      return mayJudge && one.move === "reader" && mayAwait(one, all[deed.another], by, place, all);
    case "claim":
      return mayJudge && one.reader === "crew";
    case "hand over":
      return mayJudge && other !== by && !one.askers.includes(other) && !place.gone.includes(other);
    case "reply":
      return isAsker && (one.move === "askers" || isQuestionPassedOn(one));
    case "withdraw":
      return isOpen(one) && isAsker;
    case "bring again":
      return one.end?.is === "changes requested" && isAsker && isThere(readerNow(one, place), place);
    case "take back":
      return asksOn(one, by, now) || (one.end !== undefined && mayTakeBack(one, one.end, by, now, place));
  }
}

const isThere = (reader: Asked, { gone }: Place) => reader === "crew" || !gone.includes(reader);

/** Who has it since can use the reply too. */
const isQuestionPassedOn = ({ question, askers, move }: Modelled) =>
  move === "reader" && question?.isPassedOn === true && askers.includes(question.of);

function mayTakeBack(one: Modelled, end: End, by: Name, now: number, place: Place): boolean {
  if (end.is !== "lapsed") return end.by === by && (end.is !== "withdrawn" || now < end.at + undoable);
  const reader = readerNow(one, place);
  if (reader !== "crew") return reader === by;
  if (one.askers.includes(by)) return claimers(one.askers, place).length === 0;
  return place.crew.includes(by);
}

const isInvolved = (one: Modelled, who: Name, { crew }: Place) =>
  [one.reader, one.askedOf, one.handedBy, ...one.askers].includes(who) || (one.askedOf === "crew" && crew.includes(who));

/** What it waits for is theirs to know of, can end, and does not wait for it. */
function mayAwait(one: Modelled, other: Modelled | undefined, by: Name, place: Place, all: Modelled[]): boolean {
  if (!other || other === one || !isOpen(other) || !isInvolved(other, by, place)) return false;
  const seen: Modelled[] = [];
  for (let next: Modelled | undefined = other; next && !seen.includes(next); ) {
    if (next === one) return false;
    seen.push(next);
    const { awaits }: Modelled = next;
    next = awaits?.once === undefined ? undefined : all.find(({ number }) => number === awaits.once);
  }
  return true;
}

/** What becomes of it. */
export function after(one: Modelled, deed: Deed, now: number, place: Place, all: Modelled[]): Modelled {
  const { does, by } = deed;
  const theirs = ["take back", "reply", "withdraw", "bring again"].includes(does) ? one : takenBy(one, by);
  const { question: _, awaits: __, ...free } = theirs;
  switch (does) {
    case "settle":
    case "request changes":
      return ended(theirs, { at: now, by, is: does === "settle" ? "judged" : "changes requested" });
    case "claim":
      return theirs;
    case "ask back":
      return { ...free, move: "askers", question: { of: one.askers[0] ?? by, isPassedOn: false } };
    case "put off":
    case "put off once":
      return { ...theirs, awaits: awaited(deed, now, all) };
    case "hand over":
      return handedOver({ ...free, ...(one.move === "askers" && one.question && { question: one.question }) }, deed);
    case "reply":
      return one.move === "askers" ? { ...free, move: "reader" } : withoutQuestion(one);
    case "withdraw":
      return one.askers.length > 1
        ? { ...one, askers: one.askers.filter((who) => who !== by), left: { ...one.left, [by]: now } }
        : ended(one, { at: now, by, is: "withdrawn" });
    case "take back":
      return asksOn(one, by, now) ? { ...one, askers: [...one.askers, by] } : takenBack(one, by, now, place, all);
    case "bring again":
      return { ...withoutEnd(one), reader: readerNow(one, place), move: "reader" };
  }
}

/** Took it back a moment ago, and has not become its reader since. */
const asksOn = (one: Modelled, by: Name, now: number) =>
  one.move !== "nobody" && !one.askers.includes(by) && one.reader !== by && now < (one.left[by] ?? 0) + undoable;
const withoutQuestion = ({ question: _, ...one }: Modelled): Modelled => one;
const withoutEnd = ({ end: _, awaits: __, question: ___, ...one }: Modelled): Modelled => one;

/** Doing something with what nobody has claimed takes it. */
const takenBy = (one: Modelled, by: Name): Modelled =>
  one.reader === "crew" ? { ...one, reader: by, isTaken: true, had: [...one.had, by] } : one;

export const minutesOff = 50;
const longestWait = 14 * 24 * 3_600_000;

function awaited({ does, another }: Deed, now: number, all: Modelled[]): Awaited {
  const once = does === "put off once" ? all[another]?.number : undefined;
  return once === undefined ? { until: now + minutesOff * 60_000 } : { until: now + longestWait, once };
}

function handedOver({ isTaken: _, question, ...one }: Modelled, { by, other }: Deed): Modelled {
  const passedOn = question && { question: { of: question.of, isPassedOn: true } };
  return { ...one, reader: other, handedBy: by, had: [...one.had, other], move: "reader", ...passedOn };
}

/** Of a withdrawal nobody hears. */
export function ended(one: Modelled, end: Omit<End, "before">): Modelled {
  const { move, awaits, question, ...rest } = one;
  const before = { move, ...(awaits && { awaits }), ...(question && { question }) };
  return { ...rest, move: "nobody", end: { ...end, before }, heard: end.is === "withdrawn" ? one.heard : counted(one, 1) };
}

const counted = (one: Modelled, by: number) => ({
  ...one.heard,
  ...Object.fromEntries(one.askers.map((who) => [who, one.heard[who] + by])),
});

/** Within half a minute nobody hears of it; what was withdrawn had nobody to hear of it. */
function takenBack(one: Modelled, by: Name, now: number, place: Place, all: Modelled[]): Modelled {
  const { end } = one;
  if (!end) return one;
  const wasTold = now >= end.at + undoable;
  const heard = end.is === "withdrawn" ? one.heard : counted(one, -1);
  const open: Modelled = { ...withoutEnd(one), move: "reader", heard, takenBack: one.takenBack + (wasTold ? 1 : 0) };
  if (end.is === "lapsed") return lapseTakenBack(open, by, place);
  if (readerNow(one, place) !== one.reader) return passedBack(open);
  if (wasTold) return { ...open, ...(one.lapses && { lapses: { ...one.lapses, mayStay: true } }) };
  const { move, awaits } = end.before;
  const question = move === "askers" && end.before.question ? { question: end.before.question } : {};
  return { ...open, move, ...question, ...(awaits && { awaits: stillAwaited(awaits, now, all) }) };
}

function stillAwaited(awaits: Awaited, now: number, all: Modelled[]): Awaited {
  const other = all.find(({ number }) => number === awaits.once);
  return other && !isOpen(other) ? { until: now } : awaits;
}

/** Whoever takes a lapse back has it, and no silence ends it any more. */
function lapseTakenBack({ lapses: _, ...one }: Modelled, by: Name, place: Place): Modelled {
  if (readerNow(one, place) !== "crew") return one;
  return one.askers.includes(by) ? passedBack(one) : takenBy(passedBack(one), by);
}

/** Who had it is there no more. */
export function passedBack(one: Modelled): Modelled {
  const { isTaken: _, handedBy: __, awaits: ___, question: ____, ...rest } = one;
  return { ...rest, reader: "crew", move: "reader" };
}

/** The others once one has ended, or has for one of its askers: what its people put off until then is theirs again. */
export function broughtBack(all: Modelled[], over: Modelled, now: number, place: Place, only?: Name): Modelled[] {
  const finds = (who: Asked) =>
    who !== "crew" && (only === undefined ? isInvolved(over, who, place) || over.had.includes(who) : who === only);
  return all.map((one) =>
    one.awaits?.once === over.number && isOpen(one) && finds(one.reader) ? { ...one, awaits: { until: now } } : one,
  );
}

/** Whether it may end by itself now: it is a reader's move, and not put off. */
export const mayLapse = ({ lapses, move, awaits }: Modelled, at: number) =>
  lapses !== undefined && at >= lapses.at && move === "reader" && (awaits === undefined || awaits.until <= at);
