import { describe, expect, it } from "vitest";
import { markdownParts } from "../../../src/playground/page/blocks/markdown-parts.ts";
import { markdownWords } from "../../../src/playground/page/blocks/markdown-words.ts";
import type { Words } from "../../../src/playground/page/mrkdwn.ts";

const paragraph = (text: string) => ({ is: "paragraph", text });
const item = (...texts: string[]) => ({ isDone: null, of: texts.map(paragraph) });

describe("the parts of a Markdown text", () => {
  it("are headings, lines across, code and paragraphs", () => {
    expect(markdownParts("## Two ##\nwords\nmore\n\n---\n```js\n# none\n\n*x*\n```\nend")).toEqual([
      { is: "heading", level: 2, text: "Two" },
      paragraph("words\nmore"),
      { is: "rule" },
      { is: "code", text: "# none\n\n*x*" },
      paragraph("end"),
    ]);
    expect(markdownParts("```\nnever closed")).toEqual([{ is: "code", text: "never closed" }]);
    expect(markdownParts("#none\n1.5 is no list")).toEqual([paragraph("#none\n1.5 is no list")]);
    expect(markdownParts(" \n\n")).toEqual([]);
  });

  it("are lists in lists, with where they begin and what is ticked", () => {
    const list = (start: number | null, ...items: object[]) => ({
      ...{ is: "list", isOrdered: start !== null, start: start ?? 1, items },
    });
    expect(markdownParts("3. three\n4. four\n   - deep\n\n     further\n   - deeper\n\nafter")).toEqual([
      list(3, item("three"), {
        isDone: null,
        of: [paragraph("four"), list(null, item("deep", "further"), item("deeper"))],
      }),
      paragraph("after"),
    ]);
    expect(markdownParts("- [x] done\n- [ ] open\nlazy")).toEqual([
      list(null, { isDone: true, of: [paragraph("done")] }, { isDone: false, of: [paragraph("open\nlazy")] }),
    ]);
    expect(markdownParts("-")).toEqual([list(null, { isDone: null, of: [] })]);
  });

  it("are quotes, which hold parts again", () => {
    expect(markdownParts("> # One\n> > two\nafter")).toEqual([
      {
        is: "quote",
        of: [
          { is: "heading", level: 1, text: "One" },
          { is: "quote", of: [paragraph("two")] },
        ],
      },
      paragraph("after"),
    ]);
  });

  it("are tables, whose rows are as long as their head", () => {
    expect(markdownParts("words\n| a | b \\| c |\n|:-:|--:|\n| 1 |\n| 2 | 3 | 4 |\n\nafter")).toEqual([
      paragraph("words"),
      {
        is: "table",
        head: ["a", "b | c"],
        aligns: ["center", "right"],
        rows: [
          ["1", ""],
          ["2", "3"],
        ],
      },
      paragraph("after"),
    ]);
    expect(markdownParts("a | b\nc | d")).toEqual([paragraph("a | b\nc | d")]);
  });
});

describe("the words of a Markdown text", () => {
  const text = (words: string): Words => ({ is: "text", text: words });
  const link = (url: string, ...of: Words[]): Words => ({ is: "link", url, of });
  it.each<[string, Words[]]>([
    ["**bold *both***", [{ is: "bold", of: [text("bold "), { is: "italic", of: [text("both")] }] }]],
    ["*leaning **both***", [{ is: "italic", of: [text("leaning "), { is: "bold", of: [text("both")] }] }]],
    [
      "__bold__ _leaning_ ~~gone~~",
      [
        { is: "bold", of: [text("bold")] },
        text(" "),
        { is: "italic", of: [text("leaning")] },
        text(" "),
        { is: "strike", of: [text("gone")] },
      ],
    ],
    ["snake_case_name 2 * 3 * 4", [text("snake_case_name 2 * 3 * 4")]],
    ["``a ` b`` `*c*`", [{ is: "code", text: "a ` b" }, text(" "), { is: "code", text: "*c*" }]],
    ["\\*not\\* <b>", [text("*"), text("not"), text("*"), text(" <b>")]],
    [
      '[a **b**](https://a.example/x_(y) "title")',
      [link("https://a.example/x_(y)", text("a "), { is: "bold", of: [text("b")] })],
    ],
    ["![picture](https://a.example/p.png)", [link("https://a.example/p.png", text("picture"))]],
    [
      "<https://a.example> and https://b.example/c_d_e.",
      [
        link("https://a.example", text("https://a.example")),
        text(" and "),
        link("https://b.example/c_d_e", text("https://b.example/c_d_e")),
        text("."),
      ],
    ],
    [":+1::skin-tone-3:", [{ is: "emoji", name: "+1::skin-tone-3" }]],
    [":wave: 10:30:00", [{ is: "emoji", name: "wave" }, text(" 10:30:00")]],
  ])("are read from %s", (raw, words) => expect(markdownWords(raw)).toEqual(words));

  it("are read soon, whatever is left open", () => {
    for (const open of ["**", "[", "`", "*a ", "_", "~~", "![](", "<https://", "> ", "- ", "| "]) {
      const begun = performance.now();
      markdownWords(open.repeat(12_000 / open.length));
      markdownParts(open.repeat(12_000 / open.length));
      markdownParts(`${open.repeat(200)}\n`.repeat(60));
      expect(performance.now() - begun, open).toBeLessThan(5000);
    }
  });
});
