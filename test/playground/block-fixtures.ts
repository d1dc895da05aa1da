import type { CardBlock, KnownBlock } from "@slack/types";
import { elementFixtures, image, slackImage } from "./block-element-fixtures.ts";
import { furtherInlines, inlineFixtures } from "./block-inline-fixtures.ts";
import { type Each, mrkdwn, plain, richText } from "./block-words.ts";

const inlines = Object.values(inlineFixtures);
const card: CardBlock = {
  type: "card",
  block_id: "card",
  hero_image: image,
  icon: slackImage,
  title: mrkdwn("Title"),
  subtitle: mrkdwn("Subtitle"),
  body: mrkdwn("Body"),
  actions: [elementFixtures.button],
};
const task = {
  task_id: "1",
  title: "Look it up",
  details: richText({ type: "text", text: "x" }),
  output: richText({ type: "text", text: "y" }),
  sources: [{ type: "url" as const, url: "https://a.example", text: "A" }],
};
const cells = [
  [
    { type: "raw_text" as const, text: "Name" },
    { type: "raw_text" as const, text: "Count" },
  ],
  [richText({ type: "text", text: "Ana" }), { type: "raw_number" as const, value: 3, text: "3" }],
];

/** One of every block in @slack/types, with every field that it has. */
export const blockFixtures: Each<KnownBlock> = {
  actions: { type: "actions", block_id: "b", elements: [elementFixtures.button] },
  alert: { type: "alert", block_id: "b", text: plain("Look out"), level: "warning" },
  card,
  carousel: { type: "carousel", block_id: "b", elements: [card, { type: "card", body: mrkdwn("Another") }] },
  container: {
    type: "container",
    block_id: "b",
    title: plain("Waiting"),
    rich_text_title: richText({ type: "text", text: "Waiting" }),
    subtitle: mrkdwn("*2*"),
    child_blocks: [{ type: "section", block_id: "c", text: plain("One") }, { type: "divider" }],
    width: "wide",
    icon: image,
    is_collapsible: true,
    default_collapsed: true,
    has_header_divider: false,
  },
  context: { type: "context", block_id: "b", elements: [slackImage, plain("x"), mrkdwn("y")] },
  context_actions: {
    type: "context_actions",
    block_id: "b",
    elements: [elementFixtures.feedback_buttons, { ...elementFixtures.icon_button, action_id: "f" }],
  },
  data_table: {
    type: "data_table",
    block_id: "b",
    rows: cells,
    caption: "Who has how many",
    page_size: 5,
    row_header_column_index: 1,
  },
  divider: { type: "divider", block_id: "b" },
  file: { type: "file", block_id: "b", external_id: "x", source: "remote" },
  header: { type: "header", block_id: "b", text: plain("Today") },
  image: { ...image, block_id: "b", title: plain("A") },
  input: {
    type: "input",
    block_id: "b",
    label: plain("What"),
    hint: plain("In a few words"),
    optional: true,
    dispatch_action: true,
    element: elementFixtures.plain_text_input,
  },
  markdown: { type: "markdown", text: "**x**" },
  plan: { type: "plan", block_id: "b", title: "Steps", tasks: [{ type: "task_card", ...task, status: "pending" }] },
  rich_text: {
    type: "rich_text",
    block_id: "b",
    elements: [
      { type: "rich_text_section", elements: inlines },
      {
        type: "rich_text_list",
        style: "ordered",
        indent: 1,
        border: 1,
        elements: [{ type: "rich_text_section", elements: inlines }],
      },
      { type: "rich_text_quote", border: 0, elements: inlines },
      { type: "rich_text_preformatted", border: 0, elements: [inlineFixtures.text, inlineFixtures.link] },
    ],
  },
  section: {
    type: "section",
    block_id: "b",
    text: mrkdwn("x"),
    fields: [plain("y"), mrkdwn("z")],
    accessory: elementFixtures.overflow,
    expand: true,
  },
  table: {
    type: "table",
    block_id: "b",
    rows: cells,
    column_settings: [{ align: "right", is_wrapped: true }, { align: "left" }],
  },
  task_card: { type: "task_card", block_id: "b", ...task, status: "in_progress" },
  video: {
    type: "video",
    block_id: "b",
    title: plain("How to"),
    title_url: "https://a.example",
    description: plain("x"),
    video_url: "https://a.example/v",
    thumbnail_url: "https://a.example/t.png",
    alt_text: "x",
    author_name: "A",
    provider_name: "P",
    provider_icon_url: "https://a.example/i.png",
  },
};

const plotted = {
  series: [
    {
      name: "Came",
      data: [
        { label: "Mon", value: 3 },
        { label: "Tue", value: -1.5 },
      ],
    },
    {
      name: "Left",
      data: [
        { label: "Tue", value: 0 },
        { label: "Mon", value: 2 },
      ],
    },
  ],
  axis_config: { categories: ["Mon", "Tue"], x_label: "Day", y_label: "Requests" },
};
const chart = (body: object) => ({ type: "data_visualization", block_id: "b", title: "Load", chart: body });

/** Blocks and fields that the reference has, and @slack/types has not. */
export const furtherBlocks: Record<string, object> = {
  pie: chart({ type: "pie", segments: [{ label: "a", value: 0.5 }] }),
  bar: chart({ type: "bar", ...plotted }),
  line: chart({ type: "line", ...plotted }),
  area: chart({ type: "area", ...plotted }),
  "a header of a level": { type: "header", text: plain("x"), level: 3 },
  "a card with an icon of Slack's": {
    type: "card",
    title: plain("x"),
    subtext: mrkdwn("y"),
    slack_icon: { type: "icon", name: "eye-open" },
  },
  "more inline elements": { type: "rich_text", elements: [{ type: "rich_text_section", elements: furtherInlines }] } as {
    type: string;
  },
  "a list that goes on": {
    type: "rich_text",
    elements: [{ type: "rich_text_list", style: "ordered", offset: 4, elements: [] }],
  },
  "code of a language": {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", language: "json", elements: [] }],
  },
};
