import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { isCodeHost } from "../domain/code-host.ts";
import { holidayPlaces, workedToo } from "../domain/holidays.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { agentsForm } from "./agents-settings.view.ts";
import { option } from "./block-kit.ts";
import type { CommandVerb } from "./command.ts";
import { actorOf } from "./installation.ts";
import { capacityForm } from "./judging-settings.view.ts";
import { keepSettings } from "./keep-settings.ts";
import { mirrorForm } from "./mirror-settings.view.ts";
import { redrawSettings, settingsOf } from "./redraw-settings.ts";
import { refusalOf } from "./refusing.ts";
import {
  bypassesForm,
  daysOffForm,
  digestsForm,
  holidaysForm,
  hoursForm,
  statusForm,
  weeklyForm,
} from "./settings-forms.view.ts";
import { weeklyKey } from "./settings-modal.view.ts";
import type { Sluice, Surface } from "./sluice.ts";

const forms: Record<string, (person: Person, keepsLoad: boolean) => ModalView> = {
  hours: hoursForm,
  digests: digestsForm,
  status: statusForm,
  weekly: weeklyForm,
  "days-off": daysOffForm,
  holidays: holidaysForm,
  bypasses: bypassesForm,
  capacity: capacityForm,
  mirror: mirrorForm,
};

/** `/sluice settings` */
export const settings: CommandVerb = async (sluice, { who, open }) => {
  if (!open) throw new Refusal("Your settings open behind the button in Home, or with `/sluice settings`.");
  return open(await settingsOf(sluice, who));
};

/** What somebody chose, in sentences; each is changed in a form over it, which refuses beside what is wrong. */
export const settingsSurface: Surface = (bolt, sluice) => {
  bolt.action("settings/open", async ({ ack, body, client }) => {
    await ack();
    const view = await settingsOf(sluice, actorOf(body, body.user.id));
    await client.views.open({ trigger_id: (body as BlockAction).trigger_id, view });
  });
  for (const name of [...Object.keys(forms), "agents"]) {
    bolt.action(`settings/${name}`, async ({ ack, body, client }) => {
      await ack();
      const person = await sluice.directory.know(actorOf(body, body.user.id));
      const view =
        name === "agents"
          ? agentsForm(person, await sluice.questions.agentsOf(person), sluice.now())
          : forms[name]?.(person, sluice.keepsLoad);
      if (view) await client.views.push({ trigger_id: (body as BlockAction).trigger_id, view });
    });
    onKeep(bolt, sluice, name);
  }
  bolt.options("search/place", async ({ ack, options }) => ack({ options: placesLike(options.value) }));
  bolt.action<BlockAction<ButtonAction>>(/^settings\/remove-/, async ({ ack, action, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => remove(sluice, who, action));
    await ack();
    await redrawSettings(sluice, client, who, body.view?.id, refusal);
  });
  bolt.action<BlockAction<ButtonAction>>("settings/dnd", async ({ ack, action, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const ignoresDnd = action.value === "ignore" ? (true as const) : null;
    const refusal = await refusalOf(logger, () => sluice.desk.changeSettings({ who, change: { ignoresDnd } }));
    await ack();
    await redrawSettings(sluice, client, who, body.view?.id, refusal);
  });
  bolt.action<BlockAction<ButtonAction>>("settings/unlink", async ({ ack, action, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const host = action.value ?? "";
    const refusal = await refusalOf(logger, async () => {
      if (isCodeHost(host)) await sluice.desk.unlinkAccount({ who, host });
    });
    await ack();
    await redrawSettings(sluice, client, who, body.view?.id, refusal);
  });
  bolt.action<BlockAction<ButtonAction>>("settings/consent", async ({ ack, action, body, client }) => {
    await ack();
    if (action.value !== "take back") return;
    const who = actorOf(body, body.user.id);
    await sluice.consents.takeBack(who);
    await redrawSettings(sluice, client, who, body.view?.id);
  });
};

function onKeep(bolt: App, sluice: Sluice, name: string) {
  bolt.view(`settings/${name}`, async ({ ack, view, body, client, logger }) => {
    if (body.type !== "view_submission") return ack();
    const who = actorOf(body, body.user.id);
    const errors = await keepSettings(sluice, name, view, who, logger);
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    await ack();
    await redrawSettings(sluice, client, who, view.root_view_id ?? undefined);
  });
}

async function remove({ desk, directory }: Sluice, who: PersonId, { action_id, value }: ButtonAction) {
  const { weekly = [], daysOff = [], holidays } = attentionOf(await directory.know(who));
  if (action_id === "settings/remove-holiday")
    return desk.changeSettings({ who, change: { holidays: holidays ? workedToo(holidays, value ?? "") : null } });
  if (action_id === "settings/remove-weekly")
    return desk.changeSettings({ who, change: { weekly: weekly.filter((one) => weeklyKey(one) !== value) } });
  const left = daysOff.filter(({ from, to }) => `${from} ${to}` !== value);
  return desk.changeSettings({ who, change: { daysOff: left } });
}

/** Slack takes so many. */
const mostOffered = 100;

const placesLike = (typed: string) =>
  holidayPlaces()
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, mostOffered)
    .map(({ place, name }) => option(name, place));
