import type { App, BlockAction, ButtonAction } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { hashOf, newToken } from "../agent-token.ts";
import type { Agent } from "../domain/agent.ts";
import { isolated } from "../domain/isolated.ts";
import { installationOf, type PersonId, personId } from "../domain/person.ts";
import { agentAsksModal } from "./agent-asks.view.ts";
import { agentForm } from "./agent-form.view.ts";
import type { CommandVerb } from "./command.ts";
import { actorOf } from "./installation.ts";
import { awaitingToken, newTokenModal } from "./new-token.view.ts";
import { noteModal } from "./note-modal.view.ts";
import { ownAgentsMessage, ownAgentsModal } from "./own-agents.view.ts";
import { agentAsksOf, ownAgentsOf, redrawOwnAgents } from "./redraw-own-agents.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** `/sluice agents` */
export const agents: CommandVerb = async (sluice, { who, open }) => {
  const own = await ownAgentsOf(sluice, who);
  return open ? open(ownAgentsModal(own)) : ownAgentsMessage(own);
};

/** A button was pressed by somebody, about one of their agents where it names one. */
type Pressed = { who: PersonId; agent: string; body: BlockAction; client: WebClient; logger: Parameters<typeof refusalOf>[0] };

/** The agents that somebody answers for: listed, made, changed, given another token, and revoked. */
export const ownAgents: Surface = (bolt, sluice) => {
  onPress(bolt, "agents/open", async ({ who, logger, ...pressed }) => {
    let view: ModalView | undefined;
    const refusal = await refusalOf(logger, async () => {
      view = ownAgentsModal(await ownAgentsOf(sluice, who));
    });
    await show(pressed, view ?? noteModal(refusal ?? ""));
  });
  onPress(bolt, "agents/new", async ({ who, ...pressed }) => {
    await show(pressed, agentForm({ id: personId(installationOf(who), `agent-${crypto.randomUUID()}`) }));
  });
  onPress(bolt, "agents/change", async (pressed) => {
    const { agents: known } = await sluice.questions.ownAgents(pressed.who);
    const one = known.find(({ agent }) => agent.id === pressed.agent);
    await show(pressed, one ? agentForm(one.agent) : noteModal(gone));
    if (!one) await redraw(sluice, pressed);
  });
  onPress(bolt, "agents/asks", async (pressed) => {
    const asks = await agentAsksOf(sluice, pressed.who, pressed.agent);
    await show(pressed, asks ? agentAsksModal(asks) : noteModal(gone));
    if (!asks) await redraw(sluice, pressed);
  });
  onPress(bolt, "agents/withdraw", (pressed) => withdraw(sluice, pressed));
  onPress(bolt, "agents/token", (pressed) => giveToken(sluice, pressed));
  onPress(bolt, "agents/revoke", (pressed) => revoke(sluice, pressed));
};

const gone = "You revoked that agent. What you see behind this is how it stands now.";

function onPress(bolt: App, action: string, act: (pressed: Pressed) => Promise<unknown>) {
  bolt.action<BlockAction<ButtonAction>>(action, async ({ ack, action, body, client, logger }) => {
    await ack();
    await act({ who: actorOf(body, body.user.id), agent: action.value ?? "", body, client, logger });
  });
}

/** Over the modal in which the button stands, or as the first. */
function show({ client, body }: Pick<Pressed, "client" | "body">, view: ModalView) {
  const { trigger_id } = body;
  return body.view?.type === "modal" ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view });
}

const redraw = (sluice: Sluice, { client, who, body: { view } }: Pressed, note?: string) =>
  redrawOwnAgents(sluice, client, who, { list: view?.id, root: view?.root_view_id }, note);

/** Its place is opened first: where that fails the token before stays good. */
async function giveToken(sluice: Sluice, pressed: Pressed) {
  const { who, agent: id, client, logger } = pressed;
  const { view: opened } = await show(pressed, awaitingToken());
  const token = newToken();
  let agent: Agent | undefined;
  const refusal = await refusalOf(logger, async () => {
    agent = await sluice.desk.rotateToken({ agent: id, by: who, tokenHash: hashOf(token) });
  });
  const view = agent ? newTokenModal({ agent, token, ...sluice.reachedAt() }) : noteModal(refusal ?? "");
  await client.views.update({ view_id: opened?.id ?? "", view });
  if (refusal) await redraw(sluice, pressed, refusal);
}

/** The button names the request; its agent is the one whose list it stands in. */
async function withdraw(sluice: Sluice, { who, agent: request, client, body: { view }, logger }: Pressed) {
  const number = `R${request.split("/")[1]}`;
  let note = "";
  const refusal = await refusalOf(logger, async () => {
    const { goesOn } = await sluice.desk.withdraw({ request, by: who, ...(view && { agent: view.private_metadata }) });
    note = goesOn ? `Your agent does not ask ${number} any more; others still do.` : `${number} is withdrawn.`;
  });
  if (!view) return;
  const asks = await agentAsksOf(sluice, who, view.private_metadata);
  const next = asks ? agentAsksModal(asks, refusal ?? note) : noteModal(gone);
  await client.views.update({ view_id: view.id, view: next }).catch(() => {});
  await redrawOwnAgents(sluice, client, who, { list: view.previous_view_id, root: view.root_view_id });
}

async function revoke(sluice: Sluice, pressed: Pressed) {
  let note = "";
  const refusal = await refusalOf(pressed.logger, async () => {
    const { agent, withdrawn } = await sluice.desk.revokeAgent({ agent: pressed.agent, by: pressed.who });
    note = `${isolated(agent.name)} is revoked. ${sayWithdrawn(withdrawn)}`;
  });
  await redraw(sluice, pressed, refusal ?? note);
}

const sayWithdrawn = (count: number) =>
  count === 0
    ? "Nothing that it alone asked was open."
    : `${count === 1 ? "1 request that it asked is" : `${count} requests that it asked are`} withdrawn.`;
