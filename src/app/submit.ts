import { askedAgain, type Found, isAskedBy } from "../domain/askers.ts";
import { queued, unqueued } from "../domain/back-pressure.ts";
import { broughtAgain, nextRound } from "../domain/come-again.ts";
import { type Group, isGroup, mostMembers, type Reader } from "../domain/group.ts";
import { waitingId } from "../domain/notice.ts";
import { installationOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { isOpen, type Request, type Submission, submitted } from "../domain/request.ts";
import { restated } from "../domain/restated.ts";
import { heardAlso } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { type Admitted, admit } from "./admit.ts";
import { answerByRule } from "./answer-by-rule.ts";
import { keepNewRequest, keepRequest } from "./keep.ts";
import { offerToGroup, refuseUnaskableGroup } from "./offer-to-group.ts";
import { withReader } from "./pass-back.ts";
import { sameAsk } from "./same-ask.ts";
import { knownReader } from "./whose-move.ts";

/** `group`: who was asked, where that is more than one. */
export type Receipt = { request: Request; reader: Reader; group?: Group; found?: Found };

/**
 * Somebody asks. The same source key for the same reader is the same request, once; and so is the same link while it is open: another asker
 * joins it with their own words. After changes were requested the same link is its next round.
 */
export async function submit(tx: Tx, submission: Submission, now: Instant): Promise<Receipt> {
  const workspace = installationOf(submission.to);
  const known = await tx.requestByKey(workspace, submission.key, submission.to);
  if (known) return { request: known, reader: await knownReader(tx, known.to) };

  const reader = await knownReader(tx, submission.to);
  refuseUnaskable(reader, submission.asked.who);
  refuseUnfitLapse(submission, now);
  const same = await sameAsk(tx, submission, now);
  if (same) return foundAgain(tx, same, submission, now);
  const ruled = await answerByRule(tx, submission, reader, now);
  if (ruled) return { request: ruled, reader };
  await beginWaiting(tx, submission.asked.who, now);
  const { notBefore, open }: Admitted = isGroup(reader) ? {} : await admit(tx, submission, reader, now);
  const asked = submitted(submission, await tx.nextNumber(workspace), now);
  const request = notBefore === undefined ? asked : queued(asked, notBefore);
  if (!isGroup(reader)) return { request: await keepNewRequest(tx, request, reader, now, open), reader };
  await refuseUnaskableGroup(tx, request, reader, mostMembers);
  return { ...(await offerToGroup(tx, request, reader, now)), group: reader };
}

/** Whoever asks has one message of what they wait for, from their first ask on. */
export async function beginWaiting(tx: Tx, who: PersonId, now: Instant) {
  const asker = await tx.person(who);
  if (asker?.kind === "person" && !(await tx.notice(waitingId(who))))
    await tx.putNotice(waitingId(who), who, { kind: "waiting" }, now);
}

async function foundAgain(tx: Tx, same: Request, submission: Submission, now: Instant): Promise<Receipt> {
  const { who } = submission.asked;
  const found: Found = isOpen(same) ? (isAskedBy(same, who) ? "again" : "joined") : "next round";
  if (found === "joined") await beginWaiting(tx, who, now);
  const isByPerson = (await tx.person(who))?.kind === "person";
  const again = isOpen(same)
    ? askedOnceMore(isByPerson ? unqueued(same, now) : same, submission, now)
    : inNextRound(same, submission, now);
  const heard = found === "joined" ? again : heardAlso(again, submission.asked, now);
  const { request, reader } = await withReader(tx, heard, now);
  if (isGroup(reader)) await refuseUnaskableGroup(tx, request, reader, mostMembers);
  await tx.putFurtherAsk(same.id, submission, found === "joined" ? who : undefined);
  return { request: await keepRequest(tx, request, reader, now), reader, found };
}

function askedOnceMore(request: Request, submission: Submission, now: Instant): Request {
  const counted = askedAgain(request, submission, now);
  return isByAgent(submission) && isAskedBy(request, submission.asked.who) ? restated(counted, submission) : counted;
}

/** What an agent says it takes now holds for this round; what its reader thought of the one before does not. */
function inNextRound(request: Request, submission: Submission, now: Instant): Request {
  if (!isByAgent(submission)) return broughtAgain(request, submission.asked.who, submission.ask, now);
  const { estimate: _, ...again } = restated(request, submission);
  return nextRound(again, now);
}

const isByAgent = ({ asked }: Submission) => asked.origin.from === "agent";

/** Only what can be changed afterwards may end by itself, and only with what was offered. */
function refuseUnfitLapse({ kind, options, onSilence }: Submission, now: Instant) {
  if (onSilence?.is !== "lapse") return;
  if (kind === "review")
    throw new Refusal("Only a decision can lapse: nobody's silence is a review. Choose that you wait, or work on.");
  if (onSilence.at <= now) throw new Refusal("That time has passed. Choose when it lapses, for example tomorrow at 10:00.");
  if (options.length > 0 && !options.includes(onSilence.to))
    throw new Refusal(`"${onSilence.to}" is none of the options: ${options.join(", ")}. Choose to which of them it lapses.`);
}

/** Who cannot be asked, said to whoever tried. */
export function refuseUnaskable(
  reader: Reader,
  asker: string,
  instead = "Ask somebody else, for example `/review @ana Look at the parser`.",
) {
  if (isGroup(reader)) return;
  if (reader.id === asker) throw new Refusal(`That is you. ${instead}`);
  if (reader.kind === "bot") throw new Refusal(`${reader.name} is an app and cannot judge. ${instead}`);
  if (reader.kind === "deactivated") throw new Refusal(`${reader.name} is no longer in this workspace. ${instead}`);
  if (reader.wish === "not with me") throw new Refusal(`${reader.name} does not take requests here. Write to them directly.`);
}
