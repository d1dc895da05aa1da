import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { blockProblems, messageProblems, viewProblems } from "../../src/playground/block-check.ts";
import { type BlockSettings, usualBlockSettings } from "../../src/playground/block-settings.ts";
import { samplesFolder } from "../support/samples.ts";
import { blockCases, viewCases } from "./block-cases.ts";
import { mrkdwn, plain } from "./block-words.ts";

/** block-kit-spec, where it lies beside the checkout; it is not ours to carry along. */
const spec = `${samplesFolder}/block-kit-spec/fixtures`;
const isHere = existsSync(spec);
const read = (file: string) => JSON.parse(readFileSync(`${spec}/${file}`, "utf8"));

type Given = Record<string, unknown> & { type?: string };

/** Where the specification differs from Slack's reference or from @slack/types: it holds under a choice that is not the usual one. */
const differing: Record<string, Partial<BlockSettings>> = {
  "blocks/header_block_emoji_at_limit": { countsCodePoints: true },
  "blocks/file_block_only": { fileBlocks: true },
  "elements/rich_text_input_basic": { looseRichTextValues: true },
  "elements/workflow_button_basic": { actionIdsNeeded: false },
  "rich_text/rich_text_list_ordered": { widestBorder: 3 },
  "messages/webhook_message_basic": { repeatedBlockIds: true },
  "messages/webhook_message_delete": { repeatedBlockIds: true },
  "view-missing-blocks": { emptyViews: false },
};
const settingsFor = (id: string): BlockSettings => ({ ...usualBlockSettings, ...differing[id] });

const actions = (element: object) => ({ type: "actions", elements: [element] });
const input = (element: object) => ({ type: "input", label: plain("x"), element });
const button = (more: object) => ({ type: "button", text: plain("x"), ...more });
const workflowButton = (workflow: object) => actions({ type: "workflow_button", action_id: "a", text: plain("x"), workflow });
const inSection = (element: object) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [element] }] });

/** A block around a part: an object that no block but this one takes, a bare element, a part of a rich text. */
function around(folder: string, name: string, part: Given): object {
  const type = part.type ?? "";
  if (folder === "rich_text") return type.startsWith("rich_text_") ? { type: "rich_text", elements: [part] } : inSection(part);
  if (folder === "elements") return aroundElement(type, part);
  if (name.startsWith("confirmation")) return actions(button({ confirm: part }));
  if (name.startsWith("dispatch")) return input({ type: "plain_text_input", dispatch_action_config: part });
  if (name.startsWith("input_parameter")) {
    return workflowButton({ trigger: { url: "https://a.example", customizable_input_parameters: [part] } });
  }
  if (name.startsWith("option")) return actions({ type: "overflow", options: [part] });
  if (name.startsWith("trigger")) return workflowButton({ trigger: part });
  return name.startsWith("workflow") ? workflowButton(part) : { type: "section", text: part };
}

function aroundElement(type: string, part: Given): object {
  if (type === "image") return { type: "section", text: mrkdwn("x"), accessory: part };
  if (type === "url") return { type: "task_card", task_id: "1", title: "x", status: "complete", sources: [part] };
  return ["button", "overflow", "workflow_button"].includes(type) ? actions(part) : input(part);
}

function problemsOf(folder: string, name: string, given: Given, settings: BlockSettings) {
  if (folder === "views") return viewProblems(given, "home", settings);
  if (folder === "messages") return messageProblems(given, settings);
  if (folder === "attachments") return messageProblems({ attachments: [given] }, settings);
  return blockProblems([folder === "blocks" ? given : around(folder, name, given)], "any", settings);
}

const fixtures = isHere
  ? readdirSync(`${spec}/valid`, { recursive: true, encoding: "utf8" }).flatMap((file) =>
      file.endsWith(".json") ? [file.slice(0, -".json".length)] : [],
    )
  : [];

describe.skipIf(!isHere)("what block-kit-spec calls valid is accepted (skipped where that is not at hand)", () => {
  it.each(fixtures)("%s", (id) => {
    const [folder = "", name = ""] = id.split("/");
    expect(problemsOf(folder, name, read(`valid/${id}.json`), settingsFor(id))).toEqual([]);
  });

  it("and is refused by the usual choice where it is listed as differing", () => {
    for (const id of Object.keys(differing).filter((one) => one.includes("/"))) {
      const [folder = "", name = ""] = id.split("/");
      expect(problemsOf(folder, name, read(`valid/${id}.json`), usualBlockSettings), id).not.toEqual([]);
    }
  });
});

describe("what block-kit-spec calls invalid is refused, and for that reason alone", () => {
  it.each(Object.entries(blockCases))("%s", (id, [block, ...pointers]) => {
    const found = blockProblems([block], "any", settingsFor(id));
    expect(found.map(({ pointer }) => pointer)).toEqual(pointers.map((pointer) => `/0${pointer}`));
  });

  it.each(Object.entries(viewCases))("%s", (id, [view, pointer]) => {
    expect(viewProblems(view, "modal", settingsFor(id)).map((problem) => problem.pointer)).toEqual([pointer]);
  });

  test.skipIf(!isHere)("none of its cases is left out (skipped where that is not at hand)", () => {
    const { cases } = read("invalid/manifest.json") as { cases: { id: string }[] };
    const ours = [...Object.keys(blockCases), ...Object.keys(viewCases)];
    expect(ours.sort()).toEqual(cases.map(({ id }) => id).sort());
  });
});
