import { involvedIn, isAskedBy, isMadeBy, otherWords } from "./askers.ts";
import { caseOf, withoutCase } from "./case.ts";
import { asRead } from "./decision.ts";
import type { PersonId } from "./person.ts";
import { askersToldOfQuestion, isReadByAnother } from "./private-words.ts";
import type { Asked, Bypass, End, Request } from "./request.ts";
import type { Instant } from "./time.ts";
import { enderOf, heardBy, type OpenTurn, type Turn } from "./turn.ts";

/** A request as far as somebody may know it who has or had to do with it: all that is theirs, and of others what was written to them. */
export function requestFor(whole: Request, who: PersonId, now: Instant) {
  const request = heardBy(whole, who, now);
  const {
    askers,
    talk,
    left,
    turn,
    estimate,
    begun,
    handedOver,
    bypass,
    options: _,
    ask: __,
    key: ___,
    earlier,
    reopened,
    advice: ____,
    ...rest
  } = withoutCase(request);
  const { question, options } = isReaderOf(request, who)
    ? { question: request.ask, options: request.options }
    : asRead(request, who);
  const isOffered = isReaderOf(request, who) || isMadeBy(request, who);
  const end = (one: End): End => ({ ...one, outcome: outcomeFor(request, one, who) });
  return {
    ...rest,
    ask: question,
    options,
    askers: askers.filter((one) => isReadBy(request, one, who)),
    askerCount: askers.length,
    talk: talk.filter(({ by }) => by === who || isReaderOf(request, who) || isToldAsker(request, by, who)),
    turn: turnFor(request, who),
    ...(handedOver && (isInvolved(request, who) || handedOver.by === who) && { handedOver }),
    ...(bypass && (isInvolved(request, who) || bypass.by === who) && { bypass: bypassFor(bypass, who) }),
    ...(isOffered && caseOf(request)),
    ...(left && { left: left.filter(({ asked }) => asked.who === who) }),
    ...(estimate?.by === who && { estimate }),
    ...(begun?.by === who && { begun }),
    ...(earlier && { earlier: earlier.map(end) }),
    ...(reopened && { reopened: reopened.map((one) => ({ ...one, ...(one.took && { took: end(one.took) }) })) }),
  };
}

/** Whether it was worth it is known to whose gate it passed, and that it was free as well. */
function bypassFor(bypass: Bypass, who: PersonId): Bypass {
  const { isWorthIt: _, isFree: __, ...rest } = bypass;
  return bypass.of === who ? bypass : rest;
}

/** Who has it before them: its reader, or one of its group who was told. */
const isReaderOf = ({ to, turn }: Request, who: PersonId) => to === who || (turn.is === "unclaimed" && turn.told.includes(who));

const isReadBy = (request: Request, asked: Asked, who: PersonId): boolean =>
  asked.who === who || (isReaderOf(request, who) && (isShown(request, asked) || otherWords(request).includes(asked)));

const isShown = (request: Request, asked: Asked) => asked === request.askers[0] && !(asked.isPrivate && isReadByAnother(request));

/** What its readers asked back, where its askers are all told. */
const isToldAsker = (request: Request, by: PersonId, who: PersonId) =>
  !isAskedBy(request, by) && isAskedBy(request, who) && askersToldOfQuestion(request).includes(who);

const isInvolved = (request: Request, who: PersonId) => involvedIn(request).includes(who) || isReaderOf(request, who);

/** Who else of a group was told is theirs to know; a question is for whom it was asked, and its end for whom it concerns. */
function turnFor(request: Request, who: PersonId): Turn {
  const open = (turn: OpenTurn): OpenTurn => {
    if (turn.is === "unclaimed") return { ...turn, told: turn.told.filter((one) => one === who) };
    const by = turn.is === "returned" ? (request.talk.find(({ at }) => at === turn.at)?.by ?? request.to) : who;
    const isTold = by === who || isReaderOf(request, who) || isToldAsker(request, by, who);
    return turn.is !== "returned" || isTold ? turn : { ...turn, question: "" };
  };
  const { turn } = request;
  if (turn.is !== "settled") return open(turn);
  const { begunAt, sameUntil, ...end } = turn;
  const theirs = enderOf(end.outcome) === who && {
    ...(begunAt !== undefined && { begunAt }),
    ...(sameUntil !== undefined && { sameUntil }),
  };
  return { ...end, outcome: outcomeFor(request, turn, who), before: open(end.before), ...theirs };
}

/** An end may repeat private words: those are for whoever asked, and whoever said them. Of what passed to others its end is theirs. */
function outcomeFor(request: Request, { outcome }: End, who: PersonId): End["outcome"] {
  const isPrivate = request.askers.some((one) => one.isPrivate) || !isInvolved(request, who);
  const isOpen = isAskedBy(request, who) || enderOf(outcome) === who || !isPrivate;
  if (isOpen || outcome.is === "lapsed" || outcome.is === "withdrawn" || outcome.is === "given back") return outcome;
  if (outcome.is === "answered") return { ...outcome, words: "" };
  const { note: _, ...rest } = outcome;
  return rest;
}
