import type { BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import { hashOf } from "../agent-token.ts";
import { askerOf } from "../domain/askers.ts";
import type { Deed } from "../domain/deed.ts";
import { lowStakesAnswer } from "../domain/low-stakes.ts";
import type { PersonId } from "../domain/person.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import { actorOf } from "./installation.ts";
import { noteModal } from "./note-modal.view.ts";
import { blockOf, togetherDone, togetherModal } from "./settle-together.view.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** Of one agent what little hangs on: seen in one list, and settled as any other once that is confirmed. */
export const settleTogether: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("settle-together", async ({ ack, action, body, client }) => {
    const view = await listed(sluice, actorOf(body, body.user.id), action.value ?? "");
    await client.views.open({ trigger_id: body.trigger_id, view });
    await ack();
  });
  bolt.view("settle-together", async ({ ack, view, body }) => {
    if (body.type !== "view_submission") return ack();
    const ticked = tickedIn(view);
    const [first] = view.blocks.flatMap(({ block_id, type }) => (type === "input" && block_id ? [block_id] : []));
    if (ticked.length === 0)
      return ack({ response_action: "errors", errors: { [first ?? ""]: "Tick what is to be settled, or cancel." } });
    const { done, refusals } = await settleAll(sluice, actorOf(body, body.user.id), ticked, view.id);
    await (refusals.length === 0 ? ack() : ack({ response_action: "update", view: togetherDone(done, refusals) }));
  });
};

async function listed({ directory, questions, now }: Sluice, who: PersonId, agent: PersonId) {
  const { zone, locale } = await directory.know(who);
  const { mine, ...people } = await questions.queue(who);
  const light = mine.filter((one) => askerOf(one) === agent && lowStakesAnswer(one, who));
  const [first] = light;
  if (!first) return noteModal("Nothing of it is left that could be settled together. /queue shows what waits for you.");
  return togetherModal(light, people.names(agent), { id: who, zone, locale, now: now(), ...people }, listedAs);
}

/** What of a request is listed, as it stood then: where it says something else by now, it was not seen. */
const listedAs = ({ ask, link, options, minutes, recommendation, evidence, checks, talk }: Request): string =>
  hashOf(JSON.stringify([ask, link, options, minutes, recommendation, evidence, checks, talk.length]));

type Ticked = { id: RequestId; listed: string };

const tickedIn = ({ state }: ViewSubmitAction["view"]): Ticked[] =>
  Object.entries(state.values).flatMap(([block, inputs]) => {
    const [chosen] = Object.values(inputs).flatMap(({ selected_options: all }) => all ?? []);
    return chosen ? [{ id: block.slice(blockOf({ id: "" }).length), listed: chosen.value ?? "" }] : [];
  });

/** As things are now: what has changed since it was listed waits to be looked at. `line`: the same list again does nothing. */
async function settleAll({ desk, questions }: Sluice, by: PersonId, ticked: Ticked[], line: string) {
  const deeds: Deed[] = [];
  const refusals: string[] = [];
  for (const { id, listed } of ticked) {
    const request = await questions.request(id);
    const outcome = request && listedAs(request) === listed ? lowStakesAnswer(request, by) : undefined;
    if (outcome) deeds.push({ request: id, is: "settle", outcome });
    else refusals.push(`${request ? saidAs(request) : "One of them"} has changed since you saw it.`);
  }
  const judged = await desk.judgeAll({ by, line, deeds });
  if (judged.isRepeated) return { done: deeds.length, refusals: [] };
  const refused = judged.refusals.filter((one) => one !== undefined);
  return { done: deeds.length - refused.length, refusals: [...refusals, ...refused] };
}
