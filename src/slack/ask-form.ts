import type { App, BlockAction } from "@slack/bolt";
import { personId, userOf } from "../domain/person.ts";
import { missingIn } from "../domain/preflight.ts";
import { askAll } from "./ask-all.ts";
import { chosenReaders, draftIn, questionIn, rememberedIn } from "./ask-draft.ts";
import { askModal, groupOption, receiptModal } from "./ask-modal.view.ts";
import { prospectsOf } from "./ask-prospects.ts";
import { openAskRedraw } from "./ask-redraw.ts";
import { quotedCode } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** Slack takes so many options. */
const mostOffered = 100;

/**
 * The form to ask by: it says roughly when each reader has it before anybody is asked, and, while it is filled in, what would make it easier to
 * judge; what was not said so yet is said once on sending. Its receipt takes its place.
 */
export const askForm: Surface = (bolt, sluice) => {
  const redraw = openAskRedraw(sluice);
  bolt.action<BlockAction>(/^ask-form\//, async ({ ack, body, client }) => {
    await ack();
    await redraw(client, body);
  });
  offerGroups(bolt, sluice);
  bolt.view("ask", async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const { question, errors } = questionIn(view, sluice.now());
    if (!question) return ack({ response_action: "errors", errors });
    const draft = draftIn(view);
    const missing = missingIn(question);
    const wasSaid = rememberedIn(view).missing;
    if (missing.some((one) => !wasSaid.includes(one)))
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
