import type { App, ViewSubmitAction } from "@slack/bolt";
import { readWords } from "../domain/ask-text.ts";
import { type PersonId, personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { RequestId } from "../domain/request.ts";
import { passedBy } from "../domain/sitting.ts";
import { longestWait } from "../domain/turn.ts";
import { quotedCode } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { contextOfModal, drawAnew, valueIn } from "./modal-context.ts";
import { queuePage } from "./queue-command.ts";
import { refusalOf } from "./refusing.ts";
import { addTo, replyOrAdd } from "./reply-or-add.ts";
import { placeBelow, redrawSitting, sittingView } from "./sitting-modal.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { exampleFor, hostNamedIn, type WordsPurpose } from "./words-modal.view.ts";

type Filled = { request: RequestId; by: PersonId; view: ViewSubmitAction["view"]; body: ViewSubmitAction; words: string };
type Act = (sluice: Sluice, filled: Filled) => Promise<unknown>;
/** `beside` names the input at which a refusal stands, unless it is one of the words; `example` is what somebody could write. */
type Modal = { beside: string; example: string; needsWords: boolean; act: Act };

/** What is done once a modal about a request is sent off. */
export const requestModals: Surface = (bolt, sluice) => {
  for (const purpose of Object.keys(withWords) as WordsPurpose[]) {
    const modal = { beside: "words", example: exampleFor(purpose), needsWords: true, act: withWords[purpose] };
    onSubmit(bolt, sluice, `words/${purpose}`, modal);
  }
  onSubmit(bolt, sluice, "choose", { beside: "choice", example: "We run it already.", needsWords: false, act: choose });
  onSubmit(bolt, sluice, "later", { beside: "choice", example: "", needsWords: false, act: later });
  onSubmit(bolt, sluice, "estimate", { beside: "choice", example: "", needsWords: false, act: estimate });
  onSubmit(bolt, sluice, "hand-over", { beside: "person", example: "You wrote the parser.", needsWords: true, act: handOver });
};

function onSubmit(bolt: App, sluice: Sluice, callback: string, modal: Modal) {
  bolt.view(callback, async ({ ack, view, body, client, logger }) => {
    if (body.type !== "view_submission") return ack();
    const { request, respondTo, page, sitting } = contextOfModal(view);
    const by = actorOf(body, body.user.id);
    let words = "";
    const misread = await refusalOf(logger, async () => {
      words = wordsIn(view, modal);
    });
    const refusal = misread ?? (await refusalOf(logger, () => modal.act(sluice, { request, by, view, body, words })));
    if (refusal)
      return ack({ response_action: "errors", errors: { [misread ? "words" : besideIn(view, modal)]: quotedCode(refusal) } });
    await ack();
    if (respondTo) await drawAnew(sluice.fetch, respondTo, await queuePage(sluice, by, page));
    if (!sitting) return;
    const after =
      callback === "estimate" ? { sitting, happened: {} } : { sitting: passedBy(sitting), happened: { moved: request } };
    await redrawSitting(placeBelow(client, view), await sittingView(sluice, by, after.sitting, after.happened));
  });
}

/** A time or a day of one's own is what was wrong, where there is one. */
const besideIn = (view: Filled["view"], { beside }: Modal) => ["time", "revisit"].find((block) => valueIn(view, block)) ?? beside;

/** What somebody wrote; empty where they need not write. */
function wordsIn(view: Filled["view"], { example, needsWords }: Modal): string {
  const written = valueIn(view, "words") ?? "";
  return written || needsWords ? readWords(written, example) : "";
}

const withWords: Record<WordsPurpose, Act> = {
  "request-changes": ({ desk }, { request, by, view, words }) =>
    desk.settle({ request, by, outcome: { is: "changes requested", note: words }, ...commentIn(view) }),
  decline: ({ desk }, { request, by, view, words }) =>
    desk.settle({ request, by, outcome: { is: "declined", note: words }, ...commentIn(view) }),
  answer: ({ desk }, { request, by, view, words }) =>
    desk.settle({ request, by, outcome: { is: "answered", words, ...revisitIn(view) } }),
  "ask-back": ({ desk }, { request, by, view, words }) => desk.askBack({ request, by, question: words, ...commentIn(view) }),
  "bring-again": ({ desk }, { request, by, words }) => desk.bringAgain({ request, by, words }),
  add: (sluice, { request, by, words }) => addTo(sluice, { request, by, words }),
  // Another who asks it too may have replied meanwhile.
  reply: (sluice, { request, by, words }) => replyOrAdd(sluice, { request, by, words }),
};

/** Where it is shown as a comment, as the form said. */
const commentIn = ({ blocks }: Filled["view"]) => {
  const commentAt = hostNamedIn(blocks);
  return commentAt === undefined ? {} : { commentAt };
};

/** The day on which they want to look at it again, where they chose one. */
const revisitIn = (view: Filled["view"]) => {
  const revisitOn = valueIn(view, "revisit");
  return revisitOn === undefined ? {} : { revisitOn };
};

const choose: Act = async ({ desk, questions }, { request, by, view, words }) => {
  await questions.mayAct(request, by, "reader");
  const choice = (await questions.request(request))?.options[Number(valueIn(view, "choice"))];
  if (choice === undefined) throw new Refusal("Choose one of the options.");
  await desk.settle({ request, by, outcome: { is: "decided", choice, ...(words && { note: words }), ...revisitIn(view) } });
};

const later: Act = async ({ desk, now }, { request, by, view }) => {
  const once = valueIn(view, "once");
  if (once !== undefined) return desk.putOff({ request, by, until: now() + longestWait, once });
  const own = valueIn(view, "time");
  const until = own ? Number(own) * 1000 : Number(valueIn(view, "choice"));
  if (!Number.isFinite(until)) throw new Refusal("Choose when it should come back.");
  await desk.putOff({ request, by, until });
};

const estimate: Act = ({ desk }, { request, by, view }) =>
  desk.estimate({ request, by, minutes: Number(valueIn(view, "choice")) });

const handOver: Act = async ({ desk, directory }, { request, by, view, body, words }) => {
  const user = valueIn(view, "person");
  if (!user) throw new Refusal("Choose whom to hand it to.");
  const to = personId(installationIn(body), user);
  await directory.know(to);
  await desk.handOver({ request, by, to, why: words });
};
