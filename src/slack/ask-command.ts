import { readAsk, readOptions, splitAtBars } from "../domain/ask-text.ts";
import { personId } from "../domain/person.ts";
import type { Submission } from "../domain/request.ts";
import { type Call, type CommandVerb, onCommand, readMention } from "./command.ts";
import { receiptText } from "./receipt.view.ts";
import type { Sluice, Surface } from "./sluice.ts";

const reviewExample = "/review @ana Look at the parser https://github.com/acme/parser/pull/381";
const decideExample = "/decide @ana Which queue for retries? | Postgres | Redis";
/** When nobody says how long judging it takes. */
const usualMinutes = 10;

/** `/review @ana <what and/or link>` */
export const review: CommandVerb = (sluice, call) => {
  const { user, rest } = readMention(call.text, reviewExample);
  return submit(sluice, call, { ...to(call, user), kind: "review", ...readAsk(rest, reviewExample), options: [] });
};

/** `/decide @ana Question? | Option A | Option B`; without options it is an open question. */
export const decide: CommandVerb = (sluice, call) => {
  const { user, rest } = readMention(call.text, decideExample);
  const [question = "", ...options] = splitAtBars(rest);
  return submit(sluice, call, {
    ...to(call, user),
    kind: "decision",
    ...readAsk(question, decideExample),
    options: readOptions(options, decideExample),
  });
};

const to = ({ installation, who, trigger }: Call, user: string) => ({
  key: `slack/${trigger}`,
  to: personId(installation, user),
  asked: { who, origin: { from: "slack" as const } },
  minutes: usualMinutes,
});

async function submit({ desk, questions, directory, now }: Sluice, { who }: Call, submission: Submission) {
  const asker = await directory.know(who);
  await directory.know(submission.to);
  const { request, reader } = await desk.submit(submission);
  const { prospect, bypassesLeft } = await questions.receipt(request, reader, who);
  return receiptText(request, reader, asker, prospect, bypassesLeft, now());
}

export const askCommand: Surface = (bolt, sluice) => {
  onCommand(bolt, "/review", sluice, review);
  onCommand(bolt, "/decide", sluice, decide);
};
