import { isNews, met, type PersonId, type Profile } from "../domain/person.ts";
import { saidAs } from "../domain/request.ts";
import { withoutRuns } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepPerson } from "./keep.ts";
import { tellNews } from "./tell-askers.ts";
import { stopRuns } from "./tell-runs.ts";

/** What the workspace says of a person, when they are first met and whenever it changes. */
export async function meet(tx: Tx, profile: Profile, now: Instant) {
  const known = await tx.person(profile.id);
  if (known && !isNews(known, profile)) return;
  await keepPerson(tx, met(known, profile), now);
  if (known?.kind === "deactivated") await welcomeBack(tx, profile.id, now);
  else if (known && profile.kind === "deactivated") await tellAskers(tx, profile, now);
}

/** What waited for them is tried at once, and whoever was told that they had left reads that they are back. */
async function welcomeBack(tx: Tx, who: PersonId, now: Instant) {
  await tx.hurryNotices(who, now, { alsoFailed: true });
  for (const { id } of await tx.openFor(who)) await tx.raiseShowing(id, now);
}

/** Nobody waits in vain for somebody who left: whoever asked them hears it. What they were asked comes to them should they return. */
async function tellAskers(tx: Tx, { id: who, name }: Profile, now: Instant) {
  const open = await tx.openFor(who);
  const theirMove = open.filter(({ turn }) => turn.is !== "returned");
  for (const request of theirMove) await tellNews(tx, request, { is: "left", who }, now);
  for (const request of open) {
    await stopRuns(
      tx,
      request,
      `${name} has left this workspace, so ${saidAs(request)} waits for nobody. Ask somebody else.`,
      now,
    );
    await tx.putRequest(withoutRuns(request));
  }
}
