import type { Run } from "../domain/run.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { isStopped, putStop } from "./tell-runs.ts";

/** What a run of a workflow asked was refused: it is told why, once. */
export async function stopRun(tx: Tx, { why, ...run }: Run & { why: string }, now: Instant): Promise<void> {
  if (!(await isStopped(tx, run.execution))) await putStop(tx, run, why, now);
}
