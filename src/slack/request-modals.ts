import type { App, ViewSubmitAction } from "@slack/bolt";
import { readWords } from "../domain/ask-text.ts";
import { type PersonId, personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { RequestId } from "../domain/request.ts";
import { actorOf, installationIn } from "./installation.ts";
import { contextOfModal, drawAnew, valueIn } from "./modal-context.ts";
import { queuePage } from "./queue-command.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { exampleFor, type WordsPurpose } from "./words-modal.view.ts";

type Filled = { request: RequestId; by: PersonId; view: ViewSubmitAction["view"]; body: ViewSubmitAction };
type Act = (sluice: Sluice, filled: Filled) => Promise<unknown>;

/** What is done once a modal about a request is sent off; a refusal stands beside the input named first. */
export const requestModals: Surface = (bolt, sluice) => {
  for (const [purpose, act] of Object.entries(withWords)) onSubmit(bolt, sluice, `words/${purpose}`, "words", act);
  onSubmit(bolt, sluice, "choose", "choice", choose);
  onSubmit(bolt, sluice, "later", "choice", later);
  onSubmit(bolt, sluice, "hand-over", "person", handOver);
};

function onSubmit(bolt: App, sluice: Sluice, callback: string, block: string, act: Act) {
  bolt.view(callback, async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const { request, respondTo } = contextOfModal(view);
    const by = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => act(sluice, { request, by, view, body }));
    if (refusal) return ack({ response_action: "errors", errors: { [block]: refusal.replaceAll("`", "") } });
    await ack();
    if (respondTo) await drawAnew(respondTo, await queuePage(sluice, by, 0));
  });
}

const wordsIn = (view: Filled["view"], purpose: WordsPurpose) => readWords(valueIn(view, "words") ?? "", exampleFor(purpose));

const withWords: Record<WordsPurpose, Act> = {
  "request-changes": ({ desk }, { request, by, view }) =>
    desk.settle({ request, by, outcome: { is: "changes requested", note: wordsIn(view, "request-changes") } }),
  decline: ({ desk }, { request, by, view }) =>
    desk.settle({ request, by, outcome: { is: "declined", note: wordsIn(view, "decline") } }),
  answer: ({ desk }, { request, by, view }) =>
    desk.settle({ request, by, outcome: { is: "answered", words: wordsIn(view, "answer") } }),
  "ask-back": ({ desk }, { request, by, view }) => desk.askBack({ request, by, question: wordsIn(view, "ask-back") }),
  reply: ({ desk }, { request, by, view }) => desk.reply({ request, by, words: wordsIn(view, "reply") }),
};

const choose: Act = async ({ desk, questions }, { request, by, view }) => {
  const choice = (await questions.request(request))?.options[Number(valueIn(view, "choice"))];
  if (choice === undefined) throw new Refusal("Choose one of the options.");
  const note = valueIn(view, "words");
  await desk.settle({
    request,
    by,
    outcome: { is: "decided", choice, ...(note && { note: readWords(note, "We run it already.") }) },
  });
};

const later: Act = async ({ desk }, { request, by, view }) => {
  const own = valueIn(view, "time");
  const until = own ? Number(own) * 1000 : Number(valueIn(view, "choice"));
  if (!Number.isFinite(until)) throw new Refusal("Choose when it should come back.");
  await desk.putOff({ request, by, until });
};

const handOver: Act = async ({ desk, directory }, { request, by, view, body }) => {
  const user = valueIn(view, "person");
  if (!user) throw new Refusal("Choose whom to hand it to.");
  const to = personId(installationIn(body), user);
  await directory.know(to);
  await desk.handOver({ request, by, to, why: readWords(valueIn(view, "words") ?? "", "You wrote the parser.") });
};
