import { httpsUrl, imageUrl } from "./block-addresses.ts";
import { alert, card, carousel, plan, taskCard } from "./block-cards.ts";
import { dataVisualization } from "./block-charts.ts";
import { imageElement, oneImageSource, slackFile } from "./block-objects.ts";
import { byScene, needsOneOf, orNull } from "./block-relations.ts";
import { richText } from "./block-rich-text.ts";
import { failed, flag, kindOf, list, oneOf, type Rule, type Stands, type Surface, shape, whole, words } from "./block-rules.ts";
import { dataTable, table } from "./block-tables.ts";
import { id, plain, text } from "./block-texts.ts";
import { elementsIn } from "./element-rules.ts";
import { isJsonObject } from "./json-object.ts";

const block = (type: string, fields: Record<string, Rule>, also?: Rule) =>
  shape({ "type!": oneOf(type), block_id: id, ...fields }, also);

const section = block(
  "section",
  { text: text(3000), fields: list(text(2000), 1, 10), accessory: elementsIn.accessory, expand: flag },
  needsOneOf("text", "fields"),
);

const image = block(
  "image",
  { image_url: imageUrl, slack_file: slackFile, "alt_text!": words(2000), title: plain(2000) },
  oneImageSource,
);

/** Files cannot be dispatched: the reference has this error for it. */
const noDispatchedFiles: Rule = (value, at) => {
  const { element, dispatch_action: dispatched } = isJsonObject(value) ? value : {};
  const isFile = isJsonObject(element) && element["type"] === "file_input";
  return dispatched === true && isFile ? failed(`${at}/element/type`, "unsupported type: file_input", { type: "enum" }) : [];
};

const input = block(
  "input",
  { "label!": plain(2000), "element!": elementsIn.input, hint: plain(2000), optional: flag, dispatch_action: flag },
  noDispatchedFiles,
);

/** What is optional in it may be null. */
const video = block("video", {
  "title!": plain(199),
  "video_url!": httpsUrl,
  "thumbnail_url!": imageUrl,
  "alt_text!": words(200, 1),
  title_url: orNull(httpsUrl),
  description: orNull(plain(199)),
  author_name: orNull(words(49)),
  provider_name: orNull(words(50)),
  provider_icon_url: orNull(imageUrl),
});

const childBlock = byScene(({ settings }) =>
  kindOf(Object.fromEntries(settings.containerChildren.map((type) => [type, blockRules[type] as Rule])), stands),
);

const container = block(
  "container",
  {
    title: plain(150),
    rich_text_title: richText,
    subtitle: text(150),
    icon: imageElement,
    "child_blocks!": list(childBlock, 1, 10),
    width: oneOf("narrow", "standard", "wide", "full"),
    is_collapsible: flag,
    default_collapsed: flag,
    has_header_divider: flag,
  },
  needsOneOf("title", "rich_text_title"),
);

const blockRules: Record<string, Rule> = {
  section,
  image,
  input,
  video,
  header: block("header", { "text!": plain(150), level: whole(1, 4) }),
  context: block("context", { "elements!": list(elementsIn.context, 1, 10) }),
  divider: block("divider", {}),
  actions: block("actions", { "elements!": list(elementsIn.actions, 1, 25) }),
  rich_text: richText,
  card,
  markdown: block("markdown", { "text!": words(12_000, 1) }),
  context_actions: block("context_actions", { "elements!": list(elementsIn.contextActions, 1, 5) }),
  file: block("file", { "external_id!": id, "source!": oneOf("remote") }),
  table,
  data_table: dataTable,
  carousel,
  container,
  data_visualization: dataVisualization,
  plan,
  task_card: taskCard,
  alert,
};

const onlyOn =
  (...surfaces: Surface[]): Stands =>
  ({ surface }) =>
    surface === "any" || surfaces.includes(surface);

/** Blocks that do not stand on every surface. */
const stands: Record<string, Stands> = {
  markdown: onlyOn("message"),
  context_actions: onlyOn("message"),
  data_visualization: onlyOn("message"),
  plan: onlyOn("message"),
  task_card: onlyOn("message"),
  table: onlyOn("message", "home"),
  data_table: onlyOn("message", "home"),
  carousel: onlyOn("message", "home"),
  container: onlyOn("message", "home"),
  file: (scene) => scene.settings.fileBlocks && onlyOn("message")(scene),
  alert: (scene) => onlyOn("modal")(scene) || (scene.settings.alertsInMessages && scene.surface === "message"),
};

/** Any block, where it may stand. */
export const anyBlock = kindOf(blockRules, stands);
