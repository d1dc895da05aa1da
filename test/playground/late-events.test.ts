import { expect, it } from "vitest";
import { openListening } from "./listening-app.ts";
import { curious } from "./payload-recorder.ts";

async function withOneLate() {
  const opened = await openListening(curious);
  opened.slack.faults.nextEvent("late");
  await opened.slack.as("U0ANA").types("first");
  await opened.slack.quiet();
  expect(opened.heard()).toEqual([]);
  const texts = () => opened.envelopes.map(({ payload }) => (payload["event"] as { text?: string }).text);
  return { ...opened, texts };
}

it("a late event comes after the one that follows it", async () => {
  const { slack, texts } = await withOneLate();
  await slack.as("U0ANA").types("second");
  expect(texts()).toEqual(["second", "first"]);
});

/** Seen to fail when it waited for a follower for ever. */
it("a late event that nothing follows comes once the clock is a minute further", async () => {
  const { slack, clock, texts } = await withOneLate();
  clock.at += 59_000;
  await slack.quiet();
  expect(texts()).toEqual([]);
  clock.at += 1_000;
  await slack.quiet();
  expect(texts()).toEqual(["first"]);
});

it("a late event whose time is over comes with the next call too", async () => {
  const { clock, texts, call } = await withOneLate();
  clock.at += 60_000;
  await call("api.test");
  await expect.poll(texts, { interval: 1 }).toEqual(["first"]);
});
