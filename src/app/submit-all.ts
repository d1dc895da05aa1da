import type { Submission } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { type Receipt, submit } from "./submit.ts";

/** Somebody asks several people the same: each gets a request of their own, or, if one of them cannot be asked, nobody does. */
export async function submitAll(tx: Tx, submissions: Submission[], now: Instant): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (const submission of submissions) receipts.push(await submit(tx, submission, now));
  return receipts;
}
