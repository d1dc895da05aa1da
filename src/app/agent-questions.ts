import { type Agent, isActive, type OwnAgent } from "../domain/agent.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { isRuled } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { heardBy } from "../domain/turn.ts";
import { awaitedBy } from "../store/awaited.ts";
import { peopleIn } from "../store/names.ts";
import type { Reads } from "../store/store.ts";
import { refuseOutsider } from "./outsiders.ts";
import { refuseToErased } from "./refuse-while-erasing.ts";
import { rulesOf, ruleThatAnswered } from "./whose-rule.ts";

/** What the edges ask of agents: by whoever answers for them, by whoever they ask, and of the rules that answer them. */
export function agentQuestions(reads: Reads, now: () => Instant) {
  const unlessErased = <T>(who: PersonId, read: () => Promise<T>) => refuseToErased(reads, who).then(read);
  return {
    /** What agents may ask of somebody unless they say otherwise, how many are their own, and what those are called that were refused, or asked when they answer. */
    agentsOf: async ({ id, refusedAgents = [], lookUps = [] }: Person) => {
      const { names } = await peopleIn(reads, [], id, [
        ...refusedAgents.map(({ agent }) => agent),
        ...lookUps.map(({ by }) => by),
      ]);
      return { usual: await reads.agentLimit(), own: (await reads.agentsOf(id)).filter(isActive).length, names };
    },
    /** The agents that somebody answers for, in the order of their making. Refuses whoever has none and may make none. */
    ownAgents: async (who: PersonId) => unlessErased(who, () => ownAgentsOf(reads, who)),
    /** What one of somebody's agents still asks, and what of it ended last, with its people; undefined where it is none of theirs any more. */
    askedByAgent: async (who: PersonId, id: PersonId) => unlessErased(who, () => askedByAgent(reads, who, id, now())),
    /** What stands of somebody's standing answers, and what the agents are called. */
    rules: async (who: PersonId) =>
      unlessErased(who, async () => {
        const rules = await rulesOf(reads, who, now());
        const { names } = await peopleIn(
          reads,
          [],
          who,
          rules.map(({ agent }) => agent),
        );
        return { rules, names };
      }),
    /** What their rules answered since then, the latest first, as far as it stands, with its people. */
    ruledSince: async (who: PersonId, since: Instant) =>
      unlessErased(who, async () => {
        const ruled = (await reads.endedFor(who, since, mostRuled)).filter(isRuled);
        return { ruled, ...(await peopleIn(reads, ruled, who)) };
      }),
    /** Their rule whose answer they took back, while it stands. */
    ruleThatAnswered: async (request: Request, who: PersonId) => {
      const rule = await ruleThatAnswered(reads, request, who, now());
      return rule && { id: rule.id, agentName: (await reads.person(rule.agent))?.name ?? "an agent" };
    },
  };
}

async function ownAgentsOf(reads: Reads, who: PersonId) {
  const active = (await reads.agentsOf(who)).filter(isActive);
  if (active.length === 0) await refuseOutsider(reads, "createAgent", { owner: who });
  const agents = await Promise.all(active.map((agent) => asOwn(reads, agent)));
  const toAsk = active.flatMap(({ mayAsk }) => (typeof mayAsk === "string" ? [] : mayAsk));
  return { agents, names: (await peopleIn(reads, [], who, toAsk)).names };
}

async function asOwn(reads: Reads, agent: Agent): Promise<OwnAgent> {
  const open = await reads.openBy(agent.id);
  const ending = open.filter(({ askers }) => askers.length === 1).length;
  return { agent, open: open.length, ending, hasEnds: (await reads.endedBy(agent.id, undefined, 1)).length > 0 };
}

/** More ends than this are not looked through. */
const mostRuled = 1_000;

/** So many of the last ends are shown. */
const mostEnded = 5;

async function askedByAgent(reads: Reads, who: PersonId, id: PersonId, now: Instant) {
  const agent = await reads.agent(id);
  if (agent?.owner !== who || !isActive(agent)) return undefined;
  const asked = await awaitedBy(reads, id, now);
  const requests = asked.map((one) => ({ ...one, request: heardBy(one.request, id, now) }));
  const ended = (await reads.endedBy(id, undefined, mostEnded))
    .map((one) => heardBy(one, id, now))
    .filter(({ turn }) => turn.is === "settled");
  const people = await peopleIn(reads, [...asked.map(({ request }) => request), ...ended], who);
  return { agent, asked: requests, ended, people };
}
