import { askedAgain } from "../domain/askers.ts";
import { unqueued } from "../domain/back-pressure.ts";
import { installationOf, type PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { beginWaiting, type Receipt } from "./submit.ts";
import { requestToWaitFor } from "./whose-move.ts";

/**
 * Somebody waits too for what was asked where they can read it: they hear its answer, in the words that they could read, and its reader sees that
 * one more waits. Of anything else they learn no more than of a number that there is not.
 */
export async function waitToo(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant): Promise<Receipt> {
  const { request, reader, ask } = await requestToWaitFor(tx, input);
  const { kind, options, minutes, askedOf: to } = request;
  const key = await freeKey(tx, request, input.by);
  const joining = {
    key,
    kind,
    asked: { who: input.by, origin: { from: "slack" as const }, onlyHears: true as const },
    to,
    ask,
    options,
    minutes,
  };
  await beginWaiting(tx, input.by, now);
  await tx.putFurtherAsk(request.id, joining, input.by);
  return {
    request: await keepRequest(tx, askedAgain(unqueued(request, now), joining, now), reader, now),
    reader,
    found: "joined",
  };
}

/** Who took it back may wait for it again: that is another ask. */
async function freeKey(tx: Tx, { id, askedOf }: Request, by: PersonId): Promise<string> {
  for (let time = 1; ; time += 1) {
    const key = `wait/${id}/${by}/${time}`;
    if (!(await tx.requestByKey(installationOf(askedOf), key, askedOf))) return key;
  }
}
