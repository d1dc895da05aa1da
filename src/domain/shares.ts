import type { Request } from "./request.ts";

export const mostInFull = 7;
/** Slack refuses a container with more in it. */
const mostLines = 10;

/** What of a digest stands in full, what in a line, and what is a click away; together it is all, and each stands once. */
export type Shares = { inFull: Request[]; leftOfFresh: Request[]; inLines: Request[]; leftOfCarried: Request[] };

/** New ones stand in full, as far as `most` go, usually seven, before all what their reader took back, and what was carried over in a line each; the first of all stands in full wherever it is from. */
export function sharesOf(mine: Request[], carried: Request[], most = mostInFull): Shares {
  const isCarried = (one: Request) => carried.includes(one) && one !== mine[0];
  const fresh = mine.filter((one) => !isCarried(one));
  const older = mine.filter(isCarried);
  const first = [...fresh.filter(isTakenBack), ...fresh.filter((one) => !isTakenBack(one))].slice(0, most);
  return {
    inFull: fresh.filter((one) => first.includes(one)),
    leftOfFresh: fresh.filter((one) => !first.includes(one)),
    inLines: older.slice(0, mostLines),
    leftOfCarried: older.slice(mostLines),
  };
}

/** It is in front of its reader since they took their answer back: they mean to judge it now. */
const isTakenBack = ({ turn, reopened }: Request) => turn.is === "shown" && reopened?.at(-1)?.at === turn.at;
