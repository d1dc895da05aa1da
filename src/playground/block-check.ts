import { anyBlock } from "./block-kinds.ts";
import { list, type Problem, type Scene, type Surface, shape, words } from "./block-rules.ts";
import { type BlockSettings, usualBlockSettings } from "./block-settings.ts";
import { focusProblems, submitProblems, viewRules } from "./block-views.ts";
import { problemsTogether } from "./block-whole.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";

const mostBlocks: Record<Surface | "any", number> = { message: 50, modal: 100, home: 100, any: 100 };
const mostAttachments = 100;

/** What Slack would refuse in these blocks on this surface; pointers begin at the list: "/1/text/text". */
export function blockProblems(
  blocks: unknown,
  surface: Surface | "any",
  settings: BlockSettings = usualBlockSettings,
): Problem[] {
  const scene: Scene = { surface, settings };
  const problems = list(anyBlock, 0, mostBlocks[surface])(blocks, "", scene);
  return problems.length > 0 ? problems : problemsTogether(blocks as JsonObject[], scene);
}

/** What Slack would refuse in this view; pointers begin at the view: "/blocks/1/label". */
export function viewProblems(view: JsonObject, kind: "modal" | "home", settings: BlockSettings = usualBlockSettings): Problem[] {
  const scene: Scene = { surface: kind, settings };
  const own = viewRules[kind](view, "", scene);
  if (view["blocks"] === undefined) return own;
  const empty = settings.emptyViews ? [] : list(() => [], 1)(view["blocks"], "/blocks", scene);
  const inside = below("/blocks", blockProblems(view["blocks"], kind, settings));
  return [...own, ...empty, ...inside, ...submitProblems(view), ...focusProblems(view)];
}

/** What Slack would refuse in a message's blocks and attachments; its other fields are not looked at. Pointers begin at the message. */
export function messageProblems(message: unknown, settings: BlockSettings = usualBlockSettings): Problem[] {
  const scene: Scene = { surface: "message", settings };
  if (!isJsonObject(message)) return shape({})(message, "", scene);
  const { blocks, attachments = [], text = "" } = message;
  const own = [...words()(text, "/text", scene), ...(blocks === undefined ? [] : inMessage("/blocks", blocks, settings))];
  const attached = list(
    (one, at) => (isJsonObject(one) && one["blocks"] !== undefined ? inMessage(`${at}/blocks`, one["blocks"], settings) : []),
    0,
    mostAttachments,
  );
  return [...own, ...attached(attachments, "/attachments", scene)];
}

const inMessage = (at: string, blocks: unknown, settings: BlockSettings) => below(at, blockProblems(blocks, "message", settings));

const below = (at: string, problems: Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, pointer: `${at}${problem.pointer}` }));
