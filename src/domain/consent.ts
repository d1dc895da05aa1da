import type { Attention, StatusWords } from "./attention.ts";
import { dndAt } from "./dnd.ts";
import type { PersonId } from "./person.ts";
import { day, type Instant, second } from "./time.ts";
import { blocksAt, blocksIn } from "./time-block.ts";

/** Until when it stands; 0: until it is taken away. */
type Status = StatusWords & { until: Instant };

/** What Slack shows of somebody. `snoozedUntil`: until when their notifications are paused; 0 where they are not. */
export type Shown = { status: Status; snoozedUntil: Instant };

/** What stood there before a block, and all that was set for it, or was about to be. `isSet` once Slack had taken it. */
export type StandIn = { before: Shown; ours: Shown[]; isSet?: true };

/** Somebody lets the bot set their status and pause their notifications while they focus. `token` is sealed. */
export type Consent = { who: PersonId; token: string; standIn?: StandIn };

export const usualWords: StatusWords = { text: "Focusing", emoji: ":no_bell:" };

/** Until when somebody focuses who does so now: through blocks that follow each other. Undefined where they do not. */
export function focusUntil(attention: Attention, now: Instant): Instant | undefined {
  let until: Instant | undefined;
  for (let at = now; ; at = until) {
    const ends = blocksAt(attention, at).flatMap(({ kind, to }) => (kind === "focus" ? [to] : []));
    const last = Math.max(...ends);
    if (ends.length === 0 || last - now > 14 * day) return until;
    until = last;
  }
}

/** When it may be another answer next, if nothing else changes: a day ahead at most. */
export function nextSync(attention: Attention, now: Instant): Instant {
  const blocks = blocksIn(attention, { from: now, to: now + day }).filter(({ kind }) => kind === "focus");
  return Math.min(now + day, ...blocks.flatMap(({ from, to }) => [from, to]).filter((at) => at > now));
}

/** What is to be set, undefined for what stays; and what is to be remembered until the block has ended. */
export type Step = { status?: Status; snoozedUntil?: Instant; standIn?: StandIn };

/** What Slack should show while somebody focuses, and until when. */
export type Wish = { words: StatusWords; until: Instant };

/** From what Slack shows to what it should; no wish where no focus runs. What its person changed meanwhile stays theirs. */
export function stepTo(consent: Pick<Consent, "standIn">, wish: Wish | undefined, shown: Shown, now: Instant): Step {
  return wish === undefined ? restoring(consent, shown, now) : focusing(consent, wish, shown);
}

function focusing({ standIn }: Pick<Consent, "standIn">, { words, until }: Wish, shown: Shown): Step {
  const wished: Shown = { status: { ...words, until: Math.floor(until / second) * second }, snoozedUntil: until };
  const before = standIn?.before ?? shown;
  const kept: StandIn = { ...standIn, before, ours: [...(standIn?.ours ?? []).filter((one) => !isSame(one, wished)), wished] };
  const mayStatus = isOurs(standIn, shown.status) || (!standIn?.isSet && isSameStatus(shown.status, before.status));
  const maySnooze = isOurSnooze(standIn, shown) || (!standIn?.isSet && isNear(shown.snoozedUntil, before.snoozedUntil));
  const pause = Math.max(until, before.snoozedUntil);
  return {
    standIn: kept,
    ...(mayStatus && !isSameStatus(shown.status, wished.status) && { status: wished.status }),
    ...(maySnooze && !isNear(shown.snoozedUntil, pause) && { snoozedUntil: pause }),
  };
}

function restoring({ standIn }: Pick<Consent, "standIn">, shown: Shown, now: Instant): Step {
  if (!standIn) return {};
  const { before, ours } = standIn;
  const hasLapsed = (until: Instant) => until !== 0 && until <= now;
  const isCleared = isSameStatus(shown.status, none) && ours.some(({ status }) => hasLapsed(status.until));
  const status = hasLapsed(before.status.until) ? none : before.status;
  const isRung = shown.snoozedUntil === 0 && ours.some(({ snoozedUntil }) => hasLapsed(snoozedUntil));
  const snoozedUntil = before.snoozedUntil > now ? before.snoozedUntil : 0;
  return {
    ...((isCleared || isOurs(standIn, shown.status)) && !isSameStatus(status, shown.status) && { status }),
    ...((isRung || isOurSnooze(standIn, shown)) && !isNear(shown.snoozedUntil, snoozedUntil) && { snoozedUntil }),
  };
}

/** Whether Slack itself rings for somebody now, as far as is known: their Do Not Disturb counts, followed or not, and a pause of their own. */
export const slackRings = (attention: Attention, consent: Consent | undefined, now: Instant): boolean =>
  !dndAt({ ...attention, ignoresDnd: undefined }, now) && (!isPaused(consent, now) || endablePause(consent, now) !== undefined);

const isPaused = (consent: Consent | undefined, now: Instant) =>
  consent?.standIn?.isSet === true && consent.standIn.ours.some(({ snoozedUntil }) => snoozedUntil > now);

/** What is to be remembered once the pause that was set for somebody is ended for a moment; undefined where there is none, or they had paused before. */
export function endablePause(consent: Consent | undefined, now: Instant): StandIn | undefined {
  const standIn = consent?.standIn;
  if (!standIn || !isPaused(consent, now) || standIn.before.snoozedUntil > now) return undefined;
  // As before it was set: so it is set again.
  const { isSet: _, ...unset } = standIn;
  return unset;
}

const none: Status = { text: "", emoji: "", until: 0 };

const isSameStatus = (a: Status, b: Status) => a.text === b.text && a.emoji === b.emoji && a.until === b.until;

/** Slack takes a pause in whole minutes. */
const isNear = (a: Instant, b: Instant) => Math.abs(a - b) <= 90 * second;

const isSame = (a: Shown, b: Shown) => isSameStatus(a.status, b.status) && a.snoozedUntil === b.snoozedUntil;

const isOurs = (standIn: StandIn | undefined, status: Status) =>
  standIn?.ours.some((one) => isSameStatus(one.status, status)) === true;

const isOurSnooze = (standIn: StandIn | undefined, { snoozedUntil }: Shown) =>
  standIn?.ours.some((one) => isNear(one.snoozedUntil, snoozedUntil)) === true;
