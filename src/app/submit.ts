import type { Person } from "../domain/person.ts";
import { installationOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type Submission, submitted } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { keepNewRequest } from "./keep.ts";
import { knownPerson } from "./whose-move.ts";

export type Receipt = { request: Request; reader: Person };

/** Somebody asks. The same source key for the same reader is the same request, once. */
export async function submit(tx: Tx, submission: Submission, now: Instant): Promise<Receipt> {
  const workspace = installationOf(submission.to);
  const known = await tx.requestByKey(workspace, submission.key, submission.to);
  if (known) return { request: known, reader: await knownPerson(tx, known.to) };

  const reader = await knownPerson(tx, submission.to);
  refuseUnaskable(reader, submission.asked.who);
  const request = submitted(submission, await tx.nextNumber(workspace), now);
  return { request: await keepNewRequest(tx, request, reader, now), reader };
}

/** Who cannot be asked, said to whoever tried. */
export function refuseUnaskable(
  reader: Person,
  asker: string,
  instead = "Ask somebody else, for example `/review @ana Look at the parser`.",
) {
  if (reader.id === asker) throw new Refusal(`That is you. ${instead}`);
  if (reader.kind === "bot") throw new Refusal(`${reader.name} is an app and cannot judge. ${instead}`);
  if (reader.kind === "deactivated") throw new Refusal(`${reader.name} is no longer in this workspace. ${instead}`);
  if (reader.wish === "not with me") throw new Refusal(`${reader.name} does not take requests here. Write to them directly.`);
}
