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

it.each<[Happening["is"], string]>([
  ["press", "Do this"],
  ["press", "Do these 3"],
  ["press", "Kafka"],
  ["command", "/sluice approve R1"],
  ["command", "/sluice answer R1 Kafka"],
])("sees that Ana judges by a %s of %s", (is, words) => {
  const before: [Happening["is"], string, string][] = [
    ["command", "U0ANA", "/focus 90m"],
    ["command", "U0BO", "/decide @ana Which queue? | Kafka | NATS"],
    ["posted", "U0BOT", "1 to judge"],
  ];
  const done = (...last: [Happening["is"], string, string][]) =>
    story(
      [...before, ...last].map(([kind, user, said]) => ({ is: kind, user, channel: "D0ANA", words: said, ts: "1", at: 0 })),
      facts,
    ).filter(({ isDone }) => isDone).length;
  expect(done(["press", "U0ANA", "Open"], ["command", "U0ANA", "/queue"])).toBe(3);
  expect(done([is, "U0ANA", words])).toBe(4);
});

it("has no story to tell where its people are not", () => {
  expect(story([], { people: ["U0ANA"], bot: "U0BOT" })).toEqual([]);
});
