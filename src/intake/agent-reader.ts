import { type Agent, mayAskOf } from "../domain/agent.ts";
import { isGroupId, type ReaderId } from "../domain/group.ts";
import { installationOf, type Person, personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Reads } from "../store/store.ts";

/** Who is who in the workspace: resolves once they are known, and refuses who is not there. */
export type WhoIsWho = { know(id: string): Promise<unknown>; knowGroup(id: string): Promise<unknown> };

type Where = { store: Reads; directory: WhoIsWho };

/** Slack's ids: a letter and what no name looks like. */
const slackId = /^[UWS](?=.*\d|.{8})[A-Z0-9]{3,}$/;

/**
 * Whom an agent means by "owner", an id of Slack's, or a name. Names are sought among those whom it may ask alone, so that it learns of nobody else.
 * Refuses with what is wrong with `part`.
 */
export async function readerMeant(where: Where, agent: Agent, said: string, part: string): Promise<ReaderId> {
  const wanted = said.trim();
  if (wanted === "owner") return agent.owner;
  if (!slackId.test(wanted)) return (await personCalled(where, agent, wanted.replace(/^@/, ""), part)).id;
  const id = personId(installationOf(agent.id), wanted);
  if (!mayAskOf(agent, id)) throw forbidden(part);
  await known(where.directory, id, part);
  return id;
}

async function known({ know, knowGroup }: WhoIsWho, id: ReaderId, part: string) {
  try {
    await (isGroupId(id) ? knowGroup(id) : know(id));
  } catch (error) {
    if (!(error instanceof Refusal) || error.cause !== undefined) throw error;
    throw nobody(part, 'Nobody of that id is in this workspace. Say "owner", a name, or an id such as U0123ABCD.');
  }
}

async function personCalled({ store }: Where, agent: Agent, name: string, part: string): Promise<Person> {
  const found = (await askable(store, agent, name)).filter((one) => one.name === name);
  const [first, second] = [...new Map(found.map((one) => [one.id, one])).values()];
  if (second) throw nobody(part, "More than one person is called that. Name the one by their id, such as U0123ABCD.");
  return first ?? refuseUnknown(part);
}

/** A name that is in nobody's list is as good as none. */
const refuseUnknown = (part: string): never => {
  throw nobody(part, 'Nobody whom this agent may ask is called exactly that. Say "owner", a name, or an id such as U0123ABCD.');
};

async function askable(store: Reads, { id, owner, mayAsk }: Agent, name: string): Promise<Person[]> {
  if (mayAsk === "everybody") return store.peopleCalled(installationOf(id), name);
  const people = await Promise.all([owner, ...(mayAsk === "owner" ? [] : mayAsk)].map((one) => store.person(one)));
  return people.flatMap((one) => (one ? [one] : []));
}

const nobody = (part: string, says: string) => new Refusal(says, { faults: [{ part, says }], isUnknown: true });

function forbidden(part: string): Refusal {
  const says = "This agent may not ask that person. Its owner can allow that.";
  return new Refusal(says, { faults: [{ part, says }], isForbidden: true });
}
