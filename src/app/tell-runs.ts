import { type NoticeId, sendAt } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { type Run, runsOf } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import type { Outcome } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";

/** The end, to every run of a workflow that waits for it, or those that asked for one person, once it can be taken back no more. */
export async function tellRuns(tx: Tx, request: Request, outcome: Outcome, now: Instant, askedFor?: PersonId) {
  const at = sendAt(undefined, now);
  const answer = { request: request.id, outcome, at: now };
  for (const { execution, who } of runsOf(request).filter((run) => askedFor === undefined || run.who === askedFor))
    await tx.putNotice(`run/${execution}/${now}`, who, { kind: "run", execution, answer, sendAt: at }, now, { notBefore: at });
}

/** The runs that wait for it hear why they wait in vain. */
export async function stopRuns(tx: Tx, request: Request, why: string, now: Instant) {
  for (const run of runsOf(request)) await putStop(tx, run, why, now);
}

export const putStop = (tx: Tx, { execution, who }: Run, why: string, now: Instant) =>
  tx.putNotice(stopId(execution), who, { kind: "stopped run", execution, why }, now);

export const isStopped = async (tx: Tx, execution: string) => (await tx.notice(stopId(execution))) !== undefined;

const stopId = (execution: string): NoticeId => `stop/${execution}`;
