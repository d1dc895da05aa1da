import type { Where } from "./act-contract.ts";
import { placeOf } from "./block-acts.ts";
import { blockProblems } from "./block-check.ts";
import { type BlockPart, findElement, type OptionPart, optionsOf } from "./block-part.ts";
import { suggestionPayload } from "./envelopes.ts";
import { blocksAt } from "./interaction-place.ts";
import type { JsonObject } from "./json-object.ts";
import { putNewest } from "./keep-newest.ts";
import { interact, notTaken, type Office, type Outcome } from "./office.ts";
import type { World } from "./world.ts";

/** What an external select offers; groups are one list. */
export type Suggested = Outcome & { options: OptionPart[] };

type Query = { where: Where; blockId: string; actionId: string; typed: string };

/** How much is typed before Slack asks the app, unless the element says another `min_query_length`. */
const shortestQuery = 3;

/** Asks the app for the options of an external select. What it offers can be chosen from then on. */
export async function suggest(office: Office, user: string, { where, blockId, actionId, typed }: Query): Promise<Suggested> {
  const { world } = office;
  const place = placeOf(world, user, where, blockId);
  const element: (BlockPart & { min_query_length?: number }) | undefined = findElement(blocksAt(place), blockId, actionId);
  if (!element?.type.includes("external"))
    return { options: [], failure: "This has changed meanwhile. Look again, then choose." };
  if (typed.length < (element.min_query_length ?? shortestQuery)) return { options: [] };
  const payload = suggestionPayload(world, user, place, actionId, blockId, typed);
  const answer = await interact(office, `block_suggestion ${actionId}`, payload);
  if (!answer.ok) return { options: [], failure: notTaken(office, answer.says) };
  const options = offeredIn(world, answer.body ?? {});
  if (!options) return { options: [], failure: "The options of the app cannot be shown." };
  for (const option of options) putNewest(world.offered, `${user} ${actionId} ${option.value}`, option);
  office.changed();
  return { options };
}

/** The options of an answer, checked as those of a select are; undefined when Slack would not show them. */
function offeredIn({ blockKit }: World, { options, option_groups: groups }: JsonObject): OptionPart[] | undefined {
  const given = groups === undefined ? { options } : { option_groups: groups };
  const offers = groups ?? options;
  if (Array.isArray(offers) && offers.length === 0) return [];
  const select = { type: "static_select", action_id: "offered", ...given };
  const problems = blockProblems([{ type: "actions", elements: [select] }], "message", blockKit);
  return problems.length === 0 ? optionsOf(select as BlockPart) : undefined;
}
