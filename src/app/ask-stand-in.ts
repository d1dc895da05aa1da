import { standInFor, standsIn as why } from "../domain/absence.ts";
import { isAskedBy } from "../domain/askers.ts";
import { isGroup } from "../domain/group.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type RequestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { handedOver } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { refuseUnaskable } from "./submit.ts";
import { tellNews } from "./tell-askers.ts";
import { knownPerson, requestAskedBy } from "./whose-move.ts";

/** The asker does not wait for a reader who is away: it goes to whom these named to stand in, as if they had handed it over. */
export async function askStandIn(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request, reader } = await requestAskedBy(tx, "askStandIn", input, now);
  const standIn = isGroup(reader) ? undefined : standInFor(attentionOf(reader), now);
  if (standIn === undefined)
    throw new Refusal(`Nobody stands in for ${reader.name} now. You can ask somebody else: \`/sluice ask @cy …\`.`);
  const to = await knownPerson(tx, standIn);
  refuseUnaskable(to, input.by, "Ask somebody else, for example `/sluice ask @cy Look at the parser`.");
  if (isAskedBy(request, to.id)) throw new Refusal(`${to.name} asks ${saidAs(request)} too. Ask somebody else, or wait.`);
  await keepRequest(tx, handedOver(request, to.id, reader.id, why, now), to, now);
  await tellNews(tx, request, { is: "handed over", by: reader.id, to: to.id, why }, now, { except: input.by });
  return { standIn: to };
}
