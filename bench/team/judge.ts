import { minutesFor, type Request } from "../../src/domain/request.ts";
import { type Instant, localDate, minute } from "../../src/domain/time.ts";
import { isInHours } from "../../src/domain/working-hours.ts";
import { capacity, type Life, openOf } from "./life.ts";
import { isFocusing } from "./look.ts";

/** Once its minutes have passed, what they judge is answered. */
export function answer(life: Life, now: Instant) {
  const { judging, fates } = life;
  if (!judging || judging.until > now) return;
  const fate = fates.get(judging.number);
  if (fate) fate.answeredAt = judging.until;
  life.open.delete(judging.number);
  life.turnedTo.delete(judging.number);
  life.judging = undefined;
}

/** They begin with the next one that is at hand, unless they judge one, have judged enough for that day, or it is over. */
export function judgeNext(life: Life, now: Instant) {
  if (life.judging) return;
  if (isFocusing(life, now)) life.isSitting = false;
  const next = hasRoom(life, now) ? firstAtHand(life, now) : undefined;
  if (!next) return stop(life);
  const minutes = minutesFor(next);
  life.judged = { date: dateOf(life, now), minutes: judgedToday(life, now) + minutes };
  life.judging = { number: next.number, until: now + minutes * minute };
}

function firstAtHand(life: Life, now: Instant): Request | undefined {
  const { isSitting, turnedTo, policy, clocks } = life;
  if (!isSitting && turnedTo.size === 0) return undefined;
  const shown = openOf(life).filter(({ turn }) => turn.is === "shown");
  const atHand = isSitting ? shown : shown.filter(({ number }) => turnedTo.has(number));
  return policy.order(atHand, { hours: clocks, now })[0];
}

/** What they had turned to waits for their next break. */
function stop(life: Life) {
  life.isSitting = false;
  life.turnedTo.clear();
}

const dateOf = ({ reader }: Life, now: Instant) => localDate(now, reader.zone);
const judgedToday = (life: Life, now: Instant) => (life.judged.date === dateOf(life, now) ? life.judged.minutes : 0);
const hasRoom = (life: Life, now: Instant) => isInHours(life.reader.attention, now) && judgedToday(life, now) < capacity;
