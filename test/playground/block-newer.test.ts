import { describe, expect, it } from "vitest";
import { blockProblems, messageProblems } from "../../src/playground/block-check.ts";
import { letters, mrkdwn, plain } from "./block-words.ts";

const button = () => ({ type: "button", text: plain("Approve"), action_id: "approve" });

describe("newer blocks", () => {
  const card = (more: object) => ({ type: "card", title: mrkdwn("x"), ...more });
  const task = (more: object) => ({ type: "task_card", task_id: "1", title: "x", status: "complete", ...more });
  const table = (...rows: object[][]) => ({ type: "data_table", caption: "x", rows });
  const cell = { type: "raw_text", text: "x" };
  const richCell = { type: "rich_text", elements: [] };
  const line = (categories: string[], ...series: [string, string[]][]) => ({
    type: "data_visualization",
    title: "x",
    chart: {
      type: "line",
      series: series.map(([name, labels]) => ({ name, data: labels.map((label) => ({ label, value: 1 })) })),
      axis_config: { categories },
    },
  });
  it.each<[string, object, string, string]>([
    ["a card's title is an object", card({ title: "x" }), "must provide an object", "/0/title"],
    ["a plan's title is a string", { type: "plan", title: plain("x") }, "must provide a string", "/0/title"],
    ["a task by itself is not pending", task({ status: "pending" }), "must be a valid enum value", "/0/status"],
    [
      "a card needs something to show",
      { type: "card", subtitle: plain("x") },
      "must define either `hero_image` or `title` or `actions` or `body`",
      "/0",
    ],
    [
      "a card has one icon",
      card({
        icon: { type: "image", image_url: "https://a.example", alt_text: "x" },
        slack_icon: { type: "icon", name: "bot" },
      }),
      "must not define both `icon` and `slack_icon`",
      "/0",
    ],
    [
      "an icon of Slack's is one that there is",
      card({ slack_icon: { type: "icon", name: "octopus" } }),
      "must be a valid enum value",
      "/0/slack_icon/name",
    ],
    [
      "a card's buttons have ids of their own",
      card({ actions: [button(), button()] }),
      '`action_id` "approve" already exists',
      "/0/actions/1/action_id",
    ],
    ["a header cell is plain", table([richCell], [cell]), "unsupported type: rich_text", "/0/rows/0/0/type"],
    ["rows are of one length", table([cell, cell], [cell]), "all rows must have the same number of cells", "/0/rows"],
    [
      "the row header is a column that there is",
      { ...table([cell], [cell]), row_header_column_index: 1 },
      "must be less than 0",
      "/0/row_header_column_index",
    ],
    [
      "every category has its point",
      line(["a", "b"], ["one", ["a"]]),
      "every series must have one point for each category",
      "/0/chart/series",
    ],
    [
      "series have names of their own",
      line(["a"], ["one", ["a"]], ["one", ["a"]]),
      "every series must have a name of its own",
      "/0/chart/series",
    ],
    [
      "a slice is more than nothing",
      { type: "data_visualization", title: "x", chart: { type: "pie", segments: [{ label: "a", value: 0 }] } },
      "must be greater than 0",
      "/0/chart/segments/0/value",
    ],
    [
      "a container needs a title",
      { type: "container", child_blocks: [{ type: "divider" }] },
      "must define either `title` or `rich_text_title`",
      "/0",
    ],
    [
      "what is in a container is checked",
      { type: "container", title: plain("x"), child_blocks: [{ type: "header" }] },
      "missing required field: text",
      "/0/child_blocks/0",
    ],
  ])("%s", (_name, block, message, pointer) => {
    expect(blockProblems([block], "message")).toEqual([expect.objectContaining({ message, pointer })]);
  });

  it("are counted together", () => {
    const chart = line(["a"], ["one", ["a"]]);
    expect(blockProblems([chart, chart], "message")).toEqual([]);
    expect(blockProblems([chart, chart, chart], "message").map(({ pointer }) => pointer)).toEqual(["/2"]);
    const half = { type: "markdown", text: letters(6000), block_id: "not kept" };
    expect(blockProblems([half, half], "message")).toEqual([]);
    expect(blockProblems([half, half, { type: "markdown", text: "x" }], "message")).toHaveLength(1);
    const long = table([cell], [{ ...cell, text: letters(10_000) }]);
    expect(blockProblems([long, long], "message")).toHaveLength(1);
    const child = { type: "container", title: plain("x"), child_blocks: [{ type: "divider", block_id: "a" }] };
    expect(blockProblems([{ type: "divider", block_id: "a" }, child], "message").map(({ pointer }) => pointer)).toEqual([
      "/1/child_blocks/0/block_id",
    ]);
  });
});

describe("a message", () => {
  it("is looked at with what is attached to it", () => {
    const section = { type: "section", text: mrkdwn("x") };
    expect(messageProblems({ text: "x", blocks: [section], attachments: [{ blocks: [section] }] })).toEqual([]);
    const pointers = messageProblems({ blocks: [{ type: "alert" }], attachments: [{}, { blocks: [{ type: "section" }] }] });
    expect(pointers.map(({ pointer }) => pointer)).toEqual(["/blocks/0/type", "/attachments/1/blocks/0"]);
  });
});
