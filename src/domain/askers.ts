import { hostOfAsk, isFirstOfItsWay } from "./asked-both-ways.ts";
import { caseOf, saysSomething } from "./case.ts";
import type { CodeHost } from "./code-host.ts";
import type { PersonId } from "./person.ts";
import { isReadByAnother } from "./private-words.ts";
import type { Asked, Request, Submission, Thread } from "./request.ts";
import { type Instant, localDate } from "./time.ts";

export const askerOf = (request: Request): PersonId => request.askers[0].who;
export const askersOf = (request: Request): PersonId[] => request.askers.map(({ who }) => who);
/** Those of them who wait for the answer. */
export const waitersOf = ({ askers }: Request): PersonId[] =>
  askers.filter(({ doesNotWait }) => !doesNotWait).map(({ who }) => who);
/** Whether anybody is there who could reply: nothing is asked back of whoever does not wait for an answer here. */
export const canAskBack = (request: Request) => waitersOf(request).length > 0;
/** The people among them. */
export const peopleWaiting = ({ askers }: Request): PersonId[] =>
  askers.filter(({ doesNotWait, origin }) => !doesNotWait && origin.from !== "agent").map(({ who }) => who);
export const isAskedBy = (request: Request, who: PersonId) => askersOf(request).includes(who);

/** Who has to do with a request: whoever asked it, judges it, was asked first or handed it over. */
export const involvedIn = (request: Request): PersonId[] => {
  const { to, askedOf, handedOver } = request;
  return [...new Set([to, ...askersOf(request), askedOf, ...(handedOver ? [handedOver.by] : [])])];
};

const askedBy = ({ askers }: Request, who: PersonId): Asked | undefined => askers.find((asked) => asked.who === who);

const left = ({ left: gone = [] }: Request, who: PersonId): Asked | undefined =>
  gone.find(({ asked }) => asked.who === who)?.asked;

/** Whether somebody asks it, or did before they took it back. */
export const hasAsked = (request: Request, who: PersonId) => isAskedBy(request, who) || left(request, who) !== undefined;

/** Whether it says what this person wrote: they made it, and ask it still. Others who ask it read nothing of that. */
export const isMadeBy = ({ askers: [first], askedAt }: Request, who: PersonId) => first.who === who && first.at === askedAt;

/** How an ask turned out to be one that is there: asked before by the same person, joined by another, or brought anew after changes. */
export type Found = "again" | "joined" | "next round";

/** Where somebody who asked is answered before others; undefined where they are answered alone. */
export const threadOf = (request: Request, asker: PersonId): Thread | undefined => {
  const origin = (askedBy(request, asker) ?? left(request, asker))?.origin;
  return origin?.from === "slack" ? origin.thread : undefined;
};
/** Whether they asked from that code host, and so see there what was said there. */
export const sawOn = (request: Request, who: PersonId, host: CodeHost | undefined) =>
  host !== undefined && askedBy(request, who)?.origin.from === host;

/** At which code host the change is kept that is to be judged, where one asked. */
export const hostAsking = ({ askers }: Request): CodeHost | undefined => askers.map(hostOfAsk).find((host) => host !== undefined);

/** Whether the answer will be read by others too. */
export const isAskedInThread = ({ askers }: Request) =>
  askers.some(({ origin }) => origin.from === "slack" && origin.thread !== undefined);

/** What it is called before somebody: whoever asked reads their own words, and nobody else's, also once they took it back. */
export const askFor = (request: Request, who: PersonId): string =>
  (askedBy(request, who) ?? left(request, who))?.ask ?? request.ask;

/** Who asked it before everybody of the workspace, if anybody did: in a channel that all of them can read. */
export const openlyAsked = ({ askers }: Request): Asked | undefined =>
  askers.find(({ origin, isPrivate }) => origin.from === "slack" && origin.isPublic && !isPrivate);

/** How often it was asked again since. */
export const bumpsOf = ({ askers }: Request) => askers.reduce((sum, { bumps = 0 }) => sum + bumps, 0);

/** The same, once more on another day than the last time; undefined on the same day. `zone` is the asker's. */
export function bumped(request: Request, by: PersonId, zone: string, now: Instant): Request | undefined {
  const { bumpedAt } = askedBy(request, by) ?? {};
  if (bumpedAt !== undefined && localDate(bumpedAt, zone) === localDate(now, zone)) return undefined;
  return withBump(request, by, now);
}

function withBump(request: Request, by: PersonId, now: Instant): Request {
  const again = (one: Asked): Asked => (one.who === by ? { ...one, bumps: (one.bumps ?? 0) + 1, bumpedAt: now } : one);
  const [first, ...others] = request.askers;
  return { ...request, askers: [again(first), ...others.map(again)] };
}

/** Another who asks for the same joins, with their own words; one who asks again is counted. */
export function askedAgain(request: Request, said: Submission, now: Instant): Request {
  const { asked, ask, isPrivate } = said;
  if (isAskedBy(request, asked.who)) return isFirstOfItsWay(request, asked) ? request : withBump(request, asked.who, now);
  const [first, ...others] = request.askers;
  const { turn } = request;
  const says = saysSomething(said) && { says: caseOf(said) };
  const joining: Asked = { ...asked, ask, at: now, ...(isPrivate && { isPrivate }), ...says };
  return {
    ...request,
    ...soonerDue(request, said),
    askers: [first, ...others, joining],
    // Who asks it too has nothing to claim there.
    ...(turn.is === "unclaimed" && { turn: { ...turn, told: turn.told.filter((who) => who !== asked.who) } }),
  };
}

/** Of all who ask it, whoever needs it first. */
function soonerDue({ dueAt: one = Infinity }: Request, { dueAt: other = Infinity }: Submission): { dueAt?: Instant } {
  const dueAt = Math.min(one, other);
  return dueAt === Infinity ? {} : { dueAt };
}

/** Who asks it said at that time that they still need it. */
export function neededStill(request: Request, by: PersonId, now: Instant): Request {
  const said = (one: Asked): Asked => (one.who === by ? { ...one, neededAt: now } : one);
  const [first, ...others] = request.askers;
  return { ...request, askers: [said(first), ...others.map(said)] };
}

/** Who said last that they still need it, and when. */
export const lastNeededBy = ({ askers }: Request): { who: PersonId; at: Instant } | undefined =>
  askers.flatMap(({ who, neededAt }) => (neededAt === undefined ? [] : [{ who, at: neededAt }])).sort((a, b) => b.at - a.at)[0];

/** What others than the first wrote, or say for it, as far as this reader may see it: private words are for whom they were written to. */
export function otherWords(request: Request): Asked[] {
  const [first, ...others] = request.askers;
  return others.filter(({ ask, says, isPrivate }) => (ask !== first.ask || says) && !(isPrivate && isReadByAnother(request)));
}
