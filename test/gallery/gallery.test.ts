import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkMessage, checkView } from "../slack/check-view.ts";
import { gallery } from "./gallery.ts";
import { nameOf, sizes } from "./sample.ts";

const shown = new Set(gallery.map(({ view }) => view));
const names = [...new Set(gallery.map(({ name }) => name))];

describe("every view is in the gallery", () => {
  const folder = "src/slack";
  /** Parts, which stand in other views. */
  const parts = new Set([
    "request.view.ts",
    "request-facts.view.ts",
    "request-steps.view.ts",
    "ask-more.view.ts",
    "away-hint.view.ts",
    "awaited.view.ts",
    "awaited-facts.view.ts",
    "brief.view.ts",
    "bypass-worth.view.ts",
    "digest-groups.view.ts",
    "earlier-ends.view.ts",
    "load-chart.view.ts",
    "manner-buttons.view.ts",
    "mirror.view.ts",
    "moved-on.view.ts",
    "others-button.view.ts",
    "queued-until.view.ts",
    "rest.view.ts",
    "slack-settings.view.ts",
    "standing-answer.view.ts",
    "undoing.view.ts",
  ]);
  const files = readdirSync(folder).filter((file) => file.endsWith(".view.ts") && !parts.has(basename(file)));
  /** Name and signature of each export: as far as its body. */
  const exported = /^export (?:function|const) (\w+)([\s\S]*?)(?: =>| \{$)/gm;
  const makesView = ([, name = "", signature = ""]: RegExpMatchArray) =>
    name.endsWith("Text") || /\): (Message(<KnownBlock>)?|ModalView|HomeView)$/.test(signature);

  test.each(files)("%s", (file) => {
    const code = readFileSync(join(folder, file), "utf8");
    const views = [...code.matchAll(exported)].filter(makesView).map(([, name = ""]) => name);
    expect(views, "it exports no view whose result is declared").not.toEqual([]);
    expect(
      views.filter((view) => !shown.has(view)),
      "draw it small, full and crowded in test/gallery",
    ).toEqual([]);
  });
});

test("every name stands for one view in three sizes", () => {
  expect(new Set(gallery.map(nameOf)).size).toBe(gallery.length);
  expect(gallery).toHaveLength(names.length * sizes.length);
});

test.each(gallery.map((sample) => [nameOf(sample), sample] as const))("Slack takes %s", (_, { made }) => {
  if ("text" in made) checkMessage(made);
  else checkView(made);
});

test("no word of a form or a question both does something and leaves it be", () => {
  const does = new Set<string>();
  const leaves = new Set<string>();
  for (const { made } of gallery)
    JSON.stringify(made, (key, value) => {
      const says = value?.text?.text ?? value?.text;
      if ((key === "submit" || key === "confirm") && typeof says === "string" && value.type === "plain_text") does.add(says);
      if ((key === "close" || key === "deny") && typeof says === "string") leaves.add(says);
      return value;
    });
  expect([...does]).toEqual(expect.arrayContaining(["Save", "Withdraw", "Revoke"]));
  expect([...leaves]).toEqual(expect.arrayContaining(["Cancel"]));
  expect([...does].filter((word) => leaves.has(word))).toEqual([]);
});

test("in the settings and among one's agents no two buttons sound alike", () => {
  const lists = gallery.filter(({ view }) => view === "settingsModal" || view === "ownAgentsModal" || view === "rulesView");
  expect(lists.length).toBeGreaterThan(9);
  for (const one of lists) {
    const sounds: string[] = [];
    JSON.stringify(one.made.blocks, (_, value) => {
      if (value?.type === "button") sounds.push(value.accessibility_label ?? value.text.text);
      return value;
    });
    expect(sounds, nameOf(one)).toEqual([...new Set(sounds)]);
  }
});
