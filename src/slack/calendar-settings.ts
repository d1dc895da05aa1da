import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { PersonId } from "../domain/person.ts";
import { readCalendarAddress, readFocusWords } from "../domain/read-calendar-address.ts";
import { calendarForm } from "./calendar-settings.view.ts";
import { actorOf } from "./installation.ts";
import { valueIn } from "./modal-context.ts";
import { type Errors, noting } from "./read-inputs.ts";
import { redrawSettings } from "./redraw-settings.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** In the settings: a calendar is added, changed and removed. It is first read after the form was acknowledged; the settings below say what was found. */
export const calendarSettings: Surface = (bolt, sluice) => {
  bolt.action("settings/calendar", async ({ ack, body, client }) => {
    await ack();
    const kept = await sluice.questions.calendar(actorOf(body, body.user.id));
    await client.views.push({ trigger_id: (body as BlockAction).trigger_id, view: calendarForm(kept) });
  });
  bolt.view("settings/calendar", async ({ ack, view, body, client, logger }) => {
    if (body.type !== "view_submission") return ack();
    const who = actorOf(body, body.user.id);
    const errors: Errors = {};
    const refusal = await refusalOf(logger, () => add(sluice, who, view, errors));
    if (refusal) errors["words"] = refusal;
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    await ack();
    await readAndShow(sluice, client, who, view.root_view_id ?? undefined);
  });
  bolt.action("settings/drop-calendar", async ({ ack, body, client, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => sluice.desk.dropCalendar({ who }));
    await ack();
    await redrawSettings(sluice, client, who, (body as BlockAction).view?.id, refusal);
  });
};

type View = ViewSubmitAction["view"];

/** Where no address is given, the one that is known stays, with other words. */
async function add({ desk, questions, directory, calendars }: Sluice, who: PersonId, view: View, errors: Errors) {
  if ("absent" in calendars) return;
  await directory.know(who);
  const kept = await questions.calendar(who);
  const beside = noting(errors);
  const given = valueIn(view, "address")?.trim();
  const words = beside("words", () => readFocusWords(valueIn(view, "words") ?? ""));
  const address = given || !kept ? beside("address", () => readCalendarAddress(given ?? "")) : undefined;
  if (!words || Object.keys(errors).length > 0) return;
  const sealed = address ? { url: calendars.seal(address.url, who), host: address.host } : kept;
  if (sealed) await desk.addCalendar({ who, url: sealed.url, host: sealed.host, words });
}

async function readAndShow(sluice: Sluice, client: WebClient, who: PersonId, view_id: string | undefined) {
  await redrawSettings(sluice, client, who, view_id);
  if ("absent" in sluice.calendars) return;
  await sluice.calendars.read(who);
  await redrawSettings(sluice, client, who, view_id);
}
