import { isGroupId, type ReaderId } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import type { Submission, Thread } from "../domain/request.ts";
import { receiptText, sayReceipts } from "./receipt.view.ts";
import type { Sluice } from "./sluice.ts";

export type Question = Omit<Submission, "key" | "asked" | "to" | "isPrivate">;

/** One request for each person or group asked, or none at all; the receipts, a line each. `key` is the ask's own name at Slack. */
export async function askAll(
  { desk, questions, directory, isPublic, now }: Sluice,
  { who, key, thread }: { who: PersonId; key: string; thread?: Thread },
  readers: ReaderId[],
  question: Question,
): Promise<string> {
  const asker = await directory.know(who);
  for (const reader of readers) await (isGroupId(reader) ? directory.knowGroup(reader) : directory.know(reader));
  const isOpenly = thread !== undefined && (await isPublic(who, thread.channel));
  const origin = { from: "slack" as const, ...(thread && { thread }), ...(isOpenly && { isPublic: true as const }) };
  const isPrivate = thread !== undefined && !isOpenly;
  const common = { ...question, key, asked: { who, origin }, ...(isPrivate && { isPrivate: true as const }) };
  const receipts = await desk.submitAll(readers.map((to) => ({ ...common, to })));
  const lines = receipts.map(async (receipt) => {
    const expecting = await questions.receipt(receipt.request, receipt.reader, who);
    return { request: receipt.request, said: receiptText(receipt, asker, expecting, now()) };
  });
  return sayReceipts(await Promise.all(lines), asker);
}
