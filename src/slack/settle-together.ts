import type { BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import { hashOf } from "../agent-token.ts";
import { askerOf } from "../domain/askers.ts";
import type { Deed } from "../domain/deed.ts";
import { lowStakesAnswer } from "../domain/low-stakes.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { enderOf } from "../domain/turn.ts";
import { actorOf } from "./installation.ts";
import { noteModal } from "./note-modal.view.ts";
import { refusalOf } from "./refusing.ts";
import { blockOf, type EndedTogether, endedIn, togetherDone, togetherModal, togetherUndone } from "./settle-together.view.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { statusText } from "./status-verb.view.ts";

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
    const { done, ...left } = await settleAll(sluice, actorOf(body, body.user.id), ticked, view.id);
    await ack({ response_action: "update", view: togetherDone(await endsOf(sluice, done), left) });
  });
  bolt.action<BlockAction<ButtonAction>>("settle-together/undo", async ({ ack, action, body, client, logger }) => {
    const { at, requests } = endedIn(action.value ?? "");
    let undone: RequestId[] = [];
    const refusal = await refusalOf(logger, async () => {
      undone = await sluice.desk.undoAll({ by: actorOf(body, body.user.id), at, requests });
    });
    await ack();
    const view_id = body.view?.id ?? "";
    await client.views.update({ view_id, view: togetherUndone(undone, requests, refusal) }).catch(() => {});
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

/** As things are now: what has ended is said to have, and what has changed since it was listed waits to be looked at. `line`: the same list again does nothing. */
async function settleAll(sluice: Sluice, by: PersonId, ticked: Ticked[], line: string) {
  const { desk, questions } = sluice;
  const deeds: Deed[] = [];
  const over: string[] = [];
  const refusals: string[] = [];
  for (const { id, listed } of ticked) {
    const request = await questions.request(id);
    const outcome = request && listedAs(request) === listed ? lowStakesAnswer(request, by) : undefined;
    if (request?.turn.is === "settled" && request.to === by) over.push(await sayOver(sluice, request, by));
    else if (outcome) deeds.push({ request: id, is: "settle", outcome });
    else refusals.push(`R${id.slice(id.indexOf("/") + 1, 30)} has changed since you saw it.`);
  }
  const judged = await desk.judgeAll({ by, line, deeds });
  if (judged.isRepeated) return { done: await endedBy(questions, by, ticked), over: [], refusals: [] };
  const done = deeds.flatMap(({ request }, nth) => (judged.refusals[nth] === undefined ? [request] : []));
  return { done, over, refusals: [...refusals, ...judged.refusals.filter((one) => one !== undefined)] };
}

/** "R6 has ended: withdrawn by builder (Bo's agent), 9:35." */
async function sayOver({ questions, directory, now }: Sluice, request: Request, by: PersonId): Promise<string> {
  const { zone, locale } = await directory.know(by);
  const { people } = await questions.standingOf(request.id, by);
  const { turn, askers } = request;
  const ender = turn.is === "settled" ? enderOf(turn.outcome) : undefined;
  const name = ender === undefined ? undefined : (await questions.person(ender))?.name;
  const isAsker = askers.some(({ who }) => who === ender);
  const names = (id: PersonId) => (id === ender && !isAsker && name !== undefined ? name : people.names(id));
  return statusText({ request }, { id: by, zone, locale, now: now(), ...people, names });
}

/** Nobody has heard of it yet: it all ended in one instant. */
async function endsOf({ questions }: Sluice, requests: RequestId[]): Promise<EndedTogether> {
  const turn = (await questions.request(requests[0] ?? ""))?.turn;
  return { at: turn?.is === "settled" ? turn.at : 0, requests };
}

/** What the same list did before. */
async function endedBy({ request }: Sluice["questions"], by: PersonId, ticked: Ticked[]): Promise<RequestId[]> {
  const all = await Promise.all(ticked.map(({ id }) => request(id)));
  return all.flatMap((one) => (one?.turn.is === "settled" && enderOf(one.turn.outcome) === by ? [one.id] : []));
}
