import { viewProblems } from "../block-check.ts";
import type { Problem } from "../block-rules.ts";
import { videoProblems } from "../block-videos.ts";
import type { Arguments } from "../call-arguments.ts";
import { isJsonObject, type JsonObject } from "../json-object.ts";
import { refused, refusedArguments } from "../refused.ts";
import { runOfToken } from "../step-runs.ts";
import type { View, World } from "../world.ts";
import { deepestStack, homeOf, openModal, publishHome, redraw, stackOf, type ViewDraft, viewJson } from "../world-views.ts";
import type { MethodContext, MethodTable } from "./method.ts";

const mostViewBytes = 250_000;

const drawing = "view_too_large duplicate_external_id";
const opening = `${drawing} invalid_trigger_id exchanged_trigger_id expired_trigger_id`;

export const viewMethods: MethodTable = {
  "views.open": {
    tier: 4,
    token: "bot or user",
    scopes: [],
    errors: opening,
    run: (args, context) => opened(args, context, "nothing"),
  },
  "views.push": {
    tier: 4,
    token: "bot or user",
    scopes: [],
    errors: `${opening} push_limit_reached not_found`,
    run: (args, context) => opened(args, context, "stack"),
  },
  "views.update": { tier: 4, token: "bot or user", scopes: [], errors: `${drawing} hash_conflict not_found`, run: update },
  "views.publish": { tier: 4, token: "bot", scopes: [], errors: `${drawing} hash_conflict not_enabled`, run: publish },
};

function opened(args: Arguments, { world, triggers, token }: MethodContext, over: "nothing" | "stack"): JsonObject {
  const draft = checkedView(world, args.json("view", "invalid_arguments"), "modal");
  checkExternalId(world, draft, undefined);
  const user = triggers.spend(args.text("interactivity_pointer") || args.needed("trigger_id"));
  if (over === "stack" && stackOf(world, user).length >= deepestStack) throw refused("push_limit_reached");
  if (over === "stack" && stackOf(world, user).length === 0) throw refused("not_found");
  const runId = runOfToken(world, token)?.executionId ?? null;
  return { view: viewJson(world, openModal(world, user, draft, over, runId)) };
}

function update(args: Arguments, { world }: MethodContext): JsonObject {
  const view = findView(world, args);
  const draft = checkedView(world, args.json("view", "invalid_arguments"), view.kind);
  checkExternalId(world, draft, view);
  checkHash(args, view);
  redraw(world, view, draft);
  return { view: viewJson(world, view) };
}

function publish(args: Arguments, { world }: MethodContext): JsonObject {
  const user = args.needed("user_id");
  const draft = checkedView(world, args.json("view", "invalid_arguments"), "home");
  if (world.app.manifest.features?.app_home?.home_tab_enabled !== true) throw refused("not_enabled");
  const person = world.people.get(user);
  if (!person || person.isBot || person.isDeleted)
    throw refused("invalid_arguments", { response_metadata: { messages: ["invalid `user_id`"] } });
  const known = homeOf(world, user);
  checkExternalId(world, draft, known);
  if (known) checkHash(args, known);
  return { view: viewJson(world, publishHome(world, user, draft)) };
}

function findView(world: World, args: Arguments): View {
  const externalId = args.text("external_id");
  const byExternalId = () => [...world.views.values()].find((one) => one.fields["external_id"] === externalId);
  const view = externalId === "" ? world.views.get(args.needed("view_id")) : byExternalId();
  if (!view) throw refused("not_found");
  return view;
}

function checkHash(args: Arguments, view: View): void {
  if (args.has("hash") && args.text("hash") !== view.hash) throw refused("hash_conflict");
}

export function checkExternalId(world: World, draft: ViewDraft, self: View | undefined): void {
  const id = draft["external_id"];
  const isTaken = [...world.views.values()].some((one) => one !== self && one.fields["external_id"] === id);
  if (typeof id === "string" && id !== "" && isTaken) throw refused("duplicate_external_id");
}

/** The view as sent, checked as Slack checks it; refuses the call otherwise. */
export function checkedView({ blockKit, app }: World, view: unknown, kind: "modal" | "home"): ViewDraft {
  if (!isJsonObject(view)) throw refusedArguments("must provide an object [json-pointer:/view]");
  if (Buffer.byteLength(JSON.stringify(view)) > mostViewBytes) throw refused("view_too_large");
  refuseFor("/view", viewProblems(view, kind, blockKit));
  const draft = view as ViewDraft;
  refuseFor("/view/blocks", videoProblems(draft.blocks, app.manifest));
  return draft;
}

function refuseFor(at: string, problems: Problem[]): void {
  if (problems.length === 0) return;
  throw refusedArguments(...problems.map(({ pointer, message }) => `${message} [json-pointer:${at}${pointer}]`));
}
