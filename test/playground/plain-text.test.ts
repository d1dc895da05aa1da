import type { KnownBlock } from "@slack/types";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findLabelled } from "../../src/playground/block-finder.ts";
import type { BlockPart } from "../../src/playground/block-part.ts";
import { isJsonObject } from "../../src/playground/json-object.ts";
import { plainText } from "../../src/playground/plain-text.ts";
import { type Bare, openBare } from "./bare-workspace.ts";
import { blockFixtures, furtherBlocks } from "./block-fixtures.ts";
import { plain } from "./block-words.ts";

let bare: Bare;
beforeEach(async () => {
  bare = await openBare();
});
afterEach(() => bare.slack.close());

const read = new Set(
  ["text", "title", "subtitle", "body", "subtext", "label", "hint", "description", "caption"].concat([
    "author_name",
    "provider_name",
    "rich_text_title",
    "name",
    "x_label",
    "y_label",
    "fallback",
  ]),
);

/** What only a question before an act, an option's small print or a machine reads. */
const unread = new Set(["confirm", "slack_icon", "options"]);

/** Every word that stands under a name that is read, and every number of a chart. */
function wordsIn(value: unknown, name = ""): string[] {
  if (typeof value === "string") return read.has(name) ? [value] : [];
  if (typeof value === "number") return name === "value" ? [String(value)] : [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => (unread.has(key) ? [] : wordsIn(one, key)));
}

/** Seen to fail when a card's body, a task's output and the labels of a chart were left out. */
it.each(Object.entries({ ...blockFixtures, ...furtherBlocks }))("the words of %s are read", (_kind, block) => {
  const text = plainText([block as BlockPart]);
  expect(wordsIn(block).filter((words) => !text.includes(words))).toEqual([]);
});

it("a table, a chart and a plan are read row by row", () => {
  expect(plainText([blockFixtures.data_table] as BlockPart[])).toBe("Who has how many\nName | Count\nAna | 3");
  expect(plainText([furtherBlocks["bar"]] as BlockPart[])).toBe(
    "Load\nDay\nRequests\nCame: Mon: 3, Tue: -1.5\nLeft: Tue: 0, Mon: 2",
  );
  expect(plainText([blockFixtures.plan] as BlockPart[])).toBe("Steps\nLook it up\nx\ny\nA");
});

it("mentions and broadcasts of rich text stand as in mrkdwn", () => {
  expect(plainText([blockFixtures.rich_text] as BlockPart[])).toContain("xx:wave:<@U1><!subteam^S1><#C1><!here>#F405B3soon");
});

it("what hangs on a message is read with it", async () => {
  const classic = { pretext: "Built", title: "Run 7", text: "all green", fields: [{ title: "Took", value: "2 min" }] };
  const attachments = [classic, { blocks: [{ type: "section", text: plain("inside") }] as KnownBlock[] }, { fallback: "bare" }];
  await bare.client.chat.postMessage({ channel: "U0ANA", text: "done", attachments });
  expect(bare.slack.as("U0ANA").sees()).toBe("done\nBuilt\nRun 7\nall green\nTook: 2 min\ninside\nbare");
});

it("a button of a card is found by the words of its own card", () => {
  const card = (words: string) => ({
    ...{ type: "card", block_id: words, body: plain(words) },
    actions: [{ type: "button", action_id: "go", text: plain("Go"), value: words }],
  });
  const carousel = [{ type: "carousel", block_id: "c", elements: ["one", "two"].map(card) }] as BlockPart[];
  expect(findLabelled(carousel, "Go", "two").map(({ element }) => element.value)).toEqual(["two"]);
});

it("a button for some people alone is there for them alone", async () => {
  const button = { type: "icon_button", icon: "trash", action_id: "bin", text: plain("Bin"), value: "v" };
  const elements = [{ ...button, visible_to_user_ids: ["U0BO"] }];
  const blocks = [{ type: "context_actions", block_id: "row", elements }] as unknown as KnownBlock[];
  for (const channel of ["U0ANA", "U0BO"]) await bare.client.chat.postMessage({ channel, text: "x", blocks });
  const told: string[] = [];
  bare.slack.deliverBy({
    inProcess: async ({ payload }) => {
      told.push(String((payload["user"] as { id: string }).id));
      return { ok: true, body: null };
    },
  });
  const [ana, bo] = [bare.slack.as("U0ANA"), bare.slack.as("U0BO")];
  expect([ana.sees(), bo.sees()]).toEqual(["", "[Bin]"]);
  await expect(ana.presses("Bin")).rejects.toThrow('U0ANA finds no "Bin"');
  await bo.presses("Bin");
  expect(told).toEqual(["U0BO"]);
});
