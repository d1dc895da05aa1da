import type { WebClient } from "@slack/web-api";
import type { PersonId } from "../domain/person.ts";
import { ownAgentsModal } from "./own-agents.view.ts";
import { redrawSettings } from "./redraw-settings.ts";
import type { Sluice } from "./sluice.ts";

/** Somebody's agents, as they are shown to them. Refuses whoever has none and may make none. */
export async function ownAgentsOf({ directory, questions, now }: Sluice, who: PersonId) {
  const { zone, locale } = await directory.know(who);
  await directory.placeOf(who);
  return { ...(await questions.ownAgents(who)), on: { zone, locale }, now: now() };
}

/** What one of them still asks; undefined where it is none of theirs any more. */
export async function agentAsksOf({ directory, questions, now }: Sluice, owner: PersonId, id: string) {
  const { zone, locale } = await directory.know(owner);
  const found = await questions.askedByAgent(owner, id);
  return found && { ...found, owner, viewer: { zone, locale, now: now(), ...found.people } };
}

/** Ids of views: their list, and what lies below all, which is the same or their settings. */
export type ListPlace = { list: string | null | undefined; root: string | null | undefined };

/** Draws the list anew, and the settings where it lies over them. Whoever closed them meanwhile wants them no more. */
export async function redrawOwnAgents(
  sluice: Sluice,
  client: WebClient,
  who: PersonId,
  { list, root }: ListPlace,
  note?: string,
) {
  if (list) {
    const view = ownAgentsModal(await ownAgentsOf(sluice, who), note);
    await client.views.update({ view_id: list, view }).catch(() => {});
  }
  if (root && root !== list) await redrawSettings(sluice, client, who, root);
}
