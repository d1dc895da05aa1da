import { prospectsOf } from "../app/admit.ts";
import type { Desk } from "../app/desk.ts";
import type { Questions } from "../app/questions.ts";
import { refuseOfOutsider } from "../app/whose-agent.ts";
import { knownPerson } from "../app/whose-move.ts";
import type { Agent } from "../domain/agent.ts";
import { readWords } from "../domain/ask-text.ts";
import { hasAsked, isAskedBy } from "../domain/askers.ts";
import { isGroupId } from "../domain/group.ts";
import { installationOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, requestId, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { undoable } from "../domain/turn.ts";
import type { Reads } from "../store/store.ts";
import type { Adding, Asking } from "./agent-asking.ts";
import { readerMeant, type WhoIsWho } from "./agent-reader.ts";
import type { ToldAgent, ToldCallback, ToldProspect, ToldRequest, ToldRequests } from "./agent-telling.ts";
import type { AgentWaits, Seen } from "./agent-waits.ts";
import { askByDoor } from "./ask-by-door.ts";
import { findingFaults } from "./finding-faults.ts";
import { tellProspect } from "./likely-answer.ts";
import { listAsked } from "./list-asked.ts";
import { readLinkAlone } from "./read-asking.ts";
import type { SetCallback } from "./set-callback.ts";
import { tellAgent } from "./tell-agent.ts";
import { standsFor } from "./tell-request.ts";
import { toldAs } from "./told-as.ts";

/** What the acts of agents work with. */
export type Acting = {
  desk: Desk;
  questions: Questions;
  store: Reads;
  directory: WhoIsWho;
  waits: AgentWaits;
  now: () => Instant;
  setCallback: SetCallback;
};

export type AgentActs = ReturnType<typeof openAgentActs>;

/**
 * What an agent can do, by whatever door it comes: its token was good, and what it says has the right form. Each refuses with a Refusal; of what it did
 * not ask it learns nothing, not even that it is there.
 */
export function openAgentActs(acting: Acting) {
  const { desk, store, waits, now } = acting;
  const tell = (request: Request, agent: Agent) => toldAs(store, request, agent, now());
  const theirs = (agent: Agent, number: number) => askedByThem(store, agent, number);
  const after = async (agent: Agent, number: number) => tell(await theirs(agent, number), agent);
  return {
    /** `key`: its own name for this ask; without one the same words are the same ask while they wait. */
    ask: (agent: Agent, said: Asking, key: string | undefined) => askByDoor(acting, agent, said, key),
    read: after,
    /** How it stands once its state changed, it is the agent's move or over; or when `signal` says that it was long enough. */
    await: async (agent: Agent, number: number, signal: AbortSignal): Promise<ToldRequest> => {
      const first = standsFor(await theirs(agent, number), agent.id, now());
      const look = async (): Promise<Seen<ToldRequest>> => {
        if ((await store.agent(agent.id))?.tokenHash !== agent.tokenHash)
          throw new Refusal("This token opens nothing any more.", { isForbidden: true });
        const request = await theirs(agent, number);
        const { state } = standsFor(request, agent.id, now());
        const isOver = state !== first.state || state === "settled" || state === "returned";
        return { value: await tell(request, agent), isOver, changesAt: changesAt(request) };
      };
      return waits.until((await theirs(agent, number)).id, look, signal);
    },
    list: async (agent: Agent, from: string | undefined, most: number): Promise<ToldRequests> => {
      const { requests, next } = await listAsked(store, agent.id, from, most);
      return { requests: await Promise.all(requests.map((one) => tell(one, agent))), next };
    },
    /** Where it was asked back, this is its reply. */
    addWords: async (agent: Agent, number: number, said: Adding): Promise<ToldRequest> => {
      const { id } = await askedStill(store, agent, number);
      const finding = findingFaults();
      const words = finding.in("words", () => readWords(said.words, "It is for the release of 2.4.")) ?? "";
      const link = finding.in("link", () => (said.link === undefined ? undefined : readLinkAlone(said.link)));
      finding.refuseFaulty();
      await desk.addWords({ request: id, by: agent.id, words, ...(link !== undefined && { link }) });
      return after(agent, number);
    },
    reply: async (agent: Agent, number: number, said: { words: string }): Promise<ToldRequest> => {
      const { id } = await askedStill(store, agent, number);
      const finding = findingFaults();
      const words = finding.in("words", () => readWords(said.words, "It is for the release of 2.4.")) ?? "";
      finding.refuseFaulty();
      await desk.reply({ request: id, by: agent.id, words });
      return after(agent, number);
    },
    withdraw: async (agent: Agent, number: number): Promise<ToldRequest> => {
      const { id } = await askedStill(store, agent, number);
      await desk.withdraw({ request: id, by: agent.id });
      return after(agent, number);
    },
    setCallback: async (agent: Agent, { url }: { url: string }): Promise<ToldCallback> => {
      const { secret } = await acting.setCallback({ agent: agent.id, url });
      return { host: new URL(url).hostname, secret };
    },
    dropCallback: async (agent: Agent): Promise<ToldAgent> =>
      tellAgent(store, await desk.dropCallback({ agent: agent.id, owner: agent.owner })),
    /** Roughly when somebody would answer, which is noted for them. */
    likelyAnswer: (agent: Agent, who: string) => likelyAnswer(acting, agent, who),
  };
}

async function likelyAnswer(acting: Acting, agent: Agent, who: string): Promise<ToldProspect> {
  const { desk, questions, store, now } = acting;
  await refuseOfOutsider(store, agent);
  const id = await readerMeant(acting, agent, who, "who");
  if (isGroupId(id)) throw new Refusal("When a group answers is nobody's to say. Ask for one person.", { isUnknown: true });
  await desk.noteLookUp({ who: id, by: agent.id });
  const candidate = await questions.candidate(await knownPerson(store, id));
  const asker = await knownPerson(store, agent.id);
  return tellProspect(candidate, await prospectsOf(store, asker, candidate.person, now()), asker, now());
}

/** A request that this agent asked, also one that it took back since. */
async function askedByThem(store: Reads, agent: Agent, number: number): Promise<Request> {
  const request = await store.request(requestId(installationOf(agent.id), number));
  if (request && hasAsked(request, agent.id)) return request;
  throw new Refusal(`There is no request R${number} of this agent. Its list has them all.`, { isUnknown: true });
}

async function askedStill(store: Reads, agent: Agent, number: number): Promise<Request> {
  const request = await askedByThem(store, agent, number);
  if (isAskedBy(request, agent.id)) return request;
  throw new Refusal(`${saidAs(request)} was taken back already. Ask anew.`);
}

/** When it stands otherwise by itself: an end is told then, or what is queued comes. */
function changesAt({ turn }: Request): Instant | undefined {
  if (turn.is === "settled") return turn.at + undoable;
  return turn.is === "held" ? turn.notBefore : undefined;
}
