import { standsIn } from "./absence.ts";
import { openlyAsked } from "./askers.ts";
import { erasedCase } from "./case.ts";
import { type Decision, decisionOf } from "./decision.ts";
import { erased, type Theirs } from "./erasure.ts";
import { unseen } from "./private-words.ts";
import type { Asked, End, Leaving, Remark, Reopening, Request, RequestId } from "./request.ts";
import type { Silence } from "./silence.ts";
import type { Instant } from "./time.ts";
import type { OpenTurn, Outcome, Turn } from "./turn.ts";

/** What of a request outlives the erasing of words: what its decision record says, and what others ask too. */
export type Kept = {
  decision: Decision | undefined;
  /** The questions that its finders read; none where nothing was decided. */
  asks: string[];
  /** Its options, its link and what it lapses to. */
  hasOffer: boolean;
};

export function keptOf(request: Request, isTheirs: Theirs): Kept {
  const decision = decisionOf(request);
  const isTheirsAlone = everyAsker(request).every(({ who }) => isTheirs(who, request.id));
  const openly = openlyAsked(request);
  const asks = decision ? [request.ask, ...(openly ? [openly.ask] : [])] : [];
  return { decision, asks, hasOffer: decision !== undefined || !isTheirsAlone };
}

const everyAsker = ({ askers, left = [] }: Request): Asked[] => [...askers, ...left.map(({ asked }) => asked)];

/** Who wrote it first: whoever waits too for what somebody asked has it in their words. */
const writerOf = (request: Request, ask: string, who: string): string =>
  everyAsker(request)
    .filter((one) => one.ask === ask)
    .sort((a, b) => a.at - b.at)[0]?.who ?? who;

/** The request without the words that they wrote; its times and counts stay, and so does what was decided. */
export function withoutWords(request: Request, isTheirs: Theirs): Request {
  const { id, askers, talk, turn, left, handedOver, bypass, earlier, reopened, link, ...rest } = request;
  const kept = keptOf(request, isTheirs);
  const [first, ...others] = askers;
  const theirs = (who: string) => isTheirs(who, id);
  const isGone = (ask: string, who: string) => theirs(writerOf(request, ask, who)) && ask !== unseen && !kept.asks.includes(ask);
  const asked = (one: Asked): Asked => ({
    ...one,
    ...(isGone(one.ask, one.who) && { ask: erased }),
    ...(one.says && theirs(one.who) && { says: erasedCase(one.says) }),
    ...(theirs(one.who) && one.origin.from === "agent" && { origin: { from: "agent" } }),
  });
  const said = (one: Remark): Remark => ({ ...one, ...(theirs(one.by) && { words: erased }) });
  const ended = (end: End): End => ({ ...end, outcome: outcomeWithout(end.outcome, end.at, kept, theirs) });
  return {
    ...rest,
    ...offerWithout(request, kept, theirs),
    id,
    ask: isGone(request.ask, first.who) ? erased : request.ask,
    askers: [asked(first), ...others.map(asked)],
    talk: talk.map(said),
    turn: turnWithout(request, turn, kept, theirs),
    ...(link && kept.hasOffer && { link }),
    ...(left && { left: left.map((one) => leavingWithout({ ...one, asked: asked(one.asked) }, theirs)) }),
    ...(handedOver && {
      handedOver: { ...handedOver, ...(theirs(handedOver.by) && handedOver.why !== standsIn && { why: erased }) },
    }),
    ...(bypass && { bypass: { ...bypass, ...(theirs(bypass.by) && { reason: erased }) } }),
    ...(earlier && { earlier: earlier.map(ended) }),
    ...(reopened && {
      reopened: reopened.map((one): Reopening => ({ ...one, ...(one.took && { took: ended(one.took) }) })),
    }),
  };
}

type Person = (who: string) => boolean;

/** What was offered with it; what is said for it is of whoever is first to ask it by now. */
function offerWithout(request: Request, { hasOffer }: Kept, isTheirs: Person): Partial<Request> {
  const { options, onSilence, askers } = request;
  return {
    options: hasOffer ? options : options.map(() => erased),
    ...(onSilence && { onSilence: hasOffer ? onSilence : silenceWithout(onSilence) }),
    ...(isTheirs(askers[0].who) && erasedCase(request)),
  };
}

const silenceWithout = (silence: Silence): Silence => (silence.is === "lapse" ? { ...silence, to: erased } : silence);

function leavingWithout(leaving: Leaving, isTheirs: Person): Leaving {
  const { asked, asFirst } = leaving;
  if (!asFirst || !isTheirs(asked.who)) return leaving;
  return { ...leaving, asFirst: erasedCase(asFirst) };
}

/** An end as it was at that time: what is chosen are words of whoever offered it, what is said with it of whoever ended it. */
export function outcomeWithout(outcome: Outcome, at: Instant, { decision, hasOffer }: Kept, isTheirs: Person): Outcome {
  if (decision?.at === at) return outcome;
  if (outcome.is === "lapsed") return hasOffer ? outcome : { ...outcome, to: erased };
  const theirs = isTheirs(outcome.by);
  if (outcome.is === "answered") return theirs ? { ...outcome, words: erased } : outcome;
  if (outcome.is === "withdrawn" || outcome.is === "given back") return outcome;
  const note = theirs && outcome.note !== undefined ? { note: erased } : {};
  return outcome.is === "decided" && !hasOffer ? { ...outcome, choice: erased, ...note } : { ...outcome, ...note };
}

function turnWithout(request: Request, turn: Turn, kept: Kept, isTheirs: Person): Turn {
  if (turn.is !== "settled") return openWithout(request, turn, isTheirs);
  const outcome = outcomeWithout(turn.outcome, turn.at, kept, isTheirs);
  return { ...turn, outcome, before: openWithout(request, turn.before, isTheirs) };
}

function openWithout({ talk, to }: Request, turn: OpenTurn, isTheirs: Person): OpenTurn {
  if (turn.is !== "returned") return turn;
  const by = talk.find(({ at, words }) => at === turn.at && words === turn.question)?.by ?? to;
  return isTheirs(by) ? { ...turn, question: erased } : turn;
}

/** In the place of a link that was deleted: what was one ask stays one. Nothing draws it. */
export const erasedLink = (id: RequestId) => `erased:${id}`;
export const isErasedLink = (link: string) => link.startsWith("erased:");
