import type { App, BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { GroupId } from "../domain/group.ts";
import { type Person, personId, userOf } from "../domain/person.ts";
import { missingIn } from "../domain/preflight.ts";
import { sayRoughly, sayRoughlyOfGroup } from "../domain/say-roughly.ts";
import { askAll } from "./ask-all.ts";
import { chosenReaders, draftIn, questionIn, rememberedIn } from "./ask-draft.ts";
import { type AskDraft, askModal, groupOption, receiptModal } from "./ask-modal.view.ts";
import { quotedCode } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

type View = ViewSubmitAction["view"];
/** Slack takes so many options. */
const mostOffered = 100;

/**
 * The form to ask by: it says roughly when each reader has it before anybody is asked, and, once, what would make it easier to judge. Its
 * receipt takes its place.
 */
export const askForm: Surface = (bolt, sluice) => {
  redrawWith(bolt, sluice);
  offerGroups(bolt, sluice);
  bolt.view("ask", async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const { question, errors } = questionIn(view, sluice.now());
    if (!question) return ack({ response_action: "errors", errors });
    const draft = draftIn(view);
    const missing = missingIn(question);
    if (missing.length > 0 && rememberedIn(view).missing.length === 0)
      return ack({ response_action: "update", view: askModal(draft, await prospectsOf(sluice, body, draft), missing) });
    const readers = chosenReaders(draft).map((reader) => personId(installationIn(body), reader));
    let receipt = "";
    const call = { who: actorOf(body, body.user.id), key: `slack/${view.id}` };
    const refusal = await refusalOf(logger, async () => {
      receipt = await askAll(sluice, call, readers, question);
    });
    if (refusal) return ack({ response_action: "errors", errors: { readers: quotedCode(refusal) } });
    await ack({ response_action: "update", view: receiptModal(receipt) });
  });
};

/** Another kind or silence shows or hides what belongs to it; other readers, when they have it; more, all that can be said. */
function redrawWith(bolt: App, sluice: Sluice) {
  bolt.action<BlockAction>(/^ask-form\//, async ({ ack, action, body, client }) => {
    await ack();
    const { view } = body;
    if (!view) return;
    const draft = draftIn(view as View);
    const prospects = await prospectsOf(sluice, body, draft);
    const isFull = draft.isFull || action.action_id === "ask-form/more";
    const told = rememberedIn(view as View).missing;
    const { question } = questionIn(view as View, sluice.now());
    const drawn = askModal({ ...draft, isFull }, prospects, question && told.length > 0 ? missingIn(question) : told);
    // What is typed stays while the blocks keep their ids; a view that changed meanwhile is drawn by what changed it.
    await client.views.update({ view_id: view.id, hash: view.hash, view: drawn }).catch(() => {});
  });
}

async function prospectsOf(
  sluice: Sluice,
  body: BlockAction | ViewSubmitAction,
  { readers, group }: AskDraft,
): Promise<string[]> {
  const { directory, now } = sluice;
  const asker = await directory.know(actorOf(body, body.user.id));
  const ids = readers.map((user) => personId(installationIn(body), user));
  const known = await Promise.all(ids.map((id) => directory.know(id).catch(() => undefined)));
  return [
    ...known.flatMap((person) => (person ? [sayRoughly(person, asker.zone, now())] : [])),
    ...(group ? await prospectOf(sluice, personId(installationIn(body), group.id), asker) : []),
  ];
}

async function prospectOf({ directory, questions, now }: Sluice, group: GroupId, asker: Person): Promise<string[]> {
  const known = await directory.knowGroup(group).catch(() => undefined);
  if (!known) return [];
  return [sayRoughlyOfGroup(known, await questions.peopleOf(known, asker.id), asker.zone, now())];
}

/** The groups whose names have in them what was typed; none where Slack does not tell. */
function offerGroups(bolt: App, { directory }: Sluice) {
  bolt.options("ask-form/group", async ({ ack, options, body, logger }) => {
    const wanted = options.value.toLowerCase().replace(/^@/, "");
    const groups = await directory.listGroups(installationIn(body)).catch((error) => {
      logger.warn(error);
      return [];
    });
    const fitting = groups.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, mostOffered);
    await ack({ options: fitting.map(({ id, name }) => groupOption({ id: userOf(id), name })) });
  });
}
