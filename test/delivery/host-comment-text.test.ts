import fc from "fast-check";
import { expect, test } from "vitest";
import { quoted } from "../../src/delivery/host-comment-text.ts";

/** Pieces of which a host makes something, and of which a block of code is made. */
const pieces = [
  "`",
  "```",
  "````",
  "~~~",
  "\n",
  "\r\n",
  "\u2028",
  " ",
  ">",
  "@octocat",
  "#12",
  "/merge",
  "<img>",
  "<!-- -->",
  "a",
  "\u202e",
];
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join(""));

test("whatever somebody writes stays inside its block of code, in a quotation", () => {
  fc.assert(
    fc.property(fc.oneof(written, fc.string({ unit: "grapheme", maxLength: 400 })), (words) => {
      const lines = quoted(words).split(/\r\n?|\n/);
      expect(lines.filter((line) => !line.startsWith("> "))).toEqual([]);
      const [opening = "", ...rest] = lines.map((line) => line.slice("> ".length));
      const fence = opening.slice(0, -"text".length);
      expect(fence).toMatch(/^`{3,}$/);
      // By CommonMark a row of at least as many backticks ends a block, behind three spaces at most.
      const ends = rest.flatMap((line, at) => (new RegExp(`^ {0,3}${fence}\`*[ \\t]*$`).test(line) ? [at] : []));
      expect(ends).toEqual([rest.length - 1]);
      expect(rest.join("\n")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

test("however lines were ended, they stay lines", () => {
  expect(quoted("a\r\nb\rc\n\nd")).toBe("> ```text\n> a\n> b\n> c\n> \n> d\n> ```");
});

test("no word of it is lost, and lines are broken between words", () => {
  const words = `${"The retry loop swallows the first error. ".repeat(8)}${"x".repeat(200)}\n\tindented \`code\`, naïve 👩‍👩‍👧`;
  const lines = quoted(words)
    .split("\n")
    .slice(1, -1)
    .map((line) => line.slice(2));
  expect(lines.join(" ").replace(/\s+/g, " ")).toBe(words.replace(/\s+/g, " "));
  expect(lines.filter((line) => line.length > 90)).toEqual(["x".repeat(200)]);
});
