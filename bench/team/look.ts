import { isBatched } from "../../src/domain/attention.ts";
import { due, nextLookAt, plan } from "../../src/domain/digest.ts";
import type { Request } from "../../src/domain/request.ts";
import { during, type Instant, localDate } from "../../src/domain/time.ts";
import { shown } from "../../src/domain/turn.ts";
import { hoursOn } from "../../src/domain/working-hours.ts";
import { type Life, openOf } from "./life.ts";
import { focusOf } from "./wished-focus.ts";

const heldFor = (life: Life) => openOf(life).filter(({ turn }) => turn.is === "held");

/** Shows them, in one message, what is due by now, and notes when to look again. */
export function look(life: Life, now: Instant) {
  const coming = plan(heldFor(life), life.reader.attention, now);
  if (coming.length > 0) bring(life, coming, now);
  life.nextLookAt = nextLook(life, heldFor(life), now);
}

/** One more is held: it may come before what was held already. */
export function lookFor(life: Life, request: Request, now: Instant) {
  life.nextLookAt = Math.min(life.nextLookAt, nextLook(life, [request], now));
}

const nextLook = ({ reader }: Life, held: Request[], now: Instant): Instant =>
  nextLookAt(held, reader.attention, undefined, now) ?? Number.POSITIVE_INFINITY;

function bring(life: Life, coming: Request[], now: Instant) {
  const isBypass = coming.every((request) => due(request, life.reader.attention, now) === "bypass");
  for (const request of coming) life.open.set(request.number, shown(request, now));
  if (!isStartOfDay(life, now)) life.pings.push({ at: now, isBypass });
  turnTo(life, coming, isBypass, now);
}

/** What came at night pinged nobody: it lies there in the morning. */
const isStartOfDay = ({ reader: { attention } }: Life, now: Instant) =>
  hoursOn(attention, localDate(now, attention.zone))?.from === now;

/** A digest is sat down to, unless they focus; of all else they turn to some there and then, and to a bypass always. */
function turnTo(life: Life, coming: Request[], isBypass: boolean, now: Instant) {
  if (isBatched(life.reader.attention) && !isBypass && !isFocusing(life, now)) life.isSitting = true;
  else for (const { number } of coming.filter((request) => isTakenSoon(life, request))) life.turnedTo.add(number);
}

const isTakenSoon = ({ fates }: Life, { bypass, number }: Request) =>
  bypass !== undefined || fates.get(number)?.arrival.isTakenSoon;

/** Whether they wish to be left alone, protected or not. */
export const isFocusing = ({ wished }: Life, now: Instant) => focusOf(wished).some((span) => during(span, now));
