import type { App, BlockAction, ViewSubmitAction } from "@slack/bolt";
import { personId } from "../domain/person.ts";
import { missingIn } from "../domain/preflight.ts";
import { sayRoughly } from "../domain/say-roughly.ts";
import { askAll } from "./ask-all.ts";
import { draftIn, questionIn, rememberedIn } from "./ask-draft.ts";
import { askModal, receiptModal } from "./ask-modal.view.ts";
import { quotedCode } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

type View = ViewSubmitAction["view"];

/**
 * The form to ask by: it says roughly when each reader has it before anybody is asked, and, once, what would make it easier to judge. Its
 * receipt takes its place.
 */
export const askForm: Surface = (bolt, sluice) => {
  redrawWith(bolt, sluice);
  bolt.view("ask", async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const { question, errors } = questionIn(view, sluice.now());
    if (!question) return ack({ response_action: "errors", errors });
    const draft = draftIn(view);
    const missing = missingIn(question);
    if (missing.length > 0 && rememberedIn(view).missing.length === 0)
      return ack({ response_action: "update", view: askModal(draft, await prospectsOf(sluice, body, draft.readers), missing) });
    const readers = draft.readers.map((user) => personId(installationIn(body), user));
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
    const prospects = await prospectsOf(sluice, body, draft.readers);
    const isFull = draft.isFull || action.action_id === "ask-form/more";
    const told = rememberedIn(view as View).missing;
    const { question } = questionIn(view as View, sluice.now());
    const drawn = askModal({ ...draft, isFull }, prospects, question && told.length > 0 ? missingIn(question) : told);
    // What is typed stays while the blocks keep their ids; a view that changed meanwhile is drawn by what changed it.
    await client.views.update({ view_id: view.id, hash: view.hash, view: drawn }).catch(() => {});
  });
}

async function prospectsOf(
  { directory, now }: Sluice,
  body: BlockAction | ViewSubmitAction,
  readers: string[],
): Promise<string[]> {
  const asker = await directory.know(actorOf(body, body.user.id));
  const ids = readers.map((user) => personId(installationIn(body), user));
  const known = await Promise.all(ids.map((id) => directory.know(id).catch(() => undefined)));
  return known.flatMap((person) => (person ? [sayRoughly(person, asker.zone, now())] : []));
}
