import type { GroupId } from "../domain/group.ts";
import { isGroup, isGroupId } from "../domain/group.ts";
import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { withoutRuns } from "../domain/run.ts";
import { isUnclaimed, passedBack } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { readersOf } from "../store/open-to.ts";
import type { Reads, Tx } from "../store/store.ts";
import { giveBack, isAwaitedByAgent } from "./give-back.ts";
import { lookAtAskerWhenOver } from "./lapse.ts";
import { offerToGroup } from "./offer-to-group.ts";
import { oneAfterAnother } from "./one-after-another.ts";
import { tellNews } from "./tell-askers.ts";
import { stopRuns } from "./tell-runs.ts";
import { knownReader } from "./whose-move.ts";

/** Who had a request of their group is there no more: it is the group's again, or its next one's, and whoever asked hears it. */
export async function passBack(tx: Tx, { request, from }: { request: Request; from: PersonId }, now: Instant) {
  const group = await tx.group(request.askedOf);
  if (!group) return;
  const free = passedBack(request, now);
  const { reader } = await offerToGroup(tx, free, group, now);
  await tx.raise(homeId(from), now);
  if ((await readersOf(tx, free, group)).length === 0) return tellNobodyIsLeft(tx, free, now);
  const to = isGroup(reader) ? {} : { to: reader.id };
  await tellNews(tx, request, { is: "passed back", by: from, group: group.id, ...to }, now);
}

/** Whose move it would be: its reader's, or, if they left this workspace, again that of the group that was asked. */
export async function withReader(reads: Reads, request: Request, now: Instant) {
  const reader = await knownReader(reads, request.to);
  const isGone = !isGroup(reader) && reader.kind === "deactivated" && isGroupId(request.askedOf);
  return isGone ? { request: passedBack(request, now), reader: await knownReader(reads, request.askedOf) } : { request, reader };
}

/** Does something to these groups, and tells whoever asked what nobody there can claim any more. */
export async function watchingGroups<T>(tx: Tx, groups: GroupId[], now: Instant, change: () => Promise<T>): Promise<T> {
  const before = await claimable(tx, groups);
  const result = await change();
  const after = (await claimable(tx, groups)).map(({ id }) => id);
  const gone = before.filter(({ id }) => !after.includes(id));
  await oneAfterAnother(tx, gone, isUnclaimed, (request) => tellNobodyIsLeft(tx, request, now));
  return result;
}

/** As when a single reader leaves: no workflow waits in vain either. */
async function tellNobodyIsLeft(tx: Tx, { id, askedOf: group }: Request, now: Instant) {
  const request = await tx.request(id);
  if (!request) return;
  if (await isAwaitedByAgent(tx, request)) return giveBack(tx, request, { by: group, why: "nobody left" }, now);
  const { name } = await knownReader(tx, group);
  await tellNews(tx, request, { is: "nobody left", group }, now);
  await stopRuns(tx, request, `Nobody is left in ${name} who could judge ${saidAs(request)}. Ask somebody else.`, now);
  await tx.putRequest(withoutRuns(request));
  await lookAtAskerWhenOver(tx, request, now);
}

async function claimable(tx: Tx, groups: GroupId[]): Promise<Request[]> {
  const found: Request[] = [];
  for (const id of groups) {
    const group = await tx.group(id);
    for (const request of group ? await tx.openFor(id) : [])
      if (group && (await readersOf(tx, request, group)).length > 0) found.push(request);
  }
  return found;
}
