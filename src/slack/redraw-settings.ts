import type { WebClient } from "@slack/web-api";
import type { PersonId } from "../domain/person.ts";
import { accountsInSettings } from "./accounts.view.ts";
import type { CalendarShown } from "./calendar-settings.view.ts";
import { rulesInSettings } from "./rules-command.view.ts";
import { settingsModal } from "./settings-modal.view.ts";
import type { Sluice } from "./sluice.ts";

/** The settings of somebody as they are now; above them what was refused. */
export async function settingsOf(sluice: Sluice, who: PersonId, refusal?: string) {
  const { directory, questions, calendars, consents, keepsLoad, linkable, now } = sluice;
  const shown: CalendarShown = "absent" in calendars ? calendars : { kept: await questions.calendar(who) };
  const person = await directory.know(who);
  const { rules, names } = await questions.rules(who);
  const agents = await questions.agentsOf(person);
  const below = [
    ...accountsInSettings(await questions.accountsOf(who), linkable.hosts, person, now()),
    ...rulesInSettings(rules, names, person, now()),
  ];
  return settingsModal(person, now(), refusal, shown, await consents.viewFor(who), agents, keepsLoad, below);
}

/** Whoever closed them meanwhile wants them no more. */
export async function redrawSettings(sluice: Sluice, client: WebClient, who: PersonId, view_id?: string, refusal?: string) {
  if (view_id === undefined) return;
  const view = await settingsOf(sluice, who, refusal);
  await client.views.update({ view_id, view }).catch(() => {});
}
