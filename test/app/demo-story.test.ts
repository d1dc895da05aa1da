import { expect, it } from "vitest";
import { story } from "../../src/demo-story.ts";
import type { Happening } from "../../src/playground/world.ts";

const facts = { people: ["U0ANA", "U0BO"], bot: "U0BOT" };

it("ticks the guided story off in its order", () => {
  const happenings: Happening[] = [];
  const happen = (is: Happening["is"], user: string, words: string, channel = "D0ANA", ts = "1") => {
    happenings.push({ is, user, channel, words, ts, at: 0 });
    return story(happenings, facts).filter(({ isDone }) => isDone).length;
  };
  expect(happen("command", "U0BO", "/review @ana x")).toBe(0);
  expect(happen("command", "U0ANA", "/focus 90m")).toBe(1);
  expect(happen("command", "U0BO", "/sluice review @ana x")).toBe(2);
  expect(happen("posted", "U0BOT", "1 to judge")).toBe(3);
  expect(happen("press", "U0ANA", "Approve (Slack only)")).toBe(4);
  expect(happen("posted", "U0BOT", "Ana on R1: approve", "D0BO", "2")).toBe(4);
  expect(happen("read", "U0BO", "", "D0BO", "2")).toBe(5);
});

it("has no story to tell where its people are not", () => {
  expect(story([], { people: ["U0ANA"], bot: "U0BOT" })).toEqual([]);
});
