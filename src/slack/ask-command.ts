import { readAsk, readOptions, splitAtBars } from "../domain/ask-text.ts";
import { personId } from "../domain/person.ts";
import type { Submission } from "../domain/request.ts";
import { type Call, type CommandVerb, onCommand, readMentions } from "./command.ts";
import { receiptText } from "./receipt.view.ts";
import type { Sluice, Surface } from "./sluice.ts";

const reviewExample = "/review @ana Look at the parser https://github.com/acme/parser/pull/381";
const decideExample = "/decide @ana Which queue for retries? | Postgres | Redis";
const askExample = "/sluice ask @ana Look at the parser https://github.com/acme/parser/pull/381";
/** When nobody says how long judging it takes. */
const usualMinutes = 10;

/** `/review @ana <what and/or link>` */
export const review: CommandVerb = (sluice, call) => {
  const { users, rest } = readMentions(call.text, reviewExample);
  return submit(sluice, call, users, { kind: "review", ...readAsk(rest, reviewExample), options: [] });
};

/** `/decide @ana Question? | Option A | Option B`; without options it is an open question. */
export const decide: CommandVerb = (sluice, call) => {
  const { users, rest } = readMentions(call.text, decideExample);
  return decision(sluice, call, users, rest);
};

function decision(sluice: Sluice, call: Call, users: string[], text: string) {
  const [question = "", ...options] = splitAtBars(text);
  const asked = { ...readAsk(question, decideExample), options: readOptions(options, decideExample) };
  return submit(sluice, call, users, { kind: "decision", ...asked });
}

/** `/sluice ask @ana …` tells by itself: what has options, or ends in a question, is a decision; anything else a review. */
export const ask: CommandVerb = (sluice, call) => {
  const { users, rest } = readMentions(call.text, askExample);
  if (isDecision(rest)) return decision(sluice, call, users, rest);
  return submit(sluice, call, users, { kind: "review", ...readAsk(rest, askExample), options: [] });
};

const isDecision = (text: string): boolean => splitAtBars(text).length > 1 || /\?\s*(<[^>]*>\s*)?$/.test(text);

type Question = Pick<Submission, "kind" | "ask" | "link" | "options">;

/** One request for each person asked, and a receipt for each. */
async function submit({ desk, questions, directory, now }: Sluice, call: Call, users: string[], question: Question) {
  const { who, installation, trigger } = call;
  const asker = await directory.know(who);
  const origin = { from: "slack" as const };
  const common = { ...question, key: `slack/${trigger}`, asked: { who, origin }, minutes: usualMinutes };
  const readers = users.map((user) => personId(installation, user));
  for (const reader of readers) await directory.know(reader);
  const receipts = await desk.submitAll(readers.map((to) => ({ ...common, to })));
  const lines = receipts.map(async ({ request, reader }) => {
    const { prospect, bypassesLeft } = await questions.receipt(request, reader, who);
    return receiptText(request, reader, asker, prospect, bypassesLeft, now());
  });
  return (await Promise.all(lines)).join("\n");
}

export const askCommand: Surface = (bolt, sluice) => {
  onCommand(bolt, "/review", sluice, review);
  onCommand(bolt, "/decide", sluice, decide);
};
