import { isGroup, type Reader } from "../domain/group.ts";
import { installationOf } from "../domain/person.ts";
import { type Request, type Submission, submitted } from "../domain/request.ts";
import { answersTo, counted, madeFrom, ruledOutcome, type StandingAnswer } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { heardAt, settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { putChangedRequest } from "./put-request.ts";
import { tellAnswer } from "./tell-askers.ts";

/** Whether the answer that it repeats can still be undone: nobody knows it before. */
async function isUnheard(tx: Tx, rule: StandingAnswer, now: Instant): Promise<boolean> {
  const turn = (await tx.request(madeFrom(rule)))?.turn;
  return turn?.is === "settled" && now < heardAt(turn);
}

/** What its reader has a standing answer to ends as it comes: nobody looks at it, and its agent hears at once. Undefined where there is none. */
export async function answerByRule(tx: Tx, submission: Submission, reader: Reader, now: Instant): Promise<Request | undefined> {
  const { kind, topic, asked } = submission;
  if (isGroup(reader) || topic === undefined) return undefined;
  const rule = await tx.standingAnswer(reader.id, { agent: asked.who, topic, kind });
  if (!rule || !answersTo(rule, submission, now) || (await isUnheard(tx, rule, now))) return undefined;
  const outcome = ruledOutcome(rule);
  const request = settled(submitted(submission, await tx.nextNumber(installationOf(reader.id)), now), outcome, now);
  await putChangedRequest(tx, request, now);
  await tellAnswer(tx, request, outcome, now);
  await tx.putStandingAnswer(counted(rule, request.id, now));
  return request;
}
