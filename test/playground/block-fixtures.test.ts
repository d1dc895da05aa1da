import { describe, expect, it, test } from "vitest";
import { blockProblems } from "../../src/playground/block-check.ts";
import type { Surface } from "../../src/playground/block-rules.ts";
import { usualBlockSettings } from "../../src/playground/block-settings.ts";
import { elementFixtures } from "./block-element-fixtures.ts";
import { blockFixtures, furtherBlocks } from "./block-fixtures.ts";
import { furtherInlines, inlineFixtures } from "./block-inline-fixtures.ts";
import { mrkdwn, plain } from "./block-words.ts";

const settings = { ...usualBlockSettings, fileBlocks: true };
const surfaces: Surface[] = ["message", "modal", "home"];

/** Where a block may stand that may not stand everywhere. */
const limited: Record<string, Surface[]> = {
  alert: ["modal"],
  carousel: ["message", "home"],
  container: ["message", "home"],
  context_actions: ["message"],
  data_table: ["message", "home"],
  data_visualization: ["message"],
  file: ["message"],
  markdown: ["message"],
  plan: ["message"],
  table: ["message", "home"],
  task_card: ["message"],
};

const byType = Object.values(elementFixtures).filter(({ type }) => type !== "button" && type !== "overflow");

/** A place for an element: beside a section, in an input, or under a message. */
function placed(element: { type: string }): object {
  if (element.type === "icon_button" || element.type === "feedback_buttons")
    return { type: "context_actions", elements: [element] };
  if (element.type === "image") return { type: "context", elements: [element] };
  if (element.type === "workflow_button") return { type: "section", text: mrkdwn("x"), accessory: element };
  return { type: "input", label: plain("x"), element };
}

const fixtures: [name: string, block: object][] = [
  ...Object.entries(blockFixtures),
  ...Object.entries(furtherBlocks),
  ...byType.map((element): [string, object] => [`a ${element.type}`, placed(element)]),
];

/** Every value inside with its pointer, the block itself first. */
function inside(value: unknown, at = ""): { at: string; value: unknown }[] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [{ at, value }, ...entries.flatMap(([name, one]) => inside(one, `${at}/${name}`))];
}

/** The same with another value at that pointer. */
function changed(block: object, at: string, value: unknown): object {
  const copy = { root: structuredClone(block) };
  const path = ["root", ...at.split("/").slice(1)];
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((into, name) => into[name] as Record<string, unknown>, copy);
  holder[path.at(-1) ?? ""] = value;
  return copy.root;
}

/** A workflow's inputs have types of their own: nothing is known of these values. */
const isFree = (at: string) => /customizable_input_parameters\/\d+\/value$/.test(at);

describe.each(fixtures)("%s", (_name, block) => {
  const problemsOf = (one: object) => blockProblems([one], "any", settings);

  it("is accepted", () => expect(problemsOf(block)).toEqual([]));

  it("takes no field that it does not know, in any object inside", () => {
    const objects = inside(block).filter(({ value }) => typeof value === "object" && !Array.isArray(value));
    for (const { at, value } of objects) {
      const found = problemsOf(changed(block, at, { ...(value as object), surprise: 1 }));
      expect(found, at).toContainEqual(
        expect.objectContaining({ pointer: `/0${at}`, message: "invalid additional property: surprise" }),
      );
    }
  });

  it("takes no value of another type, and no null, in any place", () => {
    const values = inside(block).filter(({ at }) => at !== "" && !isFree(at));
    for (const { at, value } of values) {
      expect(problemsOf(changed(block, at, typeof value === "number" ? "3" : 3)), at).not.toEqual([]);
      if (!mayBeNull(block, at)) expect(problemsOf(changed(block, at, null)), at).not.toEqual([]);
    }
  });
});

const mayBeNull = (block: object, at: string) =>
  ("type" in block && block.type === "video" && /description$|_name$|icon_url$|title_url$/.test(at)) ||
  /column_settings\/\d+$/.test(at);

describe("where a block may stand", () => {
  const wanted = [...Object.values(blockFixtures), ...Object.values(furtherBlocks)] as { type: string }[];
  it.each(wanted.map((block) => [block.type, block] as const))("%s", (type, block) => {
    for (const surface of surfaces) {
      const found = blockProblems([block], surface, settings).map(({ message, pointer }) => `${message} ${pointer}`);
      expect(found, surface).toEqual((limited[type] ?? surfaces).includes(surface) ? [] : [`unsupported type: ${type} /0/type`]);
    }
  });
});

describe("the fixtures leave nothing out", () => {
  const expected = (block: object) =>
    blockProblems([block], "any", settings).flatMap(({ constraint }) => constraint?.expected as string[]);
  const none = { type: "none" };

  test("no block", () => {
    expect([...Object.keys(blockFixtures), "data_visualization"].sort()).toEqual(expected(none).sort());
  });

  test("no element", () => {
    const places = [
      { type: "actions", elements: [none] },
      { type: "section", text: mrkdwn("x"), accessory: none },
      { type: "input", label: plain("x"), element: none },
      { type: "context_actions", elements: [none] },
    ];
    expect(Object.keys(elementFixtures).sort()).toEqual([...new Set(places.flatMap(expected))].sort());
  });

  test("no inline element", () => {
    const all = [...Object.keys(inlineFixtures), ...furtherInlines.map(({ type }) => type)];
    const section = { type: "rich_text", elements: [{ type: "rich_text_section", elements: [none] }] };
    expect(all.sort()).toEqual(expected(section).sort());
  });
});
