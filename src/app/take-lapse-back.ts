import { isAskedBy } from "../domain/askers.ts";
import { isGroup, type Reader } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { withoutLapse } from "../domain/silence.ts";
import { claimed, mayTake, passedBack } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { readersOf } from "../store/open-to.ts";
import type { Tx } from "../store/store.ts";
import { knownPerson } from "./whose-move.ts";

type Open = { request: Request; reader: Reader };

/**
 * Nobody ended what lapsed. Whoever takes that back judges it: its reader, or one of the group, who has it then. Where nobody is left in the group,
 * whoever asked lets it wait there. No silence ends it any more.
 */
export async function takeLapseBack(tx: Tx, open: Open, by: PersonId, now: Instant): Promise<Open> {
  const { reader } = open;
  const request = withoutLapse(open.request);
  if (!isGroup(reader)) return reader.id === by ? { request, reader } : refuse(request);
  const free = passedBack(request, now);
  if (mayTake(free, reader, by)) {
    const member = await knownPerson(tx, by);
    return { request: claimed(free, member, now), reader: member };
  }
  const isForAsker = isAskedBy(free, by) && (await readersOf(tx, free, reader)).length === 0;
  return isForAsker ? { request: free, reader } : refuse(request);
}

function refuse(request: Request): never {
  throw new Refusal(
    `${saidAs(request)} lapsed, which only who was asked can take back. Ask them to, or ask anew: \`/sluice ask @ana …\`.`,
  );
}
