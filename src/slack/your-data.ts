import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Posted } from "../domain/notice.ts";
import { type PersonId, userOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { escaped, quotedCode } from "./block-kit.ts";
import type { CommandVerb } from "./command.ts";
import { actorOf } from "./installation.ts";
import { valueIn } from "./modal-context.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { confirmation, erasedHome, erasedMessage, erasedModal, eraseModal } from "./your-data.view.ts";

const comes = "Your data comes as a file, from Sluice to you alone, in a moment.";

/** `/sluice export` */
export const exportVerb: CommandVerb = async (sluice, { who, afterwards = (work) => work() }) => {
  await afterwards(() => sendExport(sluice, who));
  return comes;
};

/** `/sluice erase` */
export const eraseVerb: CommandVerb = async (_, { open }) => {
  if (!open)
    throw new Refusal("Erasing asks you to confirm in a form: type `/sluice erase`, or use the button in your settings.");
  return open(eraseModal());
};

/** What is kept of somebody: theirs to have, and to erase. Both are answers to an act of their own, so no gate holds them. */
export const yourDataSurface: Surface = (bolt, sluice) => {
  bolt.action("your-data/export", async ({ ack, body, client, logger }) => {
    await ack();
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => sendExport(sluice, who));
    if (refusal) await client.chat.postMessage({ channel: userOf(who), text: escaped(refusal) });
  });
  bolt.action("your-data/erase", async ({ ack, body, client }) => {
    await ack();
    await client.views.push({ trigger_id: (body as BlockAction).trigger_id, view: eraseModal() });
  });
  bolt.view("your-data/erase", async ({ ack, view, body, client, logger }) => {
    if (body.type !== "view_submission") return ack();
    const who = actorOf(body, body.user.id);
    if (!isConfirmed(view))
      return ack({
        response_action: "errors",
        errors: { confirm: `Type the word ${confirmation}. To keep everything, close this.` },
      });
    const shown = await sluice.questions.shownTo(who);
    // Begun before: erasing forgets by which token it is done.
    const takenBack = sluice.consents.takeBack(who).catch((error) => logger.warn(String(error)));
    const refusal = await refusalOf(logger, () => sluice.desk.erase({ who, mark: crypto.randomUUID().replaceAll("-", "") }));
    if (refusal) return ack({ response_action: "errors", errors: { confirm: quotedCode(refusal) } });
    await ack({ response_action: "update", view: erasedModal() });
    await clear(client, who, view, shown);
    await takenBack;
  });
};

const isConfirmed = (view: ViewSubmitAction["view"]) => valueIn(view, "confirm")?.trim().toLowerCase() === confirmation;

async function sendExport({ questions, share }: Sluice, who: PersonId) {
  if (!(await questions.person(who))) throw new Refusal("Nothing is kept here about you, so there is nothing to export.");
  const content = JSON.stringify(await questions.keptOf(who), null, 2);
  const comment = "All that Sluice keeps of you. It is yours alone: whoever you give it to can read what others wrote to you.";
  await share(who, { name: "sluice-data.json", title: "My data in Sluice", content, comment });
}

/** What had buttons in front of them becomes a line; where Slack does not take that, its buttons find nothing any more. */
async function clear(client: WebClient, who: PersonId, { id, root_view_id }: ViewSubmitAction["view"], shown: Posted[]) {
  const { text, blocks } = erasedMessage();
  await Promise.allSettled([
    ...shown.map(({ channel, ts }) => client.chat.update({ channel, ts, text, blocks })),
    client.views.publish({ user_id: userOf(who), view: erasedHome() }),
    ...(root_view_id && root_view_id !== id ? [client.views.update({ view_id: root_view_id, view: erasedModal() })] : []),
  ]);
}
