import type { BlockAction, ButtonAction } from "@slack/bolt";
import { z } from "zod";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { readDeed } from "../domain/read-deed.ts";
import { Refusal } from "../domain/refusal.ts";
import { requestId } from "../domain/request.ts";
import { readShortAnswers, type ShortAnswer } from "../domain/short-answers.ts";
import { answerLineView, type LinePart, lineDoneView, type Misread } from "./answer-line.view.ts";
import { escaped, type Message } from "./block-kit.ts";
import type { Call } from "./command.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

const mostAnswers = 20;
/** What a button can carry. */
const mostCharacters = 2_000;

/** What the button carries: the line itself, cut into its answers, and when it was written: "tomorrow" stays that day. */
const carried = z.object({
  line: z.string(),
  at: z.number(),
  said: z.array(z.tuple([z.number(), z.string()])).min(1),
});

/** "142 yes · 143 no, too big": what would be done, seen by who wrote it alone. Nothing is done yet. */
export async function readLine({ directory, questions, now }: Sluice, call: Call): Promise<Message> {
  const { who, text, trigger } = call;
  const person = await directory.know(who);
  const at = now();
  const all = readShortAnswers(text, await questions.openTo(who), person.zone, at);
  const parts = all.flatMap(({ request, deed }): LinePart[] => (request && deed ? [{ request, deed }] : []));
  const misread = await Promise.all(all.filter(({ deed }) => !deed).map((one) => misreadOf(questions, call, one)));
  const said = all.filter(({ deed }) => deed).map((one) => [one.number, one.words] as const);
  const value = JSON.stringify({ line: trigger, at, said });
  if (all.length > mostAnswers || value.length > mostCharacters)
    throw new Refusal("That is more than I can show at once. Send it in two messages, for example: 142 yes · 143 no, too big");
  return answerLineView(parts, misread, value, { attention: attentionOf(person), locale: person.locale, now: at });
}

async function misreadOf(questions: Sluice["questions"], call: Call, one: ShortAnswer): Promise<Misread> {
  const said = `R${one.number} ${one.words}`.trim();
  if (one.why) return { said, why: one.why };
  const id = requestId(call.installation, one.number);
  const why = await questions.mayAct(id, call.who, "reader").then(() => "Say it again.", sentenceOf);
  return { said, why };
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}

/** What was read is done, or left. The message that asked says so, and has no buttons any more. */
export const answerLine: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("line/leave", async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: "Left as it was: nothing was done." });
  });
  bolt.action<BlockAction<ButtonAction>>("line/do", async ({ ack, action, body, respond, logger }) => {
    let message: Message | undefined;
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, async () => {
      message = await confirmed(sluice, who, installationIn(body), action.value ?? "");
    });
    await ack();
    if (refusal) await respond({ response_type: "ephemeral", replace_original: false, text: escaped(refusal) });
    else if (message) await respond({ replace_original: true, ...message });
  });
};

async function confirmed({ desk, directory, questions, now }: Sluice, who: PersonId, installation: string, value: string) {
  const { line, at, said } = carried.parse(JSON.parse(value));
  const person = await directory.know(who);
  const parts: LinePart[] = [];
  const refusals: string[] = [];
  for (const [number, words] of said) {
    const id = requestId(installation, number);
    const refusal = await questions.mayAct(id, who, "reader").then(() => undefined, sentenceOf);
    const request = refusal === undefined ? await questions.request(id) : undefined;
    if (request) parts.push({ request, deed: readDeed(request, words, person.zone, at) });
    else if (refusal) refusals.push(refusal);
  }
  const judged = await desk.judgeAll({ by: who, line, deeds: parts.map(({ deed }) => deed) });
  if (judged.isRepeated) throw new Refusal("You confirmed that already, and it is done. `/queue` shows what is left.");
  refusals.push(...judged.refusals.filter((one) => one !== undefined));
  const done = parts.filter((_, index) => judged.refusals[index] === undefined);
  return lineDoneView(done, refusals, { attention: attentionOf(person), locale: person.locale, now: now() });
}
