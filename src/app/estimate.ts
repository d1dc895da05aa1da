import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { estimated, type RequestId } from "../domain/request.ts";
import { isUnclaimed } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { claim } from "./claim.ts";
import { keepRequest } from "./keep.ts";
import { requestOf, requestToJudge } from "./whose-move.ts";

const mostMinutes = 8 * 60;

/**
 * The reader says how long judging it takes. It counts for them alone: nobody else is shown it, and whoever it is handed to has the asker's. Of
 * what a group was asked it is said by who takes it. */
export async function estimate(tx: Tx, input: { request: RequestId; by: PersonId; minutes: number }, now: Instant) {
  await requestToJudge(tx, "estimate", input, now);
  if (!Number.isInteger(input.minutes) || input.minutes < 1 || input.minutes > mostMinutes)
    throw new Refusal(`Say it in whole minutes, from 1 to ${mostMinutes}, for example 20.`);
  if (isUnclaimed(await requestOf(tx, input))) await claim(tx, input, now);
  const { request, reader } = await requestToJudge(tx, "estimate", input, now);
  await keepRequest(tx, estimated(request, input.by, input.minutes), reader, now);
}
