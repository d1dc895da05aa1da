import { describe, expect, it } from "vitest";
import { suggestionsFor, usageFor, withSuggestion } from "../../../src/playground/page/suggestions.ts";
import { addressOf, conversationIn, readAddress } from "../../../src/playground/page/use-visit.ts";
import type { Conversation, PageView } from "../../../src/playground/page-contract.ts";

const commands = ["/focus", "/review", "/sluice"].map((command) => ({ command, usage: "90m", description: "What it does" }));
const plain = { title: "", zone: "UTC", isBot: false, isDeactivated: false, status: null };
const rest = { night: null, silentUntil: null, isSnoozed: false };
const person = (id: string, name: string, handle: string) => ({ ...plain, id, name, handle, rest });
const people = [person("U1", "Ana Ruiz", "ana"), person("U2", "Bo Lindqvist", "bo"), person("U3", "Anders Ruud", "anders.ruud")];

const gone = { ...person("U4", "Ann Oyelaran", "ann"), isDeactivated: true };
const shortcuts = [
  { name: "Ask for a review", type: "global" as const, description: "Opens a form" },
  { name: "Review this", type: "message" as const, description: "" },
];
const usergroups = [{ id: "S1", handle: "parser-crew", name: "Parser crew" }];
const channel = { kind: "channel", purpose: "What breaks" } as const;
const conversations = [{ ...channel, id: "C1", name: "parser" }] as Conversation[];
const all = { commands, shortcuts: [], people: [...people, gone], usergroups, conversations };

const offered = (text: string, caret = text.length) => suggestionsFor(text, caret, all).options.map(({ label }) => label);

describe("what the composer offers", () => {
  it("offers commands at the start of the text alone", () => {
    expect(offered("/")).toEqual(["/focus", "/review", "/sluice"]);
    expect(offered("/FO")).toEqual(["/focus"]);
    expect(offered("see /fo")).toEqual([]);
    expect(offered("/focus 90m")).toEqual([]);
  });

  it("offers shortcuts that start anywhere after the commands, by any word of their name, under a heading of their own", () => {
    const { options } = suggestionsFor("/rev", 4, { ...all, shortcuts });
    expect(options.map(({ label, group, shortcut }) => [label, group, shortcut])).toEqual([
      ["/review", undefined, undefined],
      ["Ask for a review", "Shortcuts", "Ask for a review"],
    ]);
  });

  it("offers groups beside people, and channels after a #", () => {
    expect(offered("for @crew")).toEqual(["@parser-crew"]);
    expect(offered("see #pa")).toEqual(["#parser"]);
    expect(offered("R#pa")).toEqual([]);
  });

  it("offers people after an @ that begins a word, by handle or either name", () => {
    expect(offered("/review @an")).toEqual(["@ana", "@anders.ruud"]);
    expect(offered("ask @lind")).toEqual(["@bo"]);
    expect(offered("mail ana@b")).toEqual([]);
    expect(offered("/review @ana look", 10)).toEqual(["@ana", "@anders.ruud"]);
  });

  it("puts the option in place of the word, with one space after it", () => {
    const take = (text: string, caret = text.length) => {
      const found = suggestionsFor(text, caret, all);
      return withSuggestion(text, found, found.options[0]!);
    };
    expect(take("/fo")).toEqual({ text: "/focus ", caret: 7 });
    expect(take("/review @a look", 10)).toEqual({ text: "/review @ana look", caret: 13 });
  });

  it("shows how a known command goes on while its words are typed", () => {
    expect(usageFor("/focus 9", commands)?.command).toBe("/focus");
    expect(usageFor("/focus", commands)).toBeNull();
    expect(usageFor("/lunch 9", commands)).toBeNull();
  });
});

describe("where the visitor is", () => {
  it("is kept in the address", () => {
    const visit = { as: "U1", channel: "#parser", tab: "home", pane: "day", side: "calls", thread: "17.5" } as const;
    expect(readAddress(addressOf(visit))).toEqual(visit);
    const nowhere = { channel: null, tab: "messages", side: "guide", thread: null };
    expect(readAddress("#/U1/")).toEqual({ ...nowhere, as: "U1", pane: "conversation" });
    expect(readAddress("")).toEqual({ ...nowhere, as: null, pane: "guide" });
  });

  it("finds a conversation by id or name, else the one with the bot", () => {
    const conversations = [
      { id: "C1", name: "parser", isWithBot: false },
      { id: "D1", name: "Sluice", isWithBot: true },
    ];
    const view = { conversations } as unknown as PageView;
    expect(conversationIn(view, "C1")?.id).toBe("C1");
    expect(conversationIn(view, "#parser")?.id).toBe("C1");
    expect(conversationIn(view, null)?.id).toBe("D1");
    expect(conversationIn(view, "D-of-somebody-else")?.id).toBe("D1");
  });
});
