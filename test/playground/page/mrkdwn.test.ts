import { describe, expect, it } from "vitest";
import { paragraphsOf, type Words, wordsOf } from "../../../src/playground/page/mrkdwn.ts";

/** Words as one reads them, with the mark-up that was understood in angles. */
const read = (words: Words[]): string =>
  words
    .map((one) => {
      if (one.is === "text") return one.text;
      if (one.is === "link") return `<link ${one.url} ${read(one.of)}>`;
      if ("of" in one) return `<${one.is} ${read(one.of)}>`;
      if (one.is === "code" || one.is === "call") return `<${one.is} ${one.text}>`;
      if (one.is === "user" || one.is === "channel" || one.is === "group") return `<${one.is} ${one.id}>`;
      return one.is === "emoji" ? `<emoji ${one.name}>` : `<date ${one.seconds} ${one.format} ${one.url} ${one.fallback}>`;
    })
    .join("");

describe("mrkdwn", () => {
  it.each([
    ["plain words", "plain words"],
    ["*bold* _italic_ ~struck~ `code`", "<bold bold> <italic italic> <strike struck> <code code>"],
    ["*bold with _italic_ inside*", "<bold bold with <italic italic> inside>"],
    ["snake_case_name and 2*3*4", "snake_case_name and 2*3*4"],
    ["* not bold * and *not\nbold*", "* not bold * and *not\nbold*"],
    ["*<https://a.b/c_d_e|a *b*>*", "<bold <link https://a.b/c_d_e a *b*>>"],
    ["`*code*` and *`bold code`*", "<code *code*> and <bold <code bold code>>"],
    ["<@U1> in <#C2|parser>, <!here>", "<user U1> in <channel C2>, <call @here>"],
    ["<!subteam^S1> and <!subteam^S2|@crew>", "<group S1> and <group S2>"],
    [":+1: at +1:00", "<emoji +1> at +1:00"],
    ["see https://a.b/c_d_e.", "see <link https://a.b/c_d_e https://a.b/c_d_e>."],
    ["a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"],
    [":+1::skin-tone-3::eyes: :wave::skin-tone-9:", "<emoji +1::skin-tone-3><emoji eyes> <emoji wave><emoji skin-tone-9>"],
    [":eyes: at 10:30:15", "<emoji eyes> at 10:30:15"],
    [
      "<!date^1774339200^{date_short} at {time}^https://a.b|in March>",
      "<date 1774339200 {date_short} at {time} https://a.b in March>",
    ],
  ])("reads %j", (raw, expected) => expect(read(wordsOf(raw))).toBe(expected));

  it("makes no link of what is not one", () => {
    expect(read(wordsOf("<javascript:alert(1)|press me>"))).toBe("press me (javascript:alert(1))");
    expect(read(wordsOf("<data:text/html,x>"))).toBe("<data:text/html,x>");
    expect(read(wordsOf("<!date^1^{time}^javascript:alert(1)|then>"))).toBe("<date 1 {time} null then>");
  });

  it("leaves escaped angles as words: nobody can be pinged by them", () => {
    expect(read(wordsOf("&lt;!channel&gt; &lt;@U1&gt;"))).toBe("<!channel> <@U1>");
  });

  it("parts lines, quotes and preformatted text", () => {
    const paragraphs = paragraphsOf("first\nsecond\n> quoted\n&gt; on\n```\n*as* it < is\n``` last");
    expect(paragraphs.map(({ is }) => is)).toEqual(["lines", "quote", "preformatted", "lines"]);
    expect(paragraphs[1]).toEqual({ is: "quote", of: [{ is: "text", text: "quoted\non" }] });
    expect(paragraphs[2]).toEqual({ is: "preformatted", text: "*as* it < is" });
    expect(paragraphs[3]).toEqual({ is: "lines", of: [{ is: "text", text: "last" }] });
  });

  it("stays quick on a long line of unclosed marks", () => {
    const started = performance.now();
    wordsOf(`${"*a _b ~c <d ".repeat(250)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
