import { letters, mrkdwn, option, plain, times } from "./block-words.ts";

const button = (more: object = {}) => ({ type: "button", text: plain("Go"), action_id: "a", ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const confirmed = (more: object) =>
  actions(button({ confirm: { title: plain("?"), text: plain("?"), confirm: plain("y"), deny: plain("n"), ...more } }));
const overflow = (count: number, more: object = {}) => ({
  type: "overflow",
  options: times(count, (n) => ({ ...option(`${n}`), ...more })),
});
const select = (more: object) => actions({ type: "static_select", ...more });
const boxes = (type: string, count: number) => actions({ type, options: times(count, (n) => option(`${n}`)) });
const input = (element: object, more: object = {}) => ({ type: "input", label: plain("What"), element, ...more });
const image = (more: object) => ({ type: "image", image_url: "https://a.example/a.png", alt_text: "A", ...more });
const card = (more: object) => ({ type: "card", title: mrkdwn("x"), ...more });
const video = (more: object) => ({
  type: "video",
  title: plain("x"),
  video_url: "https://a.example/v",
  thumbnail_url: "https://a.example/t.png",
  alt_text: "x",
  ...more,
});
const container = (more: object) => ({ type: "container", title: plain("x"), child_blocks: [{ type: "divider" }], ...more });
const feedback = (more: object) => ({
  type: "context_actions",
  elements: [
    {
      type: "feedback_buttons",
      positive_button: { text: plain("+"), value: "+", ...more },
      negative_button: { text: plain("-"), value: "-" },
    },
  ],
});
const icons = (count: number, more: object = {}) => ({
  type: "context_actions",
  elements: times(count, () => ({ type: "icon_button", icon: "trash", text: plain("x"), ...more })),
});
const row = (columns: number, text = "x") => times(columns, () => ({ type: "raw_text", text }));
const table = (rows: object[][], more: object = {}) => ({ type: "table", rows, ...more });
const dataTable = (rows: object[][], more: object = {}) => ({ type: "data_table", caption: "x", rows, ...more });
const chart = (body: object) => ({ type: "data_visualization", title: "x", chart: body });
const pie = (count: number, label = "x") => chart({ type: "pie", segments: times(count, () => ({ label, value: 1 })) });
const points = (count: number) => times(count, (n) => ({ label: `${n}`, value: n }));
const bar = (series: object[], axes: object = { categories: ["x"] }) => chart({ type: "bar", series, axis_config: axes });
const series = (count: number) => times(count, (n) => ({ name: `${n}`, data: [{ label: "x", value: 1 }] }));
const task = (source: object) => ({ type: "task_card", task_id: "1", title: "x", status: "complete", sources: [source] });

const modal = (more: object) => ({ type: "modal", title: plain("Ask"), blocks: [{ type: "divider" }], ...more });

/** For each thing that is to be refused, by the name that block-kit-spec has for it: a payload, and where in it the fault is. */
export const blockCases: Record<string, [block: object, ...pointers: string[]]> = {
  "text-empty": [{ type: "section", text: mrkdwn("") }, "/text/text"],
  "text-too-long": [{ type: "section", text: mrkdwn(letters(3001)) }, "/text/text"],
  "block-id-too-long": [{ type: "divider", block_id: letters(256) }, "/block_id"],
  "button-action-id-too-long": [actions(button({ action_id: letters(256) })), "/elements/0/action_id"],
  "button-url-too-long": [actions(button({ url: `https://${letters(2993)}` })), "/elements/0/url"],
  "button-value-too-long": [actions(button({ value: letters(2001) })), "/elements/0/value"],
  "button-accessibility-label-too-long": [
    actions(button({ accessibility_label: letters(76) })),
    "/elements/0/accessibility_label",
  ],
  "confirmation-title-too-long": [confirmed({ title: plain(letters(101)) }), "/elements/0/confirm/title/text"],
  "confirmation-confirm-too-long": [confirmed({ confirm: plain(letters(31)) }), "/elements/0/confirm/confirm/text"],
  "confirmation-deny-too-long": [confirmed({ deny: plain(letters(31)) }), "/elements/0/confirm/deny/text"],
  "option-text-too-long": [actions(overflow(1, { text: plain(letters(76)) })), "/elements/0/options/0/text/text"],
  "option-url-too-long": [actions(overflow(1, { url: "🌊".repeat(3001) })), "/elements/0/options/0/url"],
  "option-description-too-long": [
    actions(overflow(1, { description: plain(letters(76)) })),
    "/elements/0/options/0/description/text",
  ],
  "option-group-label-too-long": [
    select({ option_groups: [{ label: plain(letters(76)), options: [option("a")] }] }),
    "/elements/0/option_groups/0/label/text",
  ],
  "option-group-too-many-options": [
    select({ option_groups: [{ label: plain("x"), options: times(101, (n) => option(`${n}`)) }] }),
    "/elements/0/option_groups/0/options",
  ],
  "select-placeholder-too-long": [
    select({ options: [option("a")], placeholder: plain(letters(151)) }),
    "/elements/0/placeholder/text",
  ],
  "select-too-many-options": [select({ options: times(101, (n) => option(`${n}`)) }), "/elements/0/options"],
  "static-select-options-and-groups": [
    select({ options: [option("a")], option_groups: [{ label: plain("x"), options: [option("a")] }] }),
    "/elements/0",
  ],
  "overflow-empty": [actions(overflow(0)), "/elements/0/options"],
  "overflow-too-many-options": [actions(overflow(6)), "/elements/0/options"],
  "checkboxes-empty": [boxes("checkboxes", 0), "/elements/0/options"],
  "radio-buttons-empty": [boxes("radio_buttons", 0), "/elements/0/options"],
  "radio-buttons-too-many-options": [boxes("radio_buttons", 11), "/elements/0/options"],
  "url-source-url-empty": [task({ type: "url", url: "", text: "x" }), "/sources/0/url"],
  "table-too-many-rows": [table(times(101, () => row(1))), "/rows"],
  "table-ragged-rows": [table([row(2), row(1)]), "/rows"],
  "table-column-settings-mismatch": [table([row(2)], { column_settings: [{}, {}, {}] }), "/column_settings"],
  "file-input-max-files-too-large": [input({ type: "file_input", max_files: 11 }), "/element/max_files"],
  "plain-text-input-max-length-too-large": [input({ type: "plain_text_input", max_length: 3001 }), "/element/max_length"],
  "number-input-inverted-range": [
    input({ type: "number_input", is_decimal_allowed: false, min_value: "10", max_value: "9" }),
    "/element/min_value",
  ],
  "actions-too-many-elements": [actions(...times(26, (n) => button({ action_id: `${n}` }))), "/elements"],
  "header-text-too-long": [{ type: "header", text: plain(letters(151)) }, "/text/text"],
  "image-url-too-long": [image({ image_url: `https://${letters(2993)}` }), "/image_url"],
  "image-alt-text-too-long": [image({ alt_text: letters(2001) }), "/alt_text"],
  "image-url-and-slack-file": [image({ slack_file: { id: "F1" } }), ""],
  "input-hint-too-long": [input({ type: "plain_text_input" }, { hint: plain(letters(2001)) }), "/hint/text"],
  "input-invalid-element": [input(button()), "/element/type"],
  "markdown-empty": [{ type: "markdown", text: "" }, "/text"],
  "markdown-too-long": [{ type: "markdown", text: letters(12_001) }, "/text"],
  "section-too-many-fields": [{ type: "section", fields: times(11, () => plain("x")) }, "/fields"],
  "section-field-too-long": [{ type: "section", fields: [plain(letters(2001))] }, "/fields/0/text"],
  "video-alt-text-empty": [video({ alt_text: "" }), "/alt_text"],
  "video-title-too-long": [video({ title: plain(letters(201)) }), "/title/text"],
  "video-author-name-too-long": [video({ author_name: letters(51) }), "/author_name"],
  "video-description-too-long": [video({ description: plain(letters(201)) }), "/description/text"],
  "card-title-too-long": [card({ title: mrkdwn(letters(151)) }), "/title/text"],
  "card-subtitle-too-long": [card({ subtitle: mrkdwn(letters(151)) }), "/subtitle/text"],
  "card-body-too-long": [card({ body: mrkdwn(letters(201)) }), "/body/text"],
  "card-subtext-too-long": [card({ subtext: mrkdwn(letters(201)) }), "/subtext/text"],
  "carousel-empty": [{ type: "carousel", elements: [] }, "/elements"],
  "carousel-too-many-cards": [{ type: "carousel", elements: times(11, () => card({})) }, "/elements"],
  "container-subtitle-too-long": [container({ subtitle: plain(letters(151)) }), "/subtitle/text"],
  "container-too-many-child-blocks": [container({ child_blocks: times(11, () => ({ type: "divider" })) }), "/child_blocks"],
  "context-actions-too-many-elements": [icons(6), "/elements"],
  "feedback-button-value-too-long": [feedback({ value: letters(2001) }), "/elements/0/positive_button/value"],
  "feedback-button-accessibility-label-too-long": [
    feedback({ accessibility_label: letters(76) }),
    "/elements/0/positive_button/accessibility_label",
  ],
  "icon-button-too-many-visible-users": [
    icons(1, { visible_to_user_ids: times(11, (n) => `U${n}`) }),
    "/elements/0/visible_to_user_ids",
  ],
  "data-table-too-many-rows": [dataTable(times(202, () => row(1))), "/rows"],
  "data-table-too-few-columns": [dataTable([[], []]), "/rows/0", "/rows/1"],
  "data-table-too-many-columns": [dataTable([row(21), row(21)]), "/rows/0", "/rows/1"],
  "data-table-page-size-too-large": [dataTable([row(1), row(1)], { page_size: 101 }), "/page_size"],
  "data-table-cell-text-empty": [dataTable([row(1), row(1, "")]), "/rows/1/0/text"],
  "data-table-content-too-long": [dataTable([row(1), row(1, letters(20_000))]), "/rows"],
  "pie-chart-empty": [pie(0), "/chart/segments"],
  "pie-chart-too-many-segments": [pie(13), "/chart/segments"],
  "chart-segment-label-too-long": [pie(1, letters(21)), "/chart/segments/0/label"],
  "chart-series-empty": [bar([]), "/chart/series"],
  "chart-too-many-series": [bar(series(13)), "/chart/series"],
  "data-series-name-too-long": [bar([{ name: letters(21), data: [{ label: "x", value: 1 }] }]), "/chart/series/0/name"],
  "data-series-too-many-points": [
    bar([{ name: "x", data: points(21) }], { categories: points(20).map(({ label }) => label) }),
    "/chart/series/0/data",
  ],
  "data-point-label-too-long": [bar([{ name: "x", data: [{ label: letters(21), value: 1 }] }]), "/chart/series/0/data/0/label"],
  "axis-categories-empty": [bar(series(1), { categories: [] }), "/chart/axis_config/categories"],
  "axis-category-label-too-long": [bar(series(1), { categories: [letters(21)] }), "/chart/axis_config/categories/0"],
  "axis-label-too-long": [bar(series(1), { categories: ["x"], x_label: letters(51) }), "/chart/axis_config/x_label"],
};

/** The same for views; the pointer begins at the view. */
export const viewCases: Record<string, [view: Record<string, unknown>, pointer: string]> = {
  "view-missing-blocks": [modal({ blocks: [] }), "/blocks"],
  "view-too-many-blocks": [modal({ blocks: times(101, () => ({ type: "divider" })) }), "/blocks"],
  "view-private-metadata-too-long": [modal({ private_metadata: letters(3001) }), "/private_metadata"],
  "view-title-too-long": [modal({ title: plain(letters(25)) }), "/title/text"],
  "view-close-too-long": [modal({ close: plain(letters(25)) }), "/close/text"],
  "view-submit-too-long": [modal({ submit: plain(letters(25)) }), "/submit/text"],
};
