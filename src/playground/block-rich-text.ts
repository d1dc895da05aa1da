import { url } from "./block-addresses.ts";
import { byScene } from "./block-relations.ts";
import { amount, flag, kindOf, list, ofFormat, oneOf, type Rule, shape, whole, words } from "./block-rules.ts";
import { id } from "./block-texts.ts";
import { zone } from "./block-times.ts";

const some = words(undefined, 1);
const styles = ["bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"];
const style = shape(Object.fromEntries(styles.map((name) => [name, flag])));
const hexColor = ofFormat("hex color", /^#([0-9a-f]{3}|[0-9a-f]{6})$/i);
const tagColor = oneOf("gray", "brown", "purple", "indigo", "blue", "green", "yellow", "orange", "red");

const ofFile = { "file_id!": id, text: some, url };
const preview = { icon_url: url, full_size_preview_enabled: flag, product_name: some };

/** What each kind of inline element has beside `type` and `style`. The second half is in the reference, and not in @slack/types. */
const inlineFields: Record<string, Record<string, Rule>> = {
  text: { "text!": some },
  link: { "url!": url, text: some, unsafe: flag, from_llm: flag, is_slack_url: flag, truncated: flag },
  emoji: { "name!": some, unicode: some, url },
  user: { "user_id!": id, from_llm: flag },
  usergroup: { "usergroup_id!": id },
  channel: { "channel_id!": id, tab_id: id, from_llm: flag },
  team: { "team_id!": id },
  broadcast: { "range!": oneOf("here", "channel", "everyone") },
  color: { "value!": hexColor },
  date: { "timestamp!": amount(), "format!": some, timezone: zone, url, fallback: some },

  attachment_mention: {
    "url!": url,
    text: some,
    app_id: id,
    entity_id: id,
    channel_id: id,
    ts: id,
    icon_name: some,
    reference_object_type: some,
    ...preview,
  },
  canvas: { ...ofFile, label: some, hide_title: flag, section_id: id, is_skill_invocation: flag },
  canvas_message_unfurl: { "root_message_ts!": id, "root_message_channel!": id },
  canvas_user_mention: { "user_id!": id, thread_id: id },
  citation: {
    "url!": url,
    "text!": some,
    "index!": amount(),
    "details!": citationDetails(),
    from_llm: flag,
    is_slack_url: flag,
  },
  file: { ...ofFile, is_skill_invocation: flag },
  list_record: { ...ofFile, record_id: id, view_id: id },
  message_mention: { "channel_id!": id, "message_ts!": id, author_id: id, thread_ts: id, text: some, url },
  salesforce_data_field: {
    "salesforce_record_id!": id,
    salesforce_field_label: some,
    salesforce_field_api_name: some,
    salesforce_include_field_label: flag,
  },
  tag: { "text!": some, color: tagColor },
  work_object_mention: { "entity_id!": id, "app_id!": id, "text!": some, "url!": url, ...preview },
  workflow_mention: { "workflow_id!": id, "function_trigger_id!": id, "text!": some, url, channel_id: id, ts: id },
};

function citationDetails(): Rule {
  const kinds = ["file", "external", "web", "message", "memory"];
  const names = [
    "descriptor",
    "file_id",
    "app_name",
    "app_icon_url",
    "display_name",
    "title",
    "snippet",
    "channel",
    "message_ts",
  ];
  const fields = Object.fromEntries([...names, "memory_id"].map((name) => [name, words()]));
  return shape({ "citation_type!": oneOf(...kinds), ...fields });
}

/** The inline elements of rich text, each by its type. */
const inlineRules: Record<string, Rule> = Object.fromEntries(
  Object.entries(inlineFields).map(([type, fields]) => [type, shape({ "type!": oneOf(type), ...fields, style })]),
);

const inline = list(kindOf(inlineRules));
const border = byScene(({ settings }) => whole(0, settings.widestBorder));
const part = (type: string, fields: Record<string, Rule>) => shape({ "type!": oneOf(type), ...fields });
const section = part("rich_text_section", { "elements!": inline });
const { text, link } = inlineRules as { text: Rule; link: Rule };

/** The parts of a rich text, each by its type. */
const richTextParts: Record<string, Rule> = {
  rich_text_section: section,
  rich_text_list: part("rich_text_list", {
    "elements!": list(kindOf({ rich_text_section: section })),
    "style!": oneOf("bullet", "ordered"),
    indent: whole(0, 8),
    offset: whole(0),
    border,
  }),
  rich_text_quote: part("rich_text_quote", { "elements!": inline, border }),
  rich_text_preformatted: part("rich_text_preformatted", {
    "elements!": list(kindOf({ text, link })),
    language: some,
    border,
  }),
};

/** A rich_text block, wherever it stands. */
export const richText = part("rich_text", { block_id: id, "elements!": list(kindOf(richTextParts)) });
