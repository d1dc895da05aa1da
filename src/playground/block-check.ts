import {
  anything,
  flag,
  kindOf,
  list,
  needsOneOf,
  oneOf,
  type Problem,
  problem,
  type Rule,
  shape,
  within,
  words,
} from "./block-rules.ts";
import { id, plain, text, url } from "./block-texts.ts";
import { elementsIn } from "./element-rules.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";

export type Surface = "message" | "modal" | "home";

const block = (type: string, fields: Record<string, Rule>, also?: Rule) =>
  shape({ "type!": oneOf(type), block_id: id, ...fields }, also);
const everywhere: Surface[] = ["message", "modal", "home"];

/** Newer kinds that the bot does not use yet: their surface is checked, their inside is not. */
const unchecked =
  (type: string): Rule =>
  (value, at) =>
    isJsonObject(value) && value["type"] === type ? [] : problem(at, "wrong type");

const sectionRule = block(
  "section",
  { text: text(3000), fields: list(text(2000), 1, 10), accessory: kindOf(elementsIn.accessory), expand: flag },
  needsOneOf("text", "fields"),
);

const imageRule = block(
  "image",
  { image_url: url, slack_file: anything, "alt_text!": words(2000), title: plain(2000) },
  needsOneOf("image_url", "slack_file"),
);

const inputRule = block("input", {
  "label!": plain(2000),
  "element!": kindOf(elementsIn.input),
  hint: plain(2000),
  optional: flag,
  dispatch_action: flag,
});

const videoRule = block("video", {
  "title!": plain(199),
  "video_url!": url,
  "thumbnail_url!": url,
  "alt_text!": words(200, 1),
  title_url: url,
  description: plain(199),
  author_name: words(49),
  provider_name: words(50),
  provider_icon_url: url,
});

const tableRule = block("table", { "rows!": list(list(anything, 1, 20), 1, 100), column_settings: list(anything, 0, 20) });
const richTextElements = ["rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"];
const richTextPart = kindOf(Object.fromEntries(richTextElements.map((type) => [type, unchecked(type)])));

/** Every kind of block: where it may stand and what it must be like. Numbers from Slack's block reference, as of autumn 2026. */
const blockKinds: Record<string, { on: Surface[]; rule: Rule }> = {
  section: { on: everywhere, rule: sectionRule },
  header: { on: everywhere, rule: block("header", { "text!": plain(150), level: within(1, 4) }) },
  context: { on: everywhere, rule: block("context", { "elements!": list(kindOf(elementsIn.context), 1, 10) }) },
  divider: { on: everywhere, rule: block("divider", {}) },
  actions: { on: everywhere, rule: block("actions", { "elements!": list(kindOf(elementsIn.actions), 1, 25) }) },
  image: { on: everywhere, rule: imageRule },
  input: { on: everywhere, rule: inputRule },
  rich_text: { on: everywhere, rule: block("rich_text", { "elements!": list(richTextPart, 0, 1000) }) },
  video: { on: everywhere, rule: videoRule },
  card: { on: everywhere, rule: unchecked("card") },
  markdown: { on: ["message"], rule: block("markdown", { "text!": words(12_000, 1) }) },
  context_actions: {
    on: ["message"],
    rule: block("context_actions", { "elements!": list(kindOf(elementsIn.contextActions), 1, 5) }),
  },
  file: { on: ["message"], rule: block("file", { "external_id!": id, "source!": oneOf("remote") }) },
  table: { on: ["message", "home"], rule: tableRule },
  carousel: { on: ["message", "home"], rule: unchecked("carousel") },
  container: { on: ["message", "home"], rule: unchecked("container") },
  data_table: { on: ["message", "home"], rule: unchecked("data_table") },
  data_visualization: { on: ["message"], rule: unchecked("data_visualization") },
  plan: { on: ["message"], rule: unchecked("plan") },
  task_card: { on: ["message"], rule: unchecked("task_card") },
  alert: { on: ["modal"], rule: unchecked("alert") },
};

const mostBlocks: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

/** What Slack would refuse in these blocks on this surface; pointers begin at the list: "/1/text/text". */
export function blockProblems(blocks: unknown, surface: Surface): Problem[] {
  const kinds = Object.fromEntries(
    Object.entries(blockKinds).map(([type, { on, rule }]) => [type, on.includes(surface) ? rule : misplaced(surface)]),
  );
  const problems = list(kindOf(kinds), 0, mostBlocks[surface])(blocks, "");
  return problems.length > 0 ? problems : repeatedIds(blocks as JsonObject[]);
}

const misplaced =
  (surface: Surface): Rule =>
  (value, at) =>
    problem(`${at}/type`, `unsupported type: ${isJsonObject(value) ? String(value["type"]) : ""} in a ${surface}`);

/** A block_id may stand once in a payload, an action_id once in a block. */
function repeatedIds(blocks: JsonObject[]): Problem[] {
  const blockIds = blocks.map((one) => one["block_id"]);
  return blocks.flatMap((one, place) => {
    const elements = Array.isArray(one["elements"]) ? (one["elements"] as JsonObject[]) : [];
    const actionIds = elements.map((element) => element["action_id"]).filter((each) => each !== undefined);
    const repeated =
      new Set(actionIds).size < actionIds.length ? problem(`/${place}/elements`, "`action_id` already exists in this block") : [];
    const isFirst = blockIds[place] === undefined || blockIds.indexOf(blockIds[place]) === place;
    return [
      ...repeated,
      ...(isFirst ? [] : problem(`/${place}/block_id`, `block_id already exists: ${String(blockIds[place])}`)),
    ];
  });
}

const viewFields: Record<string, Rule> = {
  "blocks!": anything,
  private_metadata: words(3000),
  callback_id: words(255),
  external_id: words(255),
};

const modalRule = shape({
  ...viewFields,
  "type!": oneOf("modal"),
  "title!": plain(24),
  submit: plain(24),
  close: plain(24),
  clear_on_close: flag,
  notify_on_close: flag,
  submit_disabled: flag,
});

const homeRule = shape({ ...viewFields, "type!": oneOf("home"), title: plain(24), submit: plain(24), close: plain(24) });

/** What Slack would refuse in this view; pointers begin at the view: "/blocks/1/label". */
export function viewProblems(view: JsonObject, kind: "modal" | "home"): Problem[] {
  const own = (kind === "modal" ? modalRule : homeRule)(view, "");
  const inside = blockProblems(view["blocks"], kind).map(({ pointer, message }) => ({ pointer: `/blocks${pointer}`, message }));
  const hasInput = Array.isArray(view["blocks"]) && view["blocks"].some((one) => isJsonObject(one) && one["type"] === "input");
  const lacksSubmit = kind === "modal" && hasInput && !view["submit"];
  return [...own, ...inside, ...(lacksSubmit ? problem("", "missing required field: submit") : [])];
}
