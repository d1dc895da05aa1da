import { askerOf, isAskedBy } from "./askers.ts";
import { markBegins } from "./erasure.ts";
import { isGroupId } from "./group.ts";
import { judgingOf } from "./judging.ts";
import type { Entry, Leaving, Line, Of } from "./ledger.ts";
import { attentionOf, type Person, type PersonId, userOf } from "./person.ts";
import { awaitsReader, minutesFor, type Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { enderOf, isEndedElsewhere, ruleBehind } from "./turn.ts";
import { workingTime } from "./working-time.ts";

/**
 * What a change of a request is for those who judge, as lines of their ledgers. `asker` is who asked it first, as far as they are known. An end that
 * was taken back before anybody heard of it takes its lines back.
 */
export function entriesOf(before: Request | undefined, after: Request, asker: Person | undefined, now: Instant): Entry[] {
  const undoneAt = before && momentOfUndone(before, after);
  const entries =
    before && undoneAt !== undefined
      ? changes(after, before, asker, undoneAt).map((entry) => takenBack(entry))
      : changes(before, after, asker, now);
  return entries.filter(({ who }) => !userOf(who).startsWith(markBegins));
}

const takenBack = ({ line, ...entry }: Entry): Entry => ({ ...entry, line: { ...line, isTakenBack: true } });

/** When it ended, where that was undone since; undefined where it did not, or was opened anew. What ended at a code host was heard at once. */
function momentOfUndone({ turn, ...before }: Request, after: Request): Instant | undefined {
  const isAnew = rounds(after) > rounds(before);
  const isUndone = turn.is === "settled" && !isEndedElsewhere(turn.outcome) && after.turn.is !== "settled" && !isAnew;
  return isUndone ? turn.at : undefined;
}

const rounds = ({ earlier = [], reopened = [] }: Pick<Request, "earlier" | "reopened">) => earlier.length + reopened.length;

function changes(before: Request | undefined, after: Request, asker: Person | undefined, now: Instant): Entry[] {
  const [had, has] = [waitsFor(before), waitsFor(after)];
  const judge = before?.turn.is === "settled" ? undefined : judgeOf(after);
  const of = { request: after.id, ...askedByOf(after, asker) };
  const entry = (who: PersonId, line: Line): Entry => ({ who, at: now, line });
  return [
    ...(isRuledNow(before, after) ? [entry(after.to, { is: "ruled", ...of })] : []),
    ...[has, judge].flatMap((who) =>
      who !== undefined && who !== had ? [entry(who, { is: "came", ...of, ...cost(before, after, who) })] : [],
    ),
    ...(judge === undefined ? [] : settling(after, of).map((line) => entry(judge, line))),
    ...(had !== undefined && had !== has && had !== judge && before
      ? [entry(had, { is: "left", ...of, ...leaving(before, after, had) })]
      : []),
    ...(has !== undefined && has === had && before ? staying(before, after, of, asker, now).map((line) => entry(has, line)) : []),
    ...passing(before, after).map((who) =>
      entry(who, { is: "let through", ...of, ...(after.bypass?.isFree && { isFree: true as const }) }),
    ),
    ...replying(before, after).map((who) => entry(who, { is: "replied", request: after.id })),
  ];
}

const isRuled = ({ turn }: Request) => turn.is === "settled" && ruleBehind(turn.outcome) !== undefined;

/** A rule has answered it. */
const isRuledNow = (before: Request | undefined, after: Request) => before?.turn.is !== "settled" && isRuled(after);

/** Whose judgement it waits for: nobody's while it is a group's, or with its asker. */
export const waitsFor = (request: Request | undefined): PersonId | undefined =>
  request && awaitsReader(request) && !isGroupId(request.to) ? request.to : undefined;

/** Who looked at it and ended it, as its reader. */
function judgeOf(request: Request): PersonId | undefined {
  const { turn, to } = request;
  if (turn.is !== "settled" || isRuled(request) || ["withdrawn", "given back", "lapsed"].includes(turn.outcome.is))
    return undefined;
  return enderOf(turn.outcome) === to ? to : undefined;
}

function askedByOf(request: Request, asker: Person | undefined): Omit<Of, "request"> {
  return asker?.kind === "bot" ? { by: "agents", agent: askerOf(request) } : { by: "people" };
}

/** What a rule had answered was never before them. */
function cost(before: Request | undefined, after: Request, who: PersonId) {
  if (before && isRuled(before)) return { minutes: minutesFor(after) };
  const isAgain = before?.history.some(({ whose }) => whose === who) ?? false;
  const isRework = (after.reopened ?? []).length > (before?.reopened ?? []).length;
  return { minutes: minutesFor(after), ...(isAgain && { isAgain: true as const }), ...(isRework && { isRework: true as const }) };
}

function settling(request: Request, of: Of): Line[] {
  if (request.turn.is !== "settled") return [];
  const { minutes, isMeasured } = judgingOf(request, request.turn);
  const { is: outcome } = request.turn.outcome;
  return [
    { is: "settled", ...of, outcome, minutes, expected: minutesFor(request), ...(isMeasured && { isMeasured: true as const }) },
  ];
}

function leaving(before: Request, after: Request, who: PersonId): { how: Leaving; wasHeld?: true } {
  return { how: howItLeft(after, who), ...(before.turn.is === "held" && { wasHeld: true as const }) };
}

function howItLeft({ turn, handedOver }: Request, who: PersonId): Leaving {
  if (turn.is === "returned") return "asked back";
  if (turn.is !== "settled") return handedOver?.by === who ? "handed over" : "passed on";
  if (ruleBehind(turn.outcome)) return "by rule";
  const { is } = turn.outcome;
  return is === "withdrawn" || is === "lapsed" ? is : is === "given back" ? "passed on" : "ended by another";
}

/** What happened to it while it was theirs all the time. */
function staying(before: Request, after: Request, of: Of, asker: Person | undefined, now: Instant): Line[] {
  const { turn } = after;
  if (turn.is === "shown" && before.turn.is === "held" && before.bypass?.of !== after.to)
    return [{ is: "shown", ...of, ...heldSince(before.turn.since, asker, now) }];
  const isLater =
    turn.is === "put off" && turn.until > now && !(before.turn.is === "put off" && before.turn.until === turn.until);
  return isLater ? [{ is: "put off", ...of }] : [];
}

function heldSince(since: Instant, asker: Person | undefined, now: Instant): { waited: number; wasHeld?: true } {
  const waited = asker?.kind === "person" ? workingTime(attentionOf(asker), since, now) : Math.max(0, now - since);
  return { waited, ...(now > since && { wasHeld: true as const }) };
}

function passing(before: Request | undefined, { bypass }: Request): PersonId[] {
  const isNew = bypass !== undefined && bypass.at !== before?.bypass?.at;
  return isNew && bypass.of !== undefined && !isGroupId(bypass.of) ? [bypass.of] : [];
}

/** Who said something to what they ask themselves. */
const replying = (before: Request | undefined, after: Request): PersonId[] =>
  after.talk.slice(before?.talk.length ?? after.talk.length).flatMap(({ by }) => (isAskedBy(after, by) ? [by] : []));
