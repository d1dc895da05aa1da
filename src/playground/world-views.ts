import { createHash } from "node:crypto";
import type { State } from "./act-contract.ts";
import { type BlockPart, findElement } from "./block-part.ts";
import { completeBlocks, completeTexts } from "./complete-blocks.ts";
import { offeredTo, stateValues } from "./element-values.ts";
import type { JsonObject } from "./json-object.ts";
import { homeTeamOf, installationId } from "./tenancy.ts";
import { nextId, type View, type World } from "./world.ts";

/** A view as an app sends it, after the check. */
export type ViewDraft = { type: "modal" | "home"; blocks: BlockPart[]; [field: string]: unknown };

/** How many modals may be open over each other. */
export const deepestStack = 3;

/** Opens a modal as the only one of the person's stack, or over the others; `runId` is the step's run that it belongs to. */
export function openModal(
  world: World,
  user: string,
  draft: ViewDraft,
  over: "nothing" | "stack",
  runId: string | null = null,
): View {
  const stack = over === "stack" ? [...stackOf(world, user)] : [];
  if (over === "nothing") clearStack(world, user);
  const view = addView(world, user, draft, stack, runId);
  world.modals.set(user, [...stack, view.id]);
  return view;
}

/** Puts up somebody's Home tab, in the place of the one before. */
export function publishHome(world: World, user: string, draft: ViewDraft): View {
  const known = homeOf(world, user);
  if (known) {
    redraw(world, known, draft);
    return known;
  }
  const view = addView(world, user, draft, [], null);
  world.homes.set(user, view.id);
  return view;
}

/** Draws a view anew. What was put into an element stays while its block_id and action_id are the same. */
export function redraw(world: World, view: View, draft: ViewDraft): void {
  view.blocks = completeBlocks(draft.blocks, () => nextId(world, "b"));
  view.fields = fieldsOf(draft);
  view.inputs = keptInputs(view);
  view.errors = {};
  view.revision += 1;
  view.hash = hashOf(world, view);
}

function addView(world: World, user: string, draft: ViewDraft, stack: string[], runId: string | null): View {
  const id = nextId(world, "V");
  const blocks = completeBlocks(draft.blocks, () => nextId(world, "b"));
  const place = { rootId: stack[0] ?? id, previousId: stack.at(-1) ?? null };
  const view: View = {
    id,
    kind: draft.type,
    user,
    blocks,
    fields: fieldsOf(draft),
    ...place,
    hash: "",
    inputs: {},
    errors: {},
    revision: 1,
    runId,
  };
  view.hash = hashOf(world, view);
  world.views.set(id, view);
  return view;
}

function fieldsOf({ type: _type, blocks: _blocks, ...given }: ViewDraft): JsonObject {
  const fields = structuredClone(given);
  completeTexts(fields);
  return fields;
}

function keptInputs(view: View): State {
  const kept: State = {};
  for (const [blockId, values] of Object.entries(view.inputs)) {
    const still = Object.entries(values).filter(([actionId]) => findElement(view.blocks, blockId, actionId));
    if (still.length > 0) kept[blockId] = Object.fromEntries(still);
  }
  return kept;
}

function hashOf(world: World, view: View): string {
  const content = JSON.stringify([view.id, view.revision, view.blocks, view.fields]);
  return `${Math.floor(world.clock.now() / 1000)}.${createHash("sha1").update(content).digest("hex").slice(0, 8)}`;
}

export const stackOf = (world: World, user: string): string[] => world.modals.get(user) ?? [];

export const topModal = (world: World, user: string): View | undefined => world.views.get(stackOf(world, user).at(-1) ?? "");

export const homeOf = (world: World, user: string): View | undefined => world.views.get(world.homes.get(user) ?? "");

/** Takes one modal away; those below it are seen again. */
export function closeModal(world: World, view: View): void {
  world.views.delete(view.id);
  world.modals.set(
    view.user,
    stackOf(world, view.user).filter((id) => id !== view.id),
  );
}

export function clearStack(world: World, user: string): void {
  for (const id of stackOf(world, user)) world.views.delete(id);
  world.modals.set(user, []);
}

/** The view as Slack sends it, to the app and in answers. */
export function viewJson(world: World, view: View): JsonObject {
  return {
    id: view.id,
    team_id: homeTeamOf(world, view.user).id,
    type: view.kind,
    blocks: view.blocks,
    private_metadata: "",
    callback_id: "",
    state: { values: stateValues(view.blocks, view.inputs, offeredTo(world, view.user)) },
    hash: view.hash,
    title: { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: world.app.appId,
    external_id: "",
    app_installed_team_id: installationId(world),
    bot_id: world.app.botId,
    ...view.fields,
  };
}
