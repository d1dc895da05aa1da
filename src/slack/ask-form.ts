import type { App, BlockAction, ViewSubmitAction } from "@slack/bolt";
import { readAsk, readOptions } from "../domain/ask-text.ts";
import { type PersonId, personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { sayRoughly } from "../domain/say-roughly.ts";
import { askAll, type Question, usualMinutes } from "./ask-all.ts";
import { type AskDraft, askModal, receiptModal } from "./ask-modal.view.ts";
import { escaped, quotedCode } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

type View = ViewSubmitAction["view"];
type Errors = Record<string, string>;

/** The form to ask by: it says roughly when each reader has it before anybody is asked, and its receipt takes its place. */
export const askForm: Surface = (bolt, sluice) => {
  redrawWith(bolt, sluice);
  bolt.view("ask", async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const { question, readers, errors } = read(view, installationIn(body));
    if (!question) return ack({ response_action: "errors", errors });
    let receipt = "";
    const call = { who: actorOf(body, body.user.id), key: `slack/${view.id}` };
    const refusal = await refusalOf(logger, async () => {
      receipt = await askAll(sluice, call, readers, question);
    });
    if (refusal) return ack({ response_action: "errors", errors: { readers: quotedCode(refusal) } });
    await ack({ response_action: "update", view: receiptModal(receipt) });
  });
};

/** Another kind shows or hides the options; other readers, when they have it. */
function redrawWith(bolt: App, sluice: Sluice) {
  bolt.action<BlockAction>(/^ask-form\//, async ({ ack, body, client }) => {
    await ack();
    const { view } = body;
    if (!view) return;
    const draft = draftIn(view as View);
    const prospects = await prospectsOf(sluice, body, draft.readers);
    // What is typed stays while the blocks keep their ids; a view that changed meanwhile is drawn by what changed it.
    await client.views.update({ view_id: view.id, hash: view.hash, view: askModal(draft, prospects) }).catch(() => {});
  });
}

async function prospectsOf({ directory, now }: Sluice, body: BlockAction, readers: string[]): Promise<string[]> {
  const asker = await directory.know(actorOf(body, body.user.id));
  const ids = readers.map((user) => personId(installationIn(body), user));
  const known = await Promise.all(ids.map((id) => directory.know(id).catch(() => undefined)));
  return known.flatMap((person) => (person ? [sayRoughly(person, asker.zone, now())] : []));
}

const filledIn = ({ state }: View, block: string) => Object.values(state.values[block] ?? {})[0];
const wordsOf = (view: View, block: string): string => filledIn(view, block)?.value ?? "";

const draftIn = (view: View): AskDraft => ({
  kind: filledIn(view, "kind")?.selected_option?.value === "decision" ? "decision" : "review",
  readers: filledIn(view, "readers")?.selected_users ?? [],
  ask: wordsOf(view, "ask"),
  link: wordsOf(view, "link"),
});

/** What was filled in, or what is wrong with it beside the input that it is in. */
function read(view: View, installation: string): { question?: Question; readers: PersonId[]; errors: Errors } {
  const draft = draftIn(view);
  const errors: Errors = {};
  const beside = <T>(block: string, reading: () => T): T | undefined => {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors[block] = quotedCode(error.message);
      return undefined;
    }
  };
  const ask = beside("ask", () => readAsk(escaped(`${draft.ask} ${draft.link}`), "Look at the parser's error path"));
  const lines = wordsOf(view, "options")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const options = beside("options", () => readOptions(lines.map(escaped), "Postgres, then Redis on the next line"));
  const readers = draft.readers.map((user) => personId(installation, user));
  if (readers.length === 0) errors["readers"] = "Choose whom you ask.";
  if (!ask || !options || Object.keys(errors).length > 0) return { readers, errors };
  const minutes = Number(wordsOf(view, "minutes")) || usualMinutes;
  return { question: { kind: draft.kind, ...ask, options: draft.kind === "decision" ? options : [], minutes }, readers, errors };
}
