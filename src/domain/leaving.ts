import { isAskedBy } from "./askers.ts";
import { caseOf, withoutCase } from "./case.ts";
import type { PersonId } from "./person.ts";
import { isReadByAnother, unseen } from "./private-words.ts";
import type { Asked, Leaving, Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** One of several askers needs it no more; undefined when nobody is left to ask it. */
export function withoutAsker(request: Request, who: PersonId, now: Instant): Request | undefined {
  const [first, ...others] = request.askers.filter((asked) => asked.who !== who);
  const asked = request.askers.find((one) => one.who === who);
  if (!first || !asked) return undefined;
  const isFirst = asked === request.askers[0];
  const leaving: Leaving = {
    asked,
    at: now,
    ...(isFirst && { asFirst: caseOf(request) }),
  };
  const left: Request = { ...request, askers: [first, ...others], left: [...othersWhoLeft(request, who), leaving] };
  return isFirst ? inWordsOf(left, first) : left;
}

/** When somebody took back what they asked, if they are none of its askers; nor its reader since. */
export const leavingOf = (request: Request, who: PersonId): Leaving | undefined =>
  isAskedBy(request, who) || request.to === who ? undefined : request.left?.find(({ asked }) => asked.who === who);

/** As if they had not left, in the order of asking: who was first is read again, with what they would do and what stands still for them. */
export function askingOn(request: Request, { asked, asFirst }: Leaving): Request {
  const { askers, turn } = request;
  const place = askers.findIndex(({ at }) => at > asked.at || (asFirst !== undefined && at === asked.at));
  const all = askers.toSpliced(place < 0 ? askers.length : place, 0, asked);
  const back: Request = {
    ...request,
    askers: all as Request["askers"],
    left: othersWhoLeft(request, asked.who),
    // Who asks it has nothing to claim there.
    ...(turn.is === "unclaimed" && { turn: { ...turn, told: turn.told.filter((one) => one !== asked.who) } }),
  };
  if (all[0] !== asked) return back;
  const isHidden = asked.isPrivate && isReadByAnother(request);
  return { ...inWordsOf(back, asked), ...(isHidden ? {} : asFirst) };
}

/** Their code host asks it no more either: unless they had asked it themselves too, there is nothing to ask on. */
export const leftForGood = ({ left = [], ...request }: Request, who: PersonId): Request => ({
  ...request,
  left: left.map((one) => (one.asked.who === who ? { ...one, ...(withoutHost(one.asked) ?? { isForGood: true }) } : one)),
});

const withoutHost = ({ onHost, ...asked }: Asked): Pick<Leaving, "asked"> | undefined => (onHost ? { asked } : undefined);

const othersWhoLeft = ({ left = [] }: Request, who: PersonId) => left.filter(({ asked }) => asked.who !== who);

/** Whoever is first now is read, with what they say for it; what the one before said for it is theirs alone. */
function inWordsOf({ isPrivate: _, ...whole }: Request, { ask, isPrivate, says }: Asked): Request {
  const request = withoutCase(whole);
  const isHidden = isPrivate && isReadByAnother(request);
  return { ...request, ...(isHidden ? {} : says), ask: isHidden ? unseen : ask, ...(isPrivate && { isPrivate }) };
}
