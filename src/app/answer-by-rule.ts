import { isGroup, type Reader } from "../domain/group.ts";
import { installationOf, type Person } from "../domain/person.ts";
import { type Request, type Submission, submitted } from "../domain/request.ts";
import {
  answersTo,
  catchesUpWith,
  caughtUp,
  counted,
  isUnheard,
  ruledOutcome,
  type StandingAnswer,
} from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { bringBackWhatAwaited } from "./bring-back.ts";
import { putChangedRequest } from "./put-request.ts";
import { tellAnswer } from "./tell-askers.ts";

/** What its reader has a standing answer to ends as it comes: nobody looks at it, and its agent hears at once. Undefined where there is none. */
export async function answerByRule(tx: Tx, submission: Submission, reader: Reader, now: Instant): Promise<Request | undefined> {
  const { kind, topic, asked } = submission;
  if (isGroup(reader) || topic === undefined) return undefined;
  const rule = await tx.standingAnswer(reader.id, { agent: asked.who, topic, kind });
  if (!rule || !answersTo(rule, submission, now) || isUnheard(rule, now)) return undefined;
  return endBy(tx, rule, submitted(submission, await tx.nextNumber(installationOf(reader.id)), now), now);
}

async function endBy(tx: Tx, rule: StandingAnswer, request: Request, now: Instant): Promise<Request> {
  const outcome = ruledOutcome(rule);
  const ended = settled(request, outcome, now);
  await putChangedRequest(tx, ended, now);
  await tellAnswer(tx, ended, outcome, now);
  await tx.putStandingAnswer(counted(rule, request.id, now));
  return ended;
}

/** What came while an answer that somebody let stand could still be undone gets it once it can be no more. When that is next. */
export async function catchUpByRules(tx: Tx, { id }: Person, now: Instant): Promise<Instant[]> {
  const behind = (await tx.standingAnswersOf(id)).filter(({ catchesUpAt }) => catchesUpAt !== undefined);
  for (const rule of behind) if (!isUnheard(rule, now)) await catchUp(tx, rule, now);
  return behind.filter((rule) => isUnheard(rule, now)).flatMap(({ catchesUpAt }) => catchesUpAt ?? []);
}

async function catchUp(tx: Tx, rule: StandingAnswer, now: Instant) {
  let left = caughtUp(rule);
  await tx.putStandingAnswer(left);
  for (const request of await tx.openFor(rule.reader)) {
    if (!catchesUpWith(rule, request, now)) continue;
    await bringBackWhatAwaited(tx, await endBy(tx, left, request, now), now);
    left = counted(left, request.id, now);
  }
}
