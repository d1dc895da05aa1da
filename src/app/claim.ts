import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { standInDigest } from "./stand-in-digest.ts";
import { tellNews } from "./tell-askers.ts";
import { requestToJudge } from "./whose-move.ts";

/** One of a group takes what the group was asked: it is theirs from now on, and whoever asked hears who has it. */
export async function claim(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant) {
  const { request, reader } = await requestToJudge(tx, "claim", input, now);
  await standInDigest(tx, await keepRequest(tx, request, reader, now), now);
  await tellNews(tx, request, { is: "claimed", by: input.by, group: request.askedOf }, now);
}
