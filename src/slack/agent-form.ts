import type { App, ViewSubmitAction } from "@slack/bolt";
import { hashOf, newToken } from "../agent-token.ts";
import { type Agent, type MayAsk, mostToAsk } from "../domain/agent.ts";
import { installationOf, type Person, type PersonId, personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Request } from "../domain/request.ts";
import { quotedCode } from "./block-kit.ts";
import { actorOf } from "./installation.ts";
import { chosenIn, usersIn, valueIn } from "./modal-context.ts";
import { newTokenModal } from "./new-token.view.ts";
import type { Errors } from "./read-inputs.ts";
import { redrawOwnAgents } from "./redraw-own-agents.ts";
import { saidOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

type View = ViewSubmitAction["view"];
/** What the form says of an agent, and of which. */
type Filled = Pick<Agent, "id" | "owner" | "name" | "kinds" | "mayAsk">;

/** What is made of the form of an agent: a new one, whose token is shown in the form's place, or one that is changed. */
export const agentForms: Surface = (bolt, sluice) => {
  onSubmit(bolt, sluice, "agents/new", async (filled) => {
    const token = newToken();
    const agent = await create(sluice, filled, hashOf(token));
    return { response_action: "update" as const, view: newTokenModal({ agent, token, ...sluice.reachedAt() }) };
  });
  onSubmit(bolt, sluice, "agents/change", async (filled) => {
    await change(sluice, filled);
    return undefined;
  });
};

type Shown = { response_action: "update"; view: ReturnType<typeof newTokenModal> } | undefined;

/** Below the form lies the list, and below that the settings, where it was opened from there. */
function onSubmit(bolt: App, sluice: Sluice, callback: string, act: (filled: Filled) => Promise<Shown>) {
  bolt.view(callback, async ({ ack, view, body, client, logger }) => {
    if (body.type !== "view_submission") return ack();
    const who = actorOf(body, body.user.id);
    const errors: Errors = {};
    const shown = await read(sluice, who, view)
      .then(act)
      .catch((error: unknown) => {
        errors[blockOf(error)] = quotedCode(saidOf(logger, error));
      });
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors });
    await (shown ? ack(shown) : ack());
    await redrawOwnAgents(sluice, client, who, { list: view.previous_view_id, root: view.root_view_id });
  });
}

/** Where a refusal stands: what is not about another input stands at the first. */
function blockOf(error: unknown): string {
  const part = error instanceof Refusal ? error.faults[0]?.part : undefined;
  return part === "kinds" || part === "people" ? part : "name";
}

async function read(sluice: Sluice, owner: PersonId, view: View): Promise<Filled> {
  return {
    id: view.private_metadata,
    owner,
    name: valueIn(view, "name") ?? "",
    kinds: chosenIn(view, "kinds") as Request["kind"][],
    mayAsk: await readMayAsk(sluice, owner, view),
  };
}

async function readMayAsk({ directory }: Sluice, owner: PersonId, view: View): Promise<MayAsk> {
  const [whom, users] = [valueIn(view, "whom"), usersIn(view, "people")];
  if (whom === "people" && users.length === 0) throw atPeople("Choose the people whom it may ask, or “Only me” above.");
  if (whom !== "people" && users.length > 0)
    throw atPeople("Choose “Me and these people” above, so that these count; or take them out.");
  if (users.length > mostToAsk) throw atPeople(`It can be let ask ${mostToAsk} people. For more, choose “Everybody here”.`);
  const people = await Promise.all(users.map((user) => directory.know(personId(installationOf(owner), user))));
  for (const one of people) refuseUnfit(one);
  const others = people.map(({ id }) => id).filter((id) => id !== owner);
  return whom === "everybody" ? "everybody" : others.length === 0 ? "owner" : others;
}

function refuseUnfit({ kind, name }: Person) {
  if (kind === "bot") throw atPeople(`${name} is an app and cannot judge. Take it out.`);
  if (kind === "deactivated") throw atPeople(`${name} is no longer in this workspace. Take them out.`);
}

const atPeople = (says: string) => new Refusal(says, { faults: [{ part: "people", says }] });

/** A form that is submitted once more has its agent already: whoever does that has not seen its token, and is given another. */
async function create(sluice: Sluice, filled: Filled, tokenHash: string): Promise<Agent> {
  const made = await sluice.desk.createAgent({ ...filled, tokenHash }).catch(async (error: unknown) => {
    const { agents } = await sluice.questions.ownAgents(filled.owner);
    if (!agents.some(({ agent }) => agent.id === filled.id)) throw error;
  });
  if (made) return made;
  await sluice.desk.rotateToken({ agent: filled.id, by: filled.owner, tokenHash });
  return change(sluice, filled);
}

const change = ({ desk }: Sluice, { id, owner, ...change }: Filled) => desk.changeAgent({ agent: id, by: owner, change });
