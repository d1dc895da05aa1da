import { isGroupId } from "../domain/group.ts";
import { homeId } from "../domain/notice.ts";
import { isNews, met, type Person, type Profile } from "../domain/person.ts";
import { isOpen, type Request, saidAs } from "../domain/request.ts";
import { withoutRuns } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import { openTo } from "../store/open-to.ts";
import type { Tx } from "../store/store.ts";
import { endRules } from "./end-rule.ts";
import { giveBack, isAwaitedByAgent } from "./give-back.ts";
import { keepPerson } from "./keep.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { passBack, watchingGroups } from "./pass-back.ts";
import { revokeAllOf } from "./revoke-agent.ts";
import { tellNews } from "./tell-askers.ts";
import { stopRuns } from "./tell-runs.ts";
import { tellZone } from "./tell-zone.ts";
import { unlinkAll } from "./unlink-account.ts";

/** What the workspace says of a person, when they are first met and whenever it changes. */
export async function meet(tx: Tx, profile: Profile, now: Instant) {
  const known = await tx.person(profile.id);
  if (known && (known.isErased || !isNews(known, profile))) return;
  const person = met(known, profile, now);
  // What somebody is called, and how they write times, says nothing about when they may be reached.
  if (known && !isNews({ ...known, name: profile.name, ...(profile.locale && { locale: profile.locale }) }, profile))
    return rename(tx, person, now);
  const groups = (await tx.groupsOf(profile.id)).map(({ id }) => id);
  await watchingGroups(tx, groups, now, async () => {
    await keepPerson(tx, person, now);
    if (known?.attention && known.zone !== person.zone && person.kind === "person") await tellZone(tx, known.zone, person, now);
    if (known?.kind === "deactivated") await welcomeBack(tx, person, now);
    else if (known && person.kind === "deactivated") {
      await revokeAllOf(tx, person.id, now);
      await endRules(tx, await tx.standingAnswersOf(person.id), now);
      await unlinkAll(tx, person.id);
      await leaveAll(tx, person, now);
    }
  });
}

async function rename(tx: Tx, person: Person, now: Instant) {
  await tx.putPerson(person);
  await tx.raise(homeId(person.id), now);
}

/** What waited for them is tried at once, and whoever was told that they had left reads that they are back. */
async function welcomeBack(tx: Tx, person: Person, now: Instant) {
  await tx.hurryNotices(person.id, now, { alsoFailed: true });
  for (const { id } of await openTo(tx, person)) await tx.raiseShowing(id, now);
}

/**
 * Nobody waits in vain for somebody who left: what a group was asked passes back to it, what an agent waits for ends, and people who asked them
 * alone hear it. That comes to them should they return.
 */
async function leaveAll(tx: Tx, person: Person, now: Instant) {
  const isStillTheirs = (request: Request) => request.to === person.id && isOpen(request);
  await oneAfterAnother(tx, await tx.openFor(person.id), isStillTheirs, (request) =>
    isGroupId(request.askedOf) ? passBack(tx, { request, from: person.id }, now) : tellReaderLeft(tx, request, person, now),
  );
}

async function tellReaderLeft(tx: Tx, request: Request, { id: who, name }: Person, now: Instant) {
  if (await isAwaitedByAgent(tx, request)) return giveBack(tx, request, { by: who, why: "left" }, now);
  if (request.turn.is !== "returned") await tellNews(tx, request, { is: "left", who }, now);
  const why = `${name} has left this workspace, so ${saidAs(request)} waits for nobody. Ask somebody else.`;
  await stopRuns(tx, request, why, now);
  await tx.putRequest(withoutRuns(request));
}
