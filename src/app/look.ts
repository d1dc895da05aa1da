import { againAt } from "../domain/again.ts";
import type { Attention } from "../domain/attention.ts";
import { isTurnedToOthers, nextLookAt, plan } from "../domain/digest.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { lapsesAt } from "../domain/silence.ts";
import { summaryId } from "../domain/summary.ts";
import { cameTo, seenBy } from "../domain/taking.ts";
import { day, type Instant, localDate } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { catchUpByRules } from "./answer-by-rule.ts";
import { lapsesOfUnclaimed, lapseWhatMust } from "./lapse.ts";
import { briefOf } from "./morning-brief.ts";
import { putNewRequest } from "./put-request.ts";
import { tellRevisits } from "./revisit.ts";
import { lastBroughtAt } from "./stand-in-digest.ts";
import { sumUp } from "./sum-up.ts";
import { tellWhatIsLate } from "./tell-late.ts";
import { welcome } from "./welcome.ts";

/**
 * The one question, asked of a person when their time has come: what should they be shown now? `unshown`: what would lapse now, though the message
 * that says so has come to nobody.
 */
export async function look(tx: Tx, { who, unshown = [] }: { who: PersonId; unshown?: RequestId[] }, now: Instant) {
  const person = await tx.person(who);
  if (person) await lookAt(tx, person, now, unshown);
}

/** Shows what is due as one digest, and notes when to look again. It reads only what is asked of this person and their groups, and what they ask. */
export async function lookAt(tx: Tx, person: Person, now: Instant, unshown: RequestId[] = []) {
  if (person.isErased) return tx.setNextLook(person.id, null);
  const attention = attentionOf(person);
  const catchUps = await catchUpByRules(tx, person, now);
  const kept = await lapseWhatMust(tx, person, unshown, now);
  const open = kept.map((request) => seenBy(request, person.id));
  const isThere = person.kind !== "deactivated";
  const coming = isThere ? plan(open, attention, now) : [];
  const told = coming
    .flatMap(({ id }) => kept.filter((request) => request.id === id))
    .map((request) => cameTo(request, person, now));
  const broughtAt = await lastBroughtAt(tx, person.id);
  const isAgain = isThere && againAt(open, attention, broughtAt, now) === now;
  if (told.length > 0 || isAgain) await show(tx, person, told, open, now);
  const left = open.filter((request) => !coming.includes(request));
  const seen = told.map((request) => seenBy(request, person.id));
  const asked = [...(await tellWhatIsLate(tx, person, now)), ...(await lapsesOfUnclaimed(tx, person))];
  const sumsUp = await sumUp(tx, person.id, now);
  const revisit = isThere ? await tellRevisits(tx, person, now) : null;
  const next = isThere
    ? nextLookAt([...left, ...seen], attention, await lastBroughtAt(tx, person.id), now)
    : nextLapse(left, attention);
  await tx.setNextLook(
    person.id,
    earliestLook([...listed(next), ...listed(revisit), ...listed(sumsUp), ...asked, ...catchUps], now),
  );
}

const listed = (at: Instant | null): Instant[] => (at === null ? [] : [at]);

/** Null when there is nothing to look for; else a day ahead at most. */
const earliestLook = (moments: Instant[], now: Instant) => (moments.length === 0 ? null : Math.min(now + day, ...moments));

/** To who left nothing comes; what lapses does so all the same. */
const nextLapse = (open: Request[], attention: Attention): Instant | null => {
  const moments = open.map((request) => lapsesAt(request, attention)).filter((at) => at !== undefined);
  return moments.length === 0 ? null : Math.min(...moments);
};

/** `coming` is empty where what was shown before is brought again. */
async function show(tx: Tx, person: Person, coming: Request[], open: Request[], now: Instant) {
  for (const request of coming) await putNewRequest(tx, request, now);
  const isBypass = !isTurnedToOthers(attentionOf(person), now);
  const carried = isBypass ? [] : open.filter(({ turn }) => turn.is === "shown").map(({ id }) => id);
  const back = isBypass ? undefined : await welcome(tx, person, open, now);
  const brief = isBypass || back ? undefined : await briefOf(tx, person, coming, open, now);
  if (!isBypass) await retireDigests(tx, person, now);
  const requests = coming.map(({ id }) => id);
  await tx.putNotice(
    digestId(person, [...requests, ...carried], now),
    person.id,
    {
      kind: "digest",
      requests,
      carried,
      isLive: true,
      isBypass,
      at: now,
      ...(back && { back }),
      ...(brief && { brief }),
      ...(isBypass ? {} : await summedUp(tx, person, now)),
    },
    now,
  );
}

/** What comes once the day is summed up has that too, unless a message said it. */
async function summedUp(tx: Tx, { id, summedUp: date, zone }: Person, now: Instant) {
  const isToday = date !== undefined && date === localDate(now, zone);
  return isToday && !(await tx.notice(summaryId(id, date)))?.posted ? { summary: date } : {};
}

/** Made from what caused it: when, and what came first. A request comes once at a time, so no two digests are one by chance. */
const digestId = ({ id }: Person, [first]: RequestId[], now: Instant) => `digest/${id}/${now}/${first}`;

/** The new digest takes over what older ones still show open; those shrink, so that live buttons are in the newest only. */
async function retireDigests(tx: Tx, person: Person, now: Instant) {
  for (const { id, body } of await tx.liveNotices(person.id))
    if (body.kind === "digest") await tx.putNotice(id, person.id, { ...body, isLive: false }, now);
}
