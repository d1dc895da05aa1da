import type { App, BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { problemsOf } from "../domain/settings.ts";
import { quotedCode } from "./block-kit.ts";
import type { CommandVerb } from "./command.ts";
import { actorOf } from "./installation.ts";
import { type Errors, noting } from "./read-inputs.ts";
import { refusalOf } from "./refusing.ts";
import { settingsForms } from "./settings-forms.ts";
import { daysOffForm, digestsForm, hoursForm, statusForm, weeklyForm } from "./settings-forms.view.ts";
import { settingsModal, weeklyKey } from "./settings-modal.view.ts";
import type { Sluice, Surface } from "./sluice.ts";

const forms: Record<string, (person: Person) => ModalView> = {
  hours: hoursForm,
  digests: digestsForm,
  status: statusForm,
  weekly: weeklyForm,
  "days-off": daysOffForm,
};

/** `/sluice settings` */
export const settings: CommandVerb = async (sluice, { who, open }) => {
  if (!open) throw new Refusal("Your settings open behind the button in Home, or with `/sluice settings`.");
  return open(await modalOf(sluice, who));
};

/** What somebody chose, in sentences; each is changed in a form over it, which refuses beside what is wrong. */
export const settingsSurface: Surface = (bolt, sluice) => {
  bolt.action("settings/open", async ({ ack, body, client }) => {
    await ack();
    const view = await modalOf(sluice, actorOf(body, body.user.id));
    await client.views.open({ trigger_id: (body as BlockAction).trigger_id, view });
  });
  for (const name of Object.keys(forms)) {
    bolt.action(`settings/${name}`, async ({ ack, body, client }) => {
      await ack();
      const person = await sluice.directory.know(actorOf(body, body.user.id));
      const view = forms[name]?.(person);
      if (view) await client.views.push({ trigger_id: (body as BlockAction).trigger_id, view });
    });
    onKeep(bolt, sluice, name);
  }
  bolt.action<BlockAction<ButtonAction>>(/^settings\/remove-/, async ({ ack, action, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => remove(sluice, who, action));
    await ack();
    await redraw(sluice, client, who, body.view?.id, refusal);
  });
  bolt.action<BlockAction<ButtonAction>>("settings/dnd", async ({ ack, action, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const ignoresDnd = action.value === "ignore" ? (true as const) : undefined;
    const refusal = await refusalOf(logger, () => sluice.desk.changeSettings({ who, change: { ignoresDnd } }));
    await ack();
    await redraw(sluice, client, who, body.view?.id, refusal);
  });
  bolt.action<BlockAction<ButtonAction>>("settings/consent", async ({ ack, action, body, client }) => {
    await ack();
    if (action.value !== "take back") return;
    const who = actorOf(body, body.user.id);
    await sluice.consents.takeBack(who);
    await redraw(sluice, client, who, body.view?.id);
  });
};

const modalOf = async ({ directory, consents, now }: Sluice, who: PersonId, refusal?: string) =>
  settingsModal(await directory.know(who), now(), refusal, await consents.viewFor(who));

function onKeep(bolt: App, sluice: Sluice, name: string) {
  bolt.view(`settings/${name}`, async ({ ack, view, body, client, logger }) => {
    if (body.type !== "view_submission") return ack();
    const who = actorOf(body, body.user.id);
    const errors = await keep(sluice, name, view, who, logger);
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    await ack();
    await redraw(sluice, client, who, view.root_view_id ?? undefined);
  });
}

type Logger = Parameters<typeof refusalOf>[0];

/** Changes what a form asks for, or says what is wrong with it, each beside its input. */
async function keep({ desk, directory }: Sluice, name: string, view: ViewSubmitAction["view"], who: PersonId, logger: Logger) {
  const form = settingsForms[name];
  if (!form) return {};
  const person = await directory.know(who);
  const errors: Errors = {};
  const read = form.read(view, person, noting(errors));
  if (Object.keys(errors).length > 0) return errors;
  for (const { setting, why } of problemsOf({ ...attentionOf(person), ...read.change }))
    errors[form.beside[setting] ?? lastInput(view)] = quotedCode(why);
  if (Object.keys(errors).length > 0) return errors;
  const refusal = await refusalOf(logger, () => desk.changeSettings({ who, ...read }));
  if (refusal) return { [lastInput(view)]: quotedCode(refusal) };
  if (read.followsSlack && person.hasOwnZone) await directory.refresh(who);
  return {};
}

const lastInput = ({ blocks }: ViewSubmitAction["view"]) => blocks.filter(({ type }) => type === "input").at(-1)?.block_id ?? "";

async function remove({ desk, directory }: Sluice, who: PersonId, { action_id, value }: ButtonAction) {
  const { weekly = [], daysOff = [] } = attentionOf(await directory.know(who));
  if (action_id === "settings/remove-weekly")
    return desk.changeSettings({ who, change: { weekly: weekly.filter((one) => weeklyKey(one) !== value) } });
  const left = daysOff.filter(({ from, to }) => `${from} ${to}` !== value);
  return desk.changeSettings({ who, change: { daysOff: left } });
}

/** Whoever closed it meanwhile wants it no more. */
async function redraw(sluice: Sluice, client: WebClient, who: PersonId, view_id: string | undefined, refusal?: string) {
  if (view_id === undefined) return;
  const view = await modalOf(sluice, who, refusal);
  await client.views.update({ view_id, view }).catch(() => {});
}
