import { readAsk, readOptions, splitAtBars } from "../domain/ask-text.ts";
import { personId } from "../domain/person.ts";
import { usualMinutes } from "../domain/usual-minutes.ts";
import { askAll, type Question } from "./ask-all.ts";
import { askModal } from "./ask-modal.view.ts";
import { type Call, type CommandVerb, onCommand, openForm, readMentions } from "./command.ts";
import { asksForHelp, helpAbout } from "./help.ts";
import type { Sluice, Surface } from "./sluice.ts";

const reviewExample = "/review @ana Look at the parser https://github.com/acme/parser/pull/381";
const decideExample = "/decide @ana Which queue for retries? | Postgres | Redis";
const askExample = "/sluice ask @ana Look at the parser https://github.com/acme/parser/pull/381";

/** `/review @ana <what and/or link>` */
export const review: CommandVerb = async (sluice, call) => {
  if (call.text === "") return openForm(call, askModal());
  if (asksForHelp(call.text)) return helpAbout("asking");
  const { readers, rest } = readMentions(call.text, reviewExample);
  return submit(sluice, call, readers, { kind: "review", ...readAsk(rest, reviewExample), options: [] });
};

/** `/decide @ana Question? | Option A | Option B`; without options it is an open question. */
export const decide: CommandVerb = async (sluice, call) => {
  if (call.text === "") return openForm(call, askModal({ kind: "decision" }));
  if (asksForHelp(call.text)) return helpAbout("asking");
  const { readers, rest } = readMentions(call.text, decideExample);
  return decision(sluice, call, readers, rest);
};

function decision(sluice: Sluice, call: Call, readers: string[], text: string) {
  const [question = "", ...options] = splitAtBars(text.replace(/\s*\|\s*$/, ""));
  const asked = { ...readAsk(question, decideExample), options: readOptions(options, decideExample) };
  return submit(sluice, call, readers, { kind: "decision", ...asked });
}

/** `/sluice ask @ana …` tells by itself: what has options, or ends in a question, is a decision; anything else a review. */
export const ask: CommandVerb = async (sluice, call) => {
  if (call.text === "") return openForm(call, askModal());
  if (asksForHelp(call.text)) return helpAbout("asking");
  const { readers, rest } = readMentions(call.text, askExample);
  if (isDecision(rest)) return decision(sluice, call, readers, rest);
  return submit(sluice, call, readers, { kind: "review", ...readAsk(rest, askExample), options: [] });
};

const isDecision = (text: string): boolean => splitAtBars(text).length > 1 || /\?\s*(<[^>]*>\s*)?$/.test(text);

const submit = (
  sluice: Sluice,
  { who, installation, trigger, thread }: Call,
  readers: string[],
  question: Omit<Question, "minutes">,
) =>
  askAll(
    sluice,
    { who, key: `slack/${trigger}`, ...(thread && { thread }) },
    readers.map((reader) => personId(installation, reader)),
    { ...question, minutes: usualMinutes },
  );

export const askCommand: Surface = (bolt, sluice) => {
  onCommand(bolt, "/review", sluice, review);
  onCommand(bolt, "/decide", sluice, decide);
};
