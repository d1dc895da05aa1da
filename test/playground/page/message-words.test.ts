import { describe, expect, it } from "vitest";
import { emojiNamed, emojiWords } from "../../../src/playground/page/emoji-words.ts";
import { plainWords } from "../../../src/playground/page/plain-words.ts";
import { reactionNamed, reactionWords } from "../../../src/playground/page/reaction-words.ts";
import { typedAgain } from "../../../src/playground/page/typed-again.ts";
import type { PageView } from "../../../src/playground/page-contract.ts";

const names = {
  people: [
    { id: "U1", name: "Ana Ruiz", handle: "ana" },
    { id: "U2", name: "Bo Lindqvist", handle: "bo" },
    { id: "U3", name: "Cy Abara", handle: "cy" },
  ],
  conversations: [{ id: "C1", name: "parser" }],
  usergroups: [{ id: "S1", name: "Parser crew", handle: "parser-crew" }],
  me: { id: "U1" },
} as unknown as PageView;

describe("a message's text", () => {
  it("can be changed as it was typed", () => {
    const travelled = "&lt;<@U1>&gt; &amp;amp; <#C1|>, <!subteam^S1>, <!here>: <https://a.b/c|shown> <https://a.b/c?d=1&amp;e=2>";
    expect(typedAgain(travelled, names)).toBe("<@ana> &amp; #parser, @parser-crew, @here: https://a.b/c https://a.b/c?d=1&e=2");
  });

  it("can stand as one line without mark-up", () => {
    expect(plainWords("*Ask* <@U1>\n<https://a.b|the error _path_> :eyes: <!subteam^S1>", names)).toBe(
      "Ask @Ana Ruiz the error _path_ 👀 @parser-crew",
    );
  });
});

describe("an emoji", () => {
  it("is one sign with the tone that its name tells, where it has any", () => {
    const drawn = ["+1", "+1::skin-tone-3", "wave::skin-tone-6", "eyes::skin-tone-3", "unheard::skin-tone-3"].map(emojiNamed);
    expect(drawn).toEqual(["👍", "👍🏼", "👋🏿", "👀", ":unheard::skin-tone-3:"]);
    expect(emojiWords("Fine :+1::skin-tone-3:, :-1: at 10:30:00")).toBe("Fine 👍🏼, 👎 at 10:30:00");
  });
});

describe("a reaction", () => {
  it("says who gave it, me last", () => {
    const words = (...users: string[]) => reactionWords({ name: "eyes", users }, names);
    expect(words("U2")).toBe("Bo Lindqvist reacted with eyes");
    expect(words("U1", "U2")).toBe("Bo Lindqvist and you reacted with eyes");
    expect(words("U3", "U1", "U2")).toBe("Cy Abara, Bo Lindqvist and you reacted with eyes");
  });

  it("has a name without colons and spaces", () => {
    expect([":Tada:", " +1 ", "two words", "", "::"].map(reactionNamed)).toEqual(["tada", "+1", null, null, null]);
    expect([":wave::skin-tone-4:", "wave::skin-tone-9"].map(reactionNamed)).toEqual(["wave::skin-tone-4", null]);
  });
});
