import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { missingIn } from "../domain/preflight.ts";
import { askSoFar, draftIn, rememberedIn } from "./ask-draft.ts";
import { askModal, moreAction } from "./ask-modal.view.ts";
import { prospectsOf } from "./ask-prospects.ts";
import type { Sluice } from "./sluice.ts";

type View = ViewSubmitAction["view"];
type Pressed = Pick<View, "id" | "hash" | "private_metadata" | "state">;
/** How a form was last drawn: as of when, under which hash, and what it remembers. */
type Drawn = { at: number; hash: string; metadata: string };

const mostKept = 1_000;

/**
 * Draws the form anew while it is filled in, where that changes what is to be seen of it. What is typed comes faster than a drawing comes back, so that
 * of one form one is drawn after the other, each upon the last; and what was typed before never comes after.
 */
export function openAskRedraw(sluice: Sluice) {
  const drawn = new Map<string, Drawn>();
  const turns = new Map<string, Promise<void>>();

  async function redraw(client: WebClient, body: BlockAction, view: Pressed) {
    const [action] = body.actions;
    const at = Number(action?.action_ts ?? 0);
    const last = drawn.get(view.id) ?? { at: 0, hash: view.hash, metadata: view.private_metadata };
    if (at < last.at) return;
    const draft = draftIn(view as View);
    const isFull = rememberedIn({ private_metadata: last.metadata }).isFull || action?.action_id === moreAction;
    const soFar = askSoFar(view as View);
    const drawing = askModal({ ...draft, isFull }, await prospectsOf(sluice, body, draft), soFar ? missingIn(soFar) : []);
    const metadata = drawing.private_metadata ?? "";
    const hash = metadata === last.metadata ? last.hash : await update(client, view.id, last.hash, drawing);
    if (hash === undefined) drawn.delete(view.id);
    else keep(view.id, { at, hash, metadata });
  }

  function keep(id: string, one: Drawn) {
    drawn.delete(id);
    drawn.set(id, one);
    const [oldest] = drawn.keys();
    if (drawn.size > mostKept && oldest !== undefined) drawn.delete(oldest);
  }

  return async (client: WebClient, body: BlockAction) => {
    const view = body.view as Pressed | undefined;
    if (!view) return;
    const mine = (turns.get(view.id) ?? Promise.resolve()).then(() => redraw(client, body, view));
    const turn = mine.catch(() => {});
    turns.set(view.id, turn);
    await mine.finally(() => turns.get(view.id) === turn && turns.delete(view.id));
  };
}

/** What is typed stays while the blocks keep their ids. Undefined where something else has drawn it since, or somebody closed it. */
const update = (client: WebClient, view_id: string, hash: string, view: ReturnType<typeof askModal>) =>
  client.views.update({ view_id, hash, view }).then(
    (answer) => answer.view?.hash,
    () => undefined,
  );
