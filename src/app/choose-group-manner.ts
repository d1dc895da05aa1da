import type { GroupId, GroupManner } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { knownGroup } from "./whose-move.ts";

/** A member says how what is asked of their group finds its reader from now on. What was asked before stays where it is. */
export async function chooseGroupManner(
  tx: Tx,
  { group: id, by, manner }: { group: GroupId; by: PersonId; manner: GroupManner },
  _now: Instant,
) {
  const group = await knownGroup(tx, id);
  if (!group.members.includes(by))
    throw new Refusal(`Only members of ${group.name} say how requests to it are given out, and you are not one of them.`);
  await tx.putGroup({ ...group, manner });
}
